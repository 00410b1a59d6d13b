import {
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  letrec,
  oneof,
  integer,
  option,
  record,
  tuple,
  uniqueArray,
} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {defaultFields} from '../mapping/defaults/defaultFields.ts'
import {converted, memorySite} from '../testing/memorySite.ts'

const keys = Object.values(defaultFields)
  .flat()
  .map((key) => key.split('.')[0] ?? '')
const members =
  `name title url link mail role room fee city path talk speaker who time day items rooms abstract type 18:30`.split(
    ' ',
  )

/** Words that stand nowhere else, as single values of many kinds. */
const leaf = integer({min: 100, max: 999}).chain((number) =>
  constantFrom(
    `Zq${number}x`,
    `Zq${number}x Wv${number}y`,
    `https://zq${number}x.example.org/`,
    `zq${number}x@example.org`,
    `Is zq${number}x the one?`,
    `6 May 2027, zq${number}x`,
    `Online, zq${number}x`,
    `${number} kr, zq${number}x`,
  ),
)

const {value} = letrec<{value: unknown; leaf: string}>((tie) => ({
  leaf,
  value: oneof(
    {maxDepth: 2, withCrossShrink: true},
    {weight: 4, arbitrary: tie('leaf')},
    {weight: 1, arbitrary: tie('value').map((item) => [item])},
    {
      weight: 2,
      arbitrary: dictionary(constantFrom(...members), tie('value'), {minKeys: 1, maxKeys: 3}),
    },
  ),
}))

const tokens = (text: string): readonly string[] => text.match(/zq\d+x|wv\d+y/giu) ?? []

/** Terms are only kept with a link to register at. */
const terms = record({
  signupurl: constantFrom('https://zq100x.example.org/'),
  ticketsopen: leaf,
  registrationcloses: leaf,
  price: leaf,
  capacity: leaf,
  soldout: leaf,
})

const type = constantFrom('_events/a.md', '_posts/2027-05-06-a.md', '_groups/a.md')

interface Written {
  readonly yaml: string
  /** As the clocks of the site show it. */
  readonly iso: string
}

const two = (figure: number): string => String(figure).padStart(2, '0')

/** Days without a change of the clocks, in figures and in words. */
const day = integer({min: 5, max: 9}).chain((date) =>
  constantFrom<Written>(
    {yaml: `2027-05-${two(date)}`, iso: `2027-05-${two(date)}`},
    {yaml: `May ${date}, 2027`, iso: `2027-05-${two(date)}`},
    {yaml: `${date} maj 2027`, iso: `2027-05-${two(date)}`},
  ),
)

const time = integer({min: 0, max: 47}).chain((half) => {
  const [hour, minute] = [Math.floor(half / 2), two((half % 2) * 30)]
  const iso = `${two(hour)}:${minute}`
  const twelve = `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'am' : 'pm'}`
  return constantFrom<Written>(
    {yaml: `${hour}:${minute}`, iso},
    {yaml: `"${iso}"`, iso},
    {yaml: twelve, iso},
  )
})

const fewTimes = {nil: undefined, freq: 3} as const

/** A day, and an end, a time and its end under keys of their own. */
const occasion = tuple(
  tuple(constantFrom('date', 'start_date', 'event-date'), day),
  option(tuple(constantFrom('end', 'end_date'), day), fewTimes),
  option(tuple(constantFrom('time', 'start_time', 'start'), time), fewTimes),
  option(tuple(constantFrom('end_time', 'until'), time), fewTimes),
).map((lines) => lines.filter((line) => line !== undefined))

describe('the front matter of a page', () => {
  it('stands leaf by leaf in a document, in what is unmapped, or in a message', async () => {
    await assert(
      asyncProperty(
        type,
        oneof(terms, dictionary(constantFrom(...keys), value, {minKeys: 1, maxKeys: 6})),
        async (path, frontMatter) => {
          const yaml = JSON.stringify(frontMatter)
          const site = await converted(memorySite({[path]: `---\n${yaml}\n---\nText.\n`}))
          const told = JSON.stringify(site).toLowerCase()
          expect(tokens(yaml).filter((token) => !told.includes(token.toLowerCase()))).toEqual([])
        },
      ),
      {numRuns: 200},
    )
  })

  it('keeps figures and words of YAML as they are written where a text is meant', async () => {
    const textKeys = ['title', 'excerpt', 'place', 'address', 'tags', 'taggar', 'wholly-unknown']
    const figure = integer({min: 100, max: 999}).chain((number) =>
      constantFrom(`0${number}`, `1_${number}`, `${number}.50`, `+${number}`),
    )
    const row = constantFrom(...textKeys).chain((key) =>
      figure.chain((text) => constantFrom([`${key}: ${text}`, text], [`${key}: [${text}]`, text])),
    )
    await assert(
      asyncProperty(
        uniqueArray(row, {minLength: 1, maxLength: 4, selector: ([, text]) => text}),
        async (rows) => {
          const lines = new Map(rows.map(([line = '']) => [line.split(':')[0], line]))
          const text = `---\n${[...lines.values()].join('\n')}\n---\nText.\n`
          const site = await converted(memorySite({'_events/a.md': text}))
          const told = JSON.stringify(site)
          const written = rows.filter(([line]) => [...lines.values()].includes(line ?? ''))
          expect(written.filter(([, each = '']) => !told.includes(each))).toEqual([])
        },
      ),
      {numRuns: 100},
    )
  })

  it('has each day and each time of day in the period, in what is unmapped, or in a message', async () => {
    await assert(
      asyncProperty(occasion, async (lines) => {
        const text = `---\ntitle: A\n${lines.map(([key, {yaml}]) => `${key}: ${yaml}`).join('\n')}\n---\n`
        const {documents, messages} = await converted(memorySite({'_events/a.md': text}))
        const [event] = documents
        const period = event?._type === 'event' ? event.period : undefined
        const walls = [period?.start, period?.end].flatMap((moment) =>
          moment === undefined
            ? []
            : new Date(moment).toLocaleString('sv', {timeZone: 'Europe/Stockholm'}),
        )
        const told = [
          ...(period?.allDay === true ? walls.map((wall) => wall.slice(0, 10)) : walls),
          event?._type === 'event' ? event.source?.unmapped : '',
          ...messages.map(({actual}) => actual),
        ].join(' | ')
        const lost = lines.filter(([, {yaml, iso}]) => !told.includes(iso) && !told.includes(yaml))
        expect(lost, text).toEqual([])
      }),
      {numRuns: 200},
    )
  })
})
