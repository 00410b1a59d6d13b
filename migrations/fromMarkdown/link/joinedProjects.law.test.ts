import {assert, asyncProperty, constantFrom, subarray, tuple, uniqueArray} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {type ConvertedSite, converted, memorySite} from '../testing/memorySite.ts'

const titles = ['Hålkortet', 'Grön våg', 'Grannradion', 'Öppna gatan'] as const

/** An item of an announced list, and of a programme, as pages write them. */
const item = constantFrom(...titles).chain((title) =>
  constantFrom(title, `${title} – Ada Berg`, `**${title}**, Bo Ek`, `${title}: en karta`),
)
const timed = tuple(
  constantFrom('10.00', '11.00', '12.00'),
  constantFrom(...titles, 'Ada Berg, Hålkortet', 'Grön våg – Bo Ek', 'Lunch'),
).map(([time, title]) => `- ${time} ${title}`)

const programme = tuple(
  constantFrom('', '**Program**', '## Program', 'Vi börjar så här.'),
  uniqueArray(timed, {maxLength: 3, selector: (line) => line.slice(0, 7)}),
).map(([label, lines]) => `${label}\n\n${lines.toSorted().join('\n')}`)

const announced = tuple(
  constantFrom('Fyra projekt visas upp:', 'Dessa projekt presenteras:', '## Projekt'),
  constantFrom('- ', '1. '),
  uniqueArray(item, {minLength: 1, maxLength: 3}),
).map(([words, mark, items]) => `${words}\n\n${items.map((each) => mark + each).join('\n')}`)

const body = tuple(programme, announced, constantFrom(true, false)).map(([before, list, first]) =>
  (first ? [list, before] : [before, list]).join('\n\nVälkommen hit.\n\n'),
)

const projectsOf = ({documents}: ConvertedSite): ReadonlySet<string | undefined> =>
  new Set(
    documents.flatMap((document) =>
      document._type === 'event' || document._type === 'session'
        ? (document.presentations ?? []).map(({project}) => project?._ref)
        : [],
    ),
  )

describe('a presented project', () => {
  it('stands in the presentations of a document where a message says that it was joined', async () => {
    await assert(
      asyncProperty(body, subarray([...titles]), async (text, known) => {
        const pages = known.map((title, index) => [
          `_posts/2020-01-0${index + 1}-p.md`,
          `---\ntitle: ${title}\n---\n`,
        ])
        const site = await converted(
          memorySite({
            ...Object.fromEntries(pages),
            '_events/a.md': `---\ntitle: Visning\nevent-date: 2027-02-27 09:30\n---\n${text}\n`,
          }),
        )
        const written = projectsOf(site)
        const told = site.messages.filter(
          ({ruleId, reason}) =>
            ruleId === 'project-drafted' ||
            (ruleId === 'links-joined' && reason.startsWith('The presented project')),
        )
        const lost = told.filter(({expected}) => !written.has(expected))
        expect(
          lost.map(({reason}) => reason),
          text,
        ).toEqual([])
      }),
      {numRuns: 200},
    )
  })
})
