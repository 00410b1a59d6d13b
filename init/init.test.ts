import {resolve} from 'node:path'

import {describe, expect, it} from 'vitest'

import {readOptions, WrongUsage} from './options.ts'
import {studioFiles} from './studioFiles.ts'

describe('the options of lectern init', () => {
  it('are languages in their order, and a zone', () => {
    const words = ['there', '--language', 'nb=Norsk', '--language', 'se=Sámi = čálli']
    expect(readOptions([...words, '--time-zone', 'Europe/Oslo'])).toEqual({
      folder: resolve('there'),
      languages: [
        {id: 'nb', title: 'Norsk'},
        {id: 'se', title: 'Sámi = čálli'},
      ],
      timeZone: 'Europe/Oslo',
      help: false,
    })
  })

  it('are English and this computer’s zone where nothing is said', () => {
    expect(readOptions([])).toMatchObject({
      folder: process.cwd(),
      languages: [{id: 'en', title: 'English'}],
      timeZone: new Intl.DateTimeFormat('en').resolvedOptions().timeZone,
    })
  })

  it.each([
    [['--language', 'Norsk'], '--language is a tag and a name, such as nb=Norsk.'],
    [['--time-zone', 'Oslo'], '--time-zone is an IANA name, such as Europe/Oslo.'],
    [['--zone', 'Oslo'], "Unknown option '--zone'."],
    [['a', 'b'], 'One folder at a time, please.'],
  ])('%j are refused in a sentence', (words, sentence) => {
    expect(() => readOptions(words)).toThrow(new WrongUsage(sentence))
  })
})

it('a title with quotes stands in the configuration as it was written', () => {
  const options = {...readOptions([]), languages: [{id: 'ga', title: String.raw`O'Neill \ 'x'`}]}
  const files = studioFiles(options, {version: '1.2.3', peerDependencies: {sanity: '^6'}})
  const config = files.find(({path}) => path === 'sanity.config.ts')?.text
  expect(config).toContain(String.raw`title: 'O\'Neill \\ \'x\''`)
  const manifest = JSON.parse(files.find(({path}) => path === 'package.json')?.text ?? '')
  expect(manifest.dependencies).toEqual({lectern: '^1.2.3', 'lectern-lake': '^1.2.3', sanity: '^6'})
})
