import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'

import {joined, zipOf} from '../testing/zipOf.ts'
import {unzip} from './unzip.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

describe('unzip', () => {
  it('gives back what was packed', async () => {
    const names = fc.stringMatching(/^[a-zå]{1,8}(?:\/[a-z]{1,8})?\.md$/u)
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(names, fc.uint8Array({maxLength: 2000}), {noNullPrototype: true}),
        fc.boolean(),
        async (files, isPacked) => {
          expect(Object.fromEntries(await unzip(zipOf(files, {isPacked})))).toEqual(files)
        },
      ),
      {numRuns: 50},
    )
  })

  it('leaves folders out', async () => {
    const files = await unzip(zipOf({'a/': text(''), 'a/b.md': text('B')}))
    expect([...files.keys()]).toEqual(['a/b.md'])
  })

  it('refuses what is no archive, is cut off, or holds more than it says', async () => {
    await expect(unzip(joined([text('# A page')]))).rejects.toThrow('no ZIP archive')
    const whole = zipOf({'a.md': text('A'.repeat(500))})
    await expect(unzip(whole.slice(20))).rejects.toThrow('archive')
    await expect(unzip(zipOf({'a.md': text('A'.repeat(500))}, {said: 10}))).rejects.toThrow(
      'not what the archive says',
    )
    await expect(unzip(zipOf({'a.md': text('A')}, {said: 0x7fffffff}))).rejects.toThrow('512 MB')
  })
})
