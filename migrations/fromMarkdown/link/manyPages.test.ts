import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'

/** In two languages: more entries than are kept in memory. */
const evenings = 510

const page = (frontMatter: string, body: string): string => `---\n${frontMatter}\n---\n${body}\n`

/** `Cd` for 23: full names have no figures. */
const surname = (number: number): string =>
  String(number)
    .replaceAll(/\d/g, (figure) => 'abcdefghij'.charAt(Number(figure)))
    .replace(/^./, (first) => first.toUpperCase())

const eveningIn = (language: 'sv' | 'en', number: number): string =>
  page(
    [
      `title: ${language === 'sv' ? 'Kväll' : 'Evening'} ${number}`,
      'event-date: 2022-05-04 17:00:00 +0200',
      `lang: ${language}`,
      `ref: evening-${number}`,
      `contact: [{name: Anna ${surname(number)}}]`,
    ].join('\n'),
    'Hej.',
  )

const numbers = Array.from({length: evenings}, (_, number) => number)

describe('a site of many pages', () => {
  it('is joined as a small one is: translations, people, each once', async () => {
    const pages = Object.fromEntries(
      numbers.flatMap((number) => [
        [`_events/kvall-${number}.md`, eveningIn('sv', number)],
        [`_events/evening-${number}.md`, eveningIn('en', number)],
      ]),
    )
    const {documents} = await converted(memorySite(pages))
    const count = Object.groupBy(documents, ({_type}) => _type)
    expect(count.event).toHaveLength(2 * evenings)
    expect(count.person).toHaveLength(evenings)
    const pairs = documents.flatMap((document) =>
      document._type === 'translation.metadata'
        ? [
            document.translations
              .map(({value}) => value._ref)
              .toSorted()
              .join(' '),
          ]
        : [],
    )
    expect(pairs.toSorted()).toEqual(
      numbers.map((number) => `events-evening-${number} events-kvall-${number}`).toSorted(),
    )
  }, 60_000)
})
