import {readFileSync} from 'node:fs'

import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {z} from 'zod'

import {parseYaml} from './parseYaml.ts'
import {plain} from './testing/plain.ts'

/** What Ruby 3.1 with Psych 4.0.4 and libyaml 0.2.5 makes of each text. */
const cases = z
  .array(
    z.union([
      z.strictObject({yaml: z.string(), value: z.json()}),
      z.strictObject({yaml: z.string(), refused: z.literal(true)}),
    ]),
  )
  .parse(JSON.parse(readFileSync(new URL('testing/fixtures/psych.json', import.meta.url), 'utf8')))

const read = (yaml: string): unknown => {
  const parsed = parseYaml(yaml)
  return 'problem' in parsed ? {refused: true} : {value: plain(parsed.value)}
}

/** Psych has `false` for a text without a document, which front matter cannot tell from `null`. */
const expected = (value: unknown): unknown => (value === false ? null : value)

describe('parseYaml', () => {
  it.each(cases)('reads $yaml as Psych does', (example) => {
    expect(read(example.yaml)).toEqual(
      'value' in example ? {value: expected(example.value)} : {refused: true},
    )
  })

  it.each([
    ['title: a\nplace: b: c\n', 'mapping values are not allowed in this context', 17],
    ['title: "a\nplace: b\n', 'the closing quote is missing', 7],
    ["title: 'a' b\n", 'did not find expected key', 11],
    ['links:\n\t- a\n', 'found a tab that cannot start any token', 7],
    ['a: *b\n', 'found unknown alias `b`', 3],
    ['a: b\nc\nd: e\n', "could not find expected ':' on this line", 5],
  ])('says what is wrong with %j, and where', (yaml, problem, offset) => {
    expect(parseYaml(yaml)).toEqual({problem, offset})
  })

  it('names keys that replace an equal one before them', () => {
    expect(parseYaml('a: 1\nb:\n  c: 1\n  c: 2\na: 3\n')).toMatchObject({
      repeatedKeys: [
        {key: 'c', offset: 17},
        {key: 'a', offset: 22},
      ],
    })
  })

  it('refuses aliases that unfold without end', () => {
    const levels = Array.from({length: 12}, (_, level) => {
      const item = level === 0 ? 'x' : `*a${level - 1}`
      return `a${level}: &a${level} [${Array.from({length: 9}, () => item).join(', ')}]`
    })
    expect(parseYaml(levels.join('\n'))).toMatchObject({
      problem: 'its aliases unfold to too many values',
    })
  })

  it('takes as many values as are written', () => {
    const text = Array.from({length: 120_000}, (_, index) => `k${index}: ${index}\n`).join('')
    expect(parseYaml(text)).toHaveProperty('value.k119999', 119_999)
  })

  it('refuses nesting that libyaml refuses', () => {
    expect(parseYaml(`${'['.repeat(100_000)}`)).toHaveProperty('problem')
    expect(parseYaml(`${'- '.repeat(100_000)}`)).toHaveProperty('problem')
    expect(parseYaml(`${'['.repeat(500)}${']'.repeat(500)}`)).toHaveProperty('value')
  })

  it('takes any text without an exception', () => {
    const pieces = fc.constantFrom(
      ...': - "\'#[]{},&*!|>%@`?\n\t\\ab1.~é\u2028<='.split(''),
      '\r\n',
    )
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), (parts) => {
        const text = parts.join('')
        const parsed = parseYaml(text)
        if ('problem' in parsed) expect(parsed.offset).toBeLessThanOrEqual(text.length)
      }),
      {numRuns: 2000},
    )
  })

  it('reads back what JSON writes', () => {
    const json = fc
      .json({maxDepth: 4})
      .filter((text) => !/\\u00(?:0|1|7f|8|9)|[ud]8|\d{16}|e/.test(text))
    fc.assert(
      fc.property(json, (text) => {
        const parsed = parseYaml(`k: ${text}`)
        expect('value' in parsed && plain(parsed.value)).toEqual({k: JSON.parse(text)})
      }),
    )
  })
})
