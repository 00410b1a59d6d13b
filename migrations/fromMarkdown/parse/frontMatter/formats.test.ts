import * as fc from 'fast-check'
import {stringify} from 'smol-toml'
import {describe, expect, it} from 'vitest'

import {readJson} from './readJson.ts'
import {readToml} from './readToml.ts'
import {readYaml} from './readYaml.ts'
import {splitAnyFrontMatter} from './splitAnyFrontMatter.ts'

const timestamp = (iso: string) => ({type: 'timestamp', iso, text: iso})

const key = fc.stringMatching(/^[a-z][\w-]{0,8}$/)
const text = fc.string({unit: 'grapheme'}).filter((each) => each.isWellFormed())
const scalar = fc.oneof(text, fc.integer(), fc.boolean())
const row = fc.dictionary(key, scalar, {noNullPrototype: true})
const values = fc.dictionary(
  key,
  fc.oneof(scalar, fc.array(text), row, fc.array(row, {minLength: 1})),
  {noNullPrototype: true},
)

describe('readToml', () => {
  it('gives values as YAML gives them', () => {
    const toml = [
      'day = 2027-05-06',
      'local = 2027-05-06T18:00:00',
      'moment = 2027-05-06 18:00:00+02:00',
      'clock = 18:30:00',
      'large = 9007199254740993',
      '[place]',
      'name = "Hall"',
    ].join('\n')
    expect(readToml(toml).values).toEqual({
      day: timestamp('2027-05-06'),
      local: timestamp('2027-05-06T18:00:00'),
      moment: timestamp('2027-05-06T18:00:00+02:00'),
      clock: '18:30:00',
      large: '9007199254740993',
      place: {name: 'Hall'},
    })
  })

  it('knows where what stands', () => {
    const toml = [
      'title = "A = [b]" # [c]',
      'list = [',
      '  "[x]", # ]',
      '  "y",',
      ']',
      'long = """',
      'x = 1',
      '"""',
      '[place]',
      '"the name" = \'Hall\'',
      'geo.lat = 1',
      '[[speakers]]',
      'name = "Kim"',
      '[[speakers]]',
      'name = "Bo"',
      '[speakers.of]',
      'club = "C"',
    ].join('\n')
    const {rangeOf} = readToml(toml)
    const at = (...path: readonly (string | number)[]) => {
      const range = rangeOf(path)
      return range && toml.slice(range.start, range.end)
    }
    expect(at('title')).toBe('"A = [b]" # [c]')
    expect(at('list', 1)).toMatch(/^\[[^]*"y",\n\]$/)
    expect(at('long')).toBe('"""\nx = 1\n"""')
    expect(at('x')).toBeUndefined()
    expect(at('place')).toBe('[place]')
    expect(at('place', 'the name')).toBe("'Hall'")
    expect(at('place', 'geo', 'lat')).toBe('1')
    expect(at('speakers', 0, 'name')).toBe('"Kim"')
    expect(at('speakers', 1, 'name')).toBe('"Bo"')
    expect(at('speakers', 1, 'of', 'club')).toBe('"C"')
  })

  it('says where it stopped', () => {
    const toml = 'title = "A"\nplace = Hall\n'
    const {problems, isBroken} = readToml(toml)
    expect(isBroken).toBe(true)
    expect(problems).toMatchObject([{ruleId: 'front-matter-broken', start: toml.indexOf('Hall')}])
  })

  it('takes long white space in its stride', () => {
    const toml = `${' '.repeat(100_000)}# note\n${' '.repeat(100_000)}\n a = 1`
    const range = readToml(toml).rangeOf(['a'])
    expect(toml.slice(range?.start, range?.end)).toBe('1')
  })

  it('has a place for each key of any text, with its value in it', () => {
    fc.assert(
      fc.property(values, (written) => {
        const toml = stringify(written)
        const read = readToml(toml)
        expect(read.values).toEqual(written)
        for (const [name, value] of Object.entries(written)) {
          const range = read.rangeOf([name])
          expect(range).toBeDefined()
          if (typeof value === 'object') continue
          const one = `x = ${toml.slice(range?.start, range?.end)}`
          expect(readToml(one).values).toEqual({x: value})
        }
      }),
    )
  })
})

describe('readJson', () => {
  it('reads what YAML refuses, and knows where what stands', () => {
    const json = '{\n\t"title": "A: b",\n\t"tags": ["x", "y"]\n}'
    const {values: read, rangeOf} = readJson(json)
    expect(read).toEqual({title: 'A: b', tags: ['x', 'y']})
    const range = rangeOf(['tags', 1])
    expect(json.slice(range?.start, range?.end)).toBe('"y"')
  })

  it.each(['{"a": 1,}', '{"a" 1}', '{a: 1}', '[1]'])('refuses %s', (json) => {
    expect(readJson(json)).toMatchObject({isBroken: true, values: {}})
  })

  it('gives what JSON gives', () => {
    fc.assert(
      fc.property(values, (written) => {
        expect(readJson(JSON.stringify(written, undefined, 2)).values).toEqual(written)
      }),
    )
  })
})

const parts = (page: string) => {
  const span = splitAnyFrontMatter(page)
  return span && [span.format, page.slice(span.yamlStart, span.yamlEnd), page.slice(span.bodyStart)]
}

describe('splitAnyFrontMatter', () => {
  it.each([
    ['---\na: 1\n---\nText\n', ['yaml', 'a: 1\n', 'Text\n']],
    ['+++\na = 1\n+++\n\nText\n', ['toml', 'a = 1\n', 'Text\n']],
    ['+++\r\na = 1\r\n+++\r\nText', ['toml', 'a = 1\r\n', 'Text']],
    ['+++\n+++\n', ['toml', '', '']],
    ['{"a": {"b": "}"}}\nText', ['json', '{"a": {"b": "}"}}', 'Text']],
    ['Text\n+++\n', ['yaml', '', 'Text\n+++\n']],
    ['{{< box >}}\n', ['yaml', '', '{{< box >}}\n']],
    ['+++\na = 1\n', undefined],
    ['{"a": 1\n', undefined],
    ['---\na: 1\n', undefined],
  ])('splits %j', (page, expected) => {
    expect(parts(page)).toEqual(expected)
  })
})

it('says the same of the same values in all three', () => {
  fc.assert(
    fc.property(fc.dictionary(key, fc.integer({min: 0}), {noNullPrototype: true}), (written) => {
      const yaml = Object.entries(written)
        .map(([name, value]) => `"${name}": ${value}\n`)
        .join('')
      expect(readYaml(yaml).values).toEqual(readToml(stringify(written)).values)
    }),
  )
})
