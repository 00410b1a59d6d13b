import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'

const event = (title: string, day: string, more: string, body = ''): string =>
  `---\ntitle: ${title}\nevent-date: ${day} 17:00:00 +0200\nevent-date-desc: kl 17-19\n${more}\n---\n${body}`

const pairs = async (pages: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const {documents} = await converted(memorySite(pages))
  return documents.flatMap((document) =>
    document._type === 'translation.metadata'
      ? [document.translations.map(({value}) => value._ref).join(' = ')]
      : [],
  )
}

describe('translations', () => {
  it('pairs pages by ref, drafts too', async () => {
    expect(
      await pairs({
        '_events/a.md': event('Kväll', '2022-05-04', 'ref: evening'),
        '_events/b.md': event('Evening', '2022-05-04', 'ref: evening\nlang: en\npublished: false'),
      }),
    ).toEqual(['events-a = events-b'])
  })

  it('pairs pages of two collections by ref as those of one, and not where one has several', async () => {
    const lecture = event('Kväll', '2022-05-04', 'ref: evening')
    const evening = event('Evening', '2022-05-04', 'ref: evening\nlang: en')
    const pages = {'_meetups/a.md': lecture, '_meetings/b.md': evening}
    const config = {values: {collections: {meetups: {output: true}, meetings: {output: true}}}}
    const paired = async (more: Readonly<Record<string, string>>) => {
      const {documents} = await converted(memorySite({...pages, ...more}, [], config))
      return documents.filter(({_type}) => _type === 'translation.metadata').length
    }
    expect(await paired({})).toBe(1)
    expect(await paired({'_meetings/c.md': lecture})).toBe(1)
    expect(await paired({'_meetings/c.md': evening})).toBe(0)
  })

  it('prefers the published of two pages in one language, and takes none of two published ones', async () => {
    const swedish = event('Kväll', '2022-05-04', 'ref: evening')
    const english = event('Evening', '2022-05-04', 'ref: evening\nlang: en')
    const draft = event('Draft', '2022-05-04', 'ref: evening\nlang: en\npublished: false')
    expect(
      await pairs({'_events/a.md': swedish, '_events/b.md': english, '_events/c.md': draft}),
    ).toEqual(['events-a = events-b'])
    expect(
      await pairs({'_events/a.md': swedish, '_events/b.md': english, '_events/c.md': english}),
    ).toEqual([])
  })

  it('takes a ref that is only a language for none, and pairs by what the pages share', async () => {
    const shared = 'image: /uploads/a.png\nplace: Folkets hus, Umeå'
    expect(
      await pairs({
        '_events/camp.md': event('Läger', '2022-05-04', `ref: sv\n${shared}`),
        '_events/tent.md': event('Camp', '2022-05-04', `ref: en\nlang: en\n${shared}`),
        '_events/other.md': event('Other', '2022-06-04', `ref: en\nlang: en\n${shared}`),
        '_events/unlike.md': event('Unlike', '2022-05-04', 'ref: en\nlang: en'),
      }),
    ).toEqual(['events-camp = events-tent'])
  })

  it('asks less of two pages whose refs are their languages', async () => {
    const shared = 'place: Folkets hus, Umeå'
    const pages = (ref: string) => ({
      '_events/camp.md': event('Läger', '2022-05-04', `ref: sv\nlang: sv\n${shared}`),
      '_events/tent.md': event('Camp', '2022-05-04', `ref: ${ref}\nlang: en\n${shared}`),
      '_events/other.md': event('Other', '2022-05-04', `ref: ${ref}\nlang: en`),
    })
    expect(await pairs(pages('en'))).toEqual(['events-camp = events-tent'])
    expect(await pairs(pages('sv'))).toEqual([])
  })

  it('takes the image that a body starts with for that of the page', async () => {
    const shared = 'place: Umeå'
    const pages = (image: string) => ({
      '_events/camp.md': event('Läger', '2022-05-04', shared, '![](/uploads/a.png)\n\nText.'),
      '_events/tent.md': event(
        'Camp',
        '2022-05-04',
        `lang: en\n${shared}`,
        `![](${image})\n\nText.`,
      ),
    })
    expect(await pairs(pages('/uploads/a.png'))).toEqual(['events-camp = events-tent'])
    expect(await pairs(pages('/uploads/b.png'))).toEqual([])
  })

  it('pairs pages of the same times that share a registration link, where one leads to the other', async () => {
    const shared = 'registration: https://example.org/form'
    const pages = (body: string, more = shared) => ({
      '_events/laga.md': event('Lagardag', '2022-05-04', shared),
      '_events/mend.md': event('Repair Day', '2022-05-04', `lang: en\n${more}`, body),
    })
    expect(await pairs(pages('See the [Swedish page](/laga/).'))).toEqual([
      'events-laga = events-mend',
    ])
    expect(await pairs(pages('See you.'))).toEqual([])
    expect(await pairs(pages('See [another event](/laga/).', 'place: Umeå'))).toEqual([])
  })

  it('pairs nothing where two pages are equally like', async () => {
    const shared = 'image: /uploads/a.png\nplace: Folkets hus, Umeå'
    expect(
      await pairs({
        '_events/camp.md': event('Läger', '2022-05-04', shared),
        '_events/one.md': event('One', '2022-05-04', `lang: en\n${shared}`),
        '_events/two.md': event('Two', '2022-05-04', `lang: en\n${shared}`),
      }),
    ).toEqual([])
  })

  it('does not pair a copied ref of another day', async () => {
    expect(
      await pairs({
        '_events/a.md': event('Kväll', '2022-05-04', 'ref: evening'),
        '_events/b.md': event('Evening', '2022-09-04', 'ref: evening\nlang: en'),
      }),
    ).toEqual([])
  })

  it('pairs pages of one day where a ref was copied to another', async () => {
    expect(
      await pairs({
        '_events/camp.md': event('Läger', '2022-05-04', 'ref: camp'),
        '_events/camp-en.md': event('Camp', '2022-05-04', 'ref: camp\nlang: en'),
        '_events/autumn.md': event('Höstläger', '2022-10-04', 'ref: camp'),
      }),
    ).toEqual(['events-camp = events-camp-en'])
  })

  it('pairs the sessions found in paired pages by their start', async () => {
    expect(
      await pairs({
        '_events/a.md': event(
          'Kväll',
          '2022-05-04',
          'ref: x',
          '## Program\n\n* 17:00 Start\n* 18:00 Mingel',
        ),
        '_events/b.md': event(
          'Evening',
          '2022-05-04',
          'ref: x\nlang: en',
          '## Program\n\n* 17:00 Welcome\n* 18:30 Mingle',
        ),
      }),
    ).toEqual(['events-a = events-b', 'events-a-session-start = events-b-session-welcome'])
  })
})
