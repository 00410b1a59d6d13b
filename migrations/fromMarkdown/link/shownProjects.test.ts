import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const event = (body: string): string =>
  `---\ntitle: Visningskväll\nevent-date: 2022-05-04 17:00:00 +0200\nevent-date-desc: 4 maj 2022, kl 17-20\n---\n${body}`

const project = (title: string): string => `---\ntitle: ${title}\n---\n`

/** The titles of the projects that a page shows, each with its presenters. */
const shown = async (body: string): Promise<readonly string[]> => {
  const site = await converted(
    memorySite({
      '_events/a.md': event(body),
      '_posts/2020-01-01-kvisten.md': project('Kvisten'),
      '_posts/2020-01-01-roten.md': project('Roten'),
      '_posts/2020-01-01-stam.md': project('Stammen'),
    }),
  )
  const {presentations = []} = documentOf(site, 'events-a', 'event')
  return presentations.map(({title = '', presenters = []}) =>
    [title, ...presenters.map(({_ref}) => _ref.replace('person-', ''))].join(' / '),
  )
}

describe('projects that a page shows', () => {
  it.each([
    ['numbered by name', '## Projekt 1: Barken\n\nSkyddar.\n\n## Projekt 2: Kvisten\n\nVisar.'],
    [
      'as many titles as were announced',
      'Two teams show what they made.\n\n## Barken\n\nA.\n\n## Kvisten\n\nB.\n\n## Tickets\n\nC.',
    ],
    [
      'as many items as were announced',
      'Kom och möt två projekt.\n\n1. **Barken** – skyddar.\n2. **Kvisten** – visar.',
    ],
    [
      'the projects of a sentence',
      'På plats finns projekten Barken och Kvisten för att visa upp sig.',
    ],
    [
      'a column beside those who present',
      '| Bord | Projekt |\n|---|---|\n| 1 | Barken |\n| 2 | Fika |\n| 3 | Kvisten |',
    ],
    [
      'bold names behind a picture sign',
      '## Projekt\n\n🌲 **Barken**: skyddar.\n\n🌳 **Kvisten**: visar.',
    ],
    [
      'what teams made',
      'Två lag redovisar sina arbeten:\n\n1. Lag Gran: Barken\n2. Lag Tall: Kvisten',
    ],
    [
      'those of a choice',
      'De nominerade projekten är:\n\n- **Barken**, för sin bark\n- **Kvisten**, som visar',
    ],
  ])('are %s', async (_what, body) => {
    expect(await shown(body)).toEqual(['Barken', 'Kvisten'])
  })

  it.each([
    ['visitors', 'Vi får besök av Kvisten, Barken och Roten.'],
    [
      'quoted names',
      'Bland dagens projekt har vi ”Kvisten”, som visar kvistar, och ”Roten”, en app.',
    ],
    ['names in italics', 'Vi jobbar med tre projekt. Två känner ni: *Kvisten* och *Roten*.'],
    ['titles behind their presenters', '### Ada Berg – Kvisten\n\nOm.\n\n### Bo Ek – Roten\n\nOm.'],
    ['items behind their presenters', 'De som pitchar är:\n\n- Ada Berg, Kvisten\n- Bo Ek, Roten'],
    [
      'items with what is told of them',
      '- Kvisten: Ada Berg visar kartan\n- Roten: Bo Ek om appen\n- Frågor',
    ],
    ['those behind whom one meets people', 'Träffa människorna bakom Kvisten och Roten.'],
    ['bold starts of paragraphs', '**Kvisten** med Ada Berg\n\n**Roten** med Bo Ek'],
    ['items of the same list', '## I dag\n\n* Kvisten\n* Kaffe\n* Roten'],
    ['names in one sentence', 'Kvisten står i entrén och Roten på scenen.'],
    ['names of the day', 'Kvällens projekt är Kvisten, som visar, och Roten, som gräver.'],
  ])('are %s that have a page', async (_what, body) => {
    expect((await shown(body)).map((one) => one.split(' / ')[0])).toEqual(['Kvisten', 'Roten'])
  })

  it('have those who present them', async () => {
    expect(
      await shown(
        'Här är projekten:\n\n1. **Kvisten** (Ada Berg och Bo Ek). Visar.\n2. **Roten** – gräver. Presenteras av Cia Dal.\n3. **Stammen** med Di Falk\n4. **Barken**: Eva Gran visar kartan',
      ),
    ).toEqual([
      'Kvisten / ada-berg / bo-ek',
      'Roten / cia-dal',
      'Stammen / di-falk',
      'Barken / eva-gran',
    ])
  })

  it.each([
    ['partners', '**Partner**\n\n* Kvisten\n* Roten'],
    ['guests of another time', 'Tidigare har vi haft besök av Kvisten och Roten.'],
    ['further reading', 'Läs mer om projekten:\n\n* [Kvisten](/projects/kvisten/)\n* Roten'],
    ['what somebody leads', '**Talare**\n\n**Ada Berg** driver Kvisten.\n\n* Bo Ek, Roten'],
    ['examples', 'Kvisten och Roten är exempel på projekt som började här.'],
    ['another count', 'Tre lag visar vad de byggt.\n\n## Barken\n\nA.\n\n## Grenen\n\nB.'],
    ['supported', 'Två projekt får stöd:\n\n- **Barken** – skyddar.\n- **Grenen** – visar.'],
    ['budgets', '| Projekt | Kronor |\n|---|---|\n| Barken | 10 |\n| Grenen | 20 |'],
    ['one numbered part', '## Projekt 1: Planering\n\nHur man planerar.'],
    ['a lone item of a list that says nothing of them', '## I dag\n\n* Kvisten\n* Kaffe'],
    ['places', 'Vi ses vid Kvisten och går till Roten.'],
    ['organisers', 'Vi som arrangerar är Kvisten, Roten och Torget.'],
    ['cooperation', '**I samarbete med**\n\n* Kvisten\n* Roten'],
    ['what a speaker did', 'Talare:\n\nAda Berg har arbetat med Kvisten och Roten.'],
    ['references', '**Referenser**\n\n* Kvisten\n* Roten'],
  ])('are not %s', async (_what, body) => {
    expect(await shown(body)).toEqual([])
  })
})
