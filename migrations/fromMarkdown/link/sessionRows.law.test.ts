import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  integer,
  letrec,
  oneof,
  record,
  uniqueArray,
} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {cases} from '../../../test/cases.ts'
import {defaultFields} from '../mapping/defaults/defaultFields.ts'
import {memberNames} from '../mapping/memberNames.ts'
import {converted, memorySite} from '../testing/memorySite.ts'

const others =
  `start end time day date duration excerpt description level 09:00 2027-05-04 Tuesday slides
  video kind image twitter`.split(/\s+/u)

const members = [
  ...Object.values(memberNames.session).flat(),
  ...defaultFields.sessions,
  ...defaultFields.speakers,
  ...defaultFields.room,
  ...others,
].filter((key) => !key.includes('.'))

/** Words that stand nowhere else. */
const leaf = integer({min: 100, max: 999}).chain((number) =>
  constantFrom(
    `Zq${number}x`,
    `Zq${number}x Wv${number}y`,
    `zq${number}x-wv${number}y`,
    `https://zq${number}x.example.org/`,
    `09:00 Zq${number}x (Wv${number}y)`,
    `Room Zq${number}x`,
    `2027-05-04, zq${number}x`,
    `18:30, zq${number}x`,
    `30 min, zq${number}x`,
    `Zq${number}x by Wv${number}y\n10:30 Wv${number}z`,
  ),
)

const {value} = letrec<{value: unknown}>((tie) => ({
  value: oneof(
    {maxDepth: 4, withCrossShrink: true},
    {weight: 4, arbitrary: leaf},
    {weight: 2, arbitrary: array(tie('value'), {minLength: 1, maxLength: 3})},
    {
      weight: 4,
      arbitrary: dictionary(constantFrom(...members), tie('value'), {minKeys: 1, maxKeys: 4}),
    },
  ),
}))

const tokens = (text: string): readonly string[] => text.match(/zq\d+x|wv\d+[yz]/giu) ?? []

const day = '2027-05-04'

/** So many times five minutes behind nine. */
const clock = (fives: number): string =>
  new Date(Date.UTC(2027, 0, 1, 9, fives * 5)).toISOString().slice(11, 16)

describe('rows of a programme in front matter', () => {
  it('stand leaf by leaf in a document, in what is unmapped, or in a message', async () => {
    await assert(
      asyncProperty(
        constantFrom(...defaultFields.sessions.filter((key) => !key.includes('.'))),
        value,
        async (key, rows) => {
          const yaml = JSON.stringify({start: `${day} 09:00`, [key]: rows})
          const site = await converted(memorySite({'_events/a.md': `---\n${yaml}\n---\nText.\n`}))
          const told = JSON.stringify(site).toLowerCase()
          expect(tokens(yaml).filter((token) => !told.includes(token.toLowerCase()))).toEqual([])
        },
      ),
      {numRuns: cases(400)},
    )
  })

  it('are each a session at their time, in whatever order and however deep', async () => {
    const row = record({fives: integer({min: 0, max: 95}), number: integer({min: 100, max: 999})})
    await assert(
      asyncProperty(
        uniqueArray(row, {minLength: 1, maxLength: 6, selector: ({number}) => number}),
        constantFrom<(rows: readonly unknown[]) => unknown>(
          (rows) => rows,
          (rows) => [{day: 'Tuesday', items: rows}],
          (rows) => ({[day]: rows}),
          (rows) => [{rooms: [{name: 'Room A', talks: rows}]}],
        ),
        async (found, within) => {
          const rows = found.map(({fives, number}) => ({
            time: clock(fives),
            title: `Zq${number}x of mud`,
          }))
          const matter = {start: `${day} 09:00`, end: `${day} 21:00`, schedule: within(rows)}
          const text = `---\n${JSON.stringify(matter)}\n---\nText.\n`
          const {documents} = await converted(memorySite({'_events/a.md': text}))
          const sessions = documents.flatMap((one) =>
            one._type === 'session'
              ? [{time: one.period?.start?.slice(11, 16) ?? '', title: one.title}]
              : [],
          )
          const utc = ({time, title}: (typeof rows)[number]) => ({
            time: new Date(`${day}T${time}:00+02:00`).toISOString().slice(11, 16),
            title,
          })
          expect(sessions, text).toEqual(rows.map(utc))
        },
      ),
      {numRuns: cases(100)},
    )
  })
})
