import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const event = (body: string): string =>
  `---\ntitle: Kväll\nevent-date: 2022-05-04 17:00:00 +0200\nevent-date-desc: 4 maj 2022, kl 17-20\n---\n${body}`

const project = (title: string): string => `---\ntitle: ${title}\n---\n`

const siteWith = (body: string) =>
  converted(
    memorySite({
      '_events/a.md': event(body),
      '_posts/2020-01-01-kvisten.md': project('Kvisten'),
      '_posts/2020-01-01-roten.md': project('Roten'),
    }),
  )

type Site = Awaited<ReturnType<typeof siteWith>>

/** The titles of the projects that the event shows, each with its presenters. */
const shown = (site: Site): readonly string[] =>
  (documentOf(site, 'events-a', 'event').presentations ?? []).map(({title = '', presenters = []}) =>
    [title, ...presenters.map(({_ref}) => _ref.replace('person-', ''))].join(' / '),
  )

const suggested = (site: Site): readonly unknown[] =>
  site.messages.flatMap(({ruleId, suggestion}) =>
    ruleId === 'fact-uncertain' && suggestion?.field === 'presentations' ? [suggestion.value] : [],
  )

describe('projects mentioned in passing', () => {
  it.each([
    ['an example', 'I labbet går vi igenom metoder, bland annat [Kvisten](/projects/kvisten/).'],
    ['something to work on', 'Ada jobbar med Kvisten.'],
    ['something to try', 'Vi testar Kvisten.'],
    ['one of several tools', 'Vi testar verktyg: Kvisten, Tulpan och Ros.'],
    ['the project of somebody', 'Ada kommer från projektet Kvisten.'],
  ])('are a suggestion as %s', async (_what, body) => {
    const site = await siteWith(body)
    expect(shown(site)).toEqual([])
    expect(suggested(site)).toEqual([
      expect.objectContaining({
        title: 'Kvisten',
        project: expect.objectContaining({_ref: 'posts-2020-01-01-kvisten'}),
      }),
    ])
  })

  it.each([
    ['a comparison', 'Vi visar hur något som liknar Kvisten och Roten fungerar.'],
    ['another time', 'Nästa träff får vi besök av Kvisten och Roten.'],
    ['a report', 'Vi presenterar vår rapport, där Kvisten och Roten är med.'],
    ['examples of more', 'Vi visar en karta med föreningar, bland annat Kvisten och Roten.'],
  ])('are suggestions in %s', async (_what, body) => {
    const site = await siteWith(body)
    expect(shown(site)).toEqual([])
    expect(suggested(site)).toHaveLength(2)
  })

  it('are no suggestion if the page says elsewhere that they are shown', async () => {
    const site = await siteWith('Vi får besök av Kvisten.\n\nVi testar Kvisten.')
    expect(shown(site)).toEqual(['Kvisten'])
    expect(suggested(site)).toEqual([])
  })

  it.each([
    ['thanks', 'Tack till alla som har presenterat: Kvisten, Roten och andra.'],
    ['what was planned', 'Vi hade tänkt att Kvisten och Roten skulle presentera sig.'],
  ])('are nothing in %s', async (_what, body) => {
    const site = await siteWith(body)
    expect([...shown(site), ...suggested(site)]).toEqual([])
  })

  it('make no document of a person where the name stands alone', async () => {
    const alone = await siteWith('**Kvisten** med Ada Berg')
    expect(shown(alone)).toEqual([])
    expect(alone.documents.filter(({_type}) => _type === 'person')).toEqual([])
    const together = await siteWith('**Kvisten** med Ada Berg\n\n**Roten** med Bo Ek')
    expect(shown(together)).toEqual(['Kvisten / ada-berg', 'Roten / bo-ek'])
  })
})

describe('projects that a sentence shows', () => {
  it.each([
    ['they tell about themselves', 'Projekten Kvisten och Roten visar och berättar om vad de gör.'],
    ['a line of names follows', 'Följande projekt finns på plats:\n\nKvisten, Roten och Kvisten.'],
    ['they have signed up', 'Hittills har dessa projekt anmält sig:\n\n* Kvisten\n* Roten'],
    ['these show themselves', '**Dessa visar upp sig:**\n\n- Kvisten\n- Roten'],
    ['they tell', 'Två projekt som fått stöd berättar om vad de lärt sig: Kvisten och Roten.'],
    [
      'they pitch',
      'Först pitchar projekten sina utmaningar och du väljer det som du vill jobba med:\n\n- Kvisten: visar.\n- Roten: gräver.',
    ],
    [
      'one may meet them',
      '👏 **Projekten du får träffa**\n\n* Kvisten – Skogen AB\n* Roten – Jord AB',
    ],
  ])('are written where %s', async (_what, body) => {
    expect(shown(await siteWith(body))).toEqual(['Kvisten', 'Roten'])
  })

  it.each([
    ['is made ready', 'Lansering av Kvisten', 'Nu är Kvisten redo.'],
    ['is tried', 'Workshop: testa Kvisten', 'Kvisten är ett verktyg.'],
    ['is met', 'Fika med Kvisten!', 'Vi pratar om allt som Kvisten gör.'],
  ])('are what the title says %s and the text speaks of', async (_what, title, body) => {
    const site = await converted(
      memorySite({
        '_events/a.md': event(body).replace('title: Kväll', `title: "${title}"`),
        '_events/b.md': event('Kom!').replace('title: Kväll', `title: "${title}"`),
        '_posts/2020-01-01-kvisten.md': project('Kvisten'),
      }),
    )
    expect(shown(site)).toEqual(['Kvisten'])
    expect(documentOf(site, 'events-b', 'event').presentations).toBeUndefined()
  })

  it.each([
    ['Projekten som du kan vara med i är Kvisten och Roten.', ['Kvisten', 'Roten']],
    [
      'Vi får höra om Kvisten av Ada Berg och om Roten av Bo Ek.',
      ['Kvisten / ada-berg', 'Roten / bo-ek'],
    ],
    [
      'Presentationer:\n\n1. Kvisten (Ada Berg, 20 min)\n2. Att orka (Bo Ek, 20 min)\n3. Roten (Cia Dal)',
      ['Kvisten / ada-berg', 'Roten / cia-dal'],
    ],
    [
      'Två team har arbetat. Nu visar de upp resultatet!\n\n* **Kvisten** Sök fort.\n* **Roten** Gräv.',
      ['Kvisten', 'Roten'],
    ],
  ])('are read from %j', async (body, titles) => {
    expect(shown(await siteWith(body))).toEqual(titles)
  })

  it('have their founder', async () => {
    const site = await siteWith('Vi börjar med en presentation av Kvisten av grundaren Ada Berg.')
    expect(shown(site)).toEqual(['Kvisten / ada-berg'])
  })
})
