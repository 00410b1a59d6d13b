import {beforeAll, describe, expect, test} from 'vitest'

import {useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const type = (): string => lake.name('found')

/** As the Studio asks for what somebody typed. */
const search = (query: string): Promise<readonly string[]> =>
  lake.client.fetch<readonly string[]>(
    `*[_type == $t] | score([@, _id] match text::query($typed))[_score > 0] | order(title)[].title`,
    {t: type(), typed: query},
    {perspective: 'raw'},
  )

beforeAll(async () => {
  const document = (id: string, title: string, more: object = {}) => ({
    _id: lake.name(id),
    _type: type(),
    title,
    ...more,
  })
  await lake.client
    .transaction()
    .create(
      document('a', 'Öppna data', {
        period: {start: '2026-12-15T17:00:00.000Z', timeZone: 'Europe/Stockholm'},
      }),
    )
    .create(
      document('b', 'Åsa Ögren', {
        period: {start: '2026-12-31T23:30:00.000Z', timeZone: 'Europe/Stockholm'},
      }),
    )
    .create(document('c', 'Biblioteksdagen på Tjørn'))
    .create(document('d', 'Kafé'))
    .commit()
})

describe('a search as people type it', () => {
  test.each([
    ['oppna', ['Öppna data']],
    ['ÖPPNA', ['Öppna data']],
    ['asa ogren', ['Åsa Ögren']],
    ['ogren asa*', ['Åsa Ögren']],
    ['åsa', ['Åsa Ögren']],
    ['tjorn', ['Biblioteksdagen på Tjørn']],
    ['kafe', ['Kafé']],
    ['Cafe', []],
  ])('needs no marks of letters: %s', async (query, titles) => {
    expect(await search(query)).toEqual(titles)
  })

  test.each([
    ['bibl', ['Biblioteksdagen på Tjørn']],
    ['dagen tjø', ['Biblioteksdagen på Tjørn']],
    ['da', ['Öppna data']],
    ['data -oppna', []],
    ['"bibl"', []],
    ['"öppna data"', ['Öppna data']],
  ])('needs a part of a word: %s', async (query, titles) => {
    expect(await search(query)).toEqual(titles)
  })

  test.each([
    ['2026-12-15', ['Öppna data']],
    ['15 december 2026', ['Öppna data']],
    ['15 dec 2026*', ['Öppna data']],
    ['15/12/2026', ['Öppna data']],
    ['joulukuu 2026', ['Öppna data']],
    ['januari 2027', ['Åsa Ögren']],
    ['1 januari', ['Åsa Ögren']],
    ['mars', []],
  ])('finds by the date where something takes place: %s', async (query, titles) => {
    expect(await search(query)).toEqual(titles)
  })

  test('a plain match stays as the specification has it', async () => {
    const plain = ['oppna', 'öppna', 'öpp'].map((pattern) =>
      lake.client.fetch('*[_type == $t && title match $pattern].title', {t: type(), pattern}),
    )
    expect(await Promise.all(plain)).toEqual([[], ['Öppna data'], []])
  })
})
