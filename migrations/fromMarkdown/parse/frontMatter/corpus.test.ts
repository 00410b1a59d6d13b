import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {describe, expect, it} from 'vitest'
import {z} from 'zod'

import {parseYaml} from '../../../../psych/parseYaml.ts'
import {plain} from '../../../../psych/testing/plain.ts'
import {corpus} from '../../../../test/corpus.ts'
import {splitFrontMatter} from './splitFrontMatter.ts'

const shape = z.record(z.string(), z.object({ok: z.boolean(), data: z.json().optional()}))

const readByRuby = (folder: string): z.infer<typeof shape> =>
  shape.parse(JSON.parse(readFileSync(join(folder, 'front-matter.json'), 'utf8')))

describe.skipIf(corpus === undefined)('the front matter of a real site', () => {
  const folder = corpus ?? ''

  it('has the values that Ruby reads', () => {
    const expected = readByRuby(folder)
    const found = Object.keys(expected).map((path) => {
      const text = readFileSync(join(folder, path), 'utf8')
      const span = splitFrontMatter(text)
      const parsed = parseYaml(text.slice(span?.yamlStart, span?.yamlEnd))
      return [
        path,
        'value' in parsed ? {ok: true, data: plain(parsed.value)} : {ok: false},
      ] as const
    })
    expect(Object.fromEntries(found)).toEqual(expected)
  })
})
