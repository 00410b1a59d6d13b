import {describe, expect, it} from 'vitest'

import {type Shown, visibleText} from '../../../content/text/visibleText.ts'
import {converted, type ConvertedSite, documentOf, memorySite} from '../testing/memorySite.ts'

const event = (body: string, more = ''): string =>
  `---\ntitle: Visningskväll\nevent-date: 2022-05-04 17:00:00 +0200\nevent-date-desc: 4 maj 2022, kl 17-20\n${more}---\n${body}`
const project = (title: string, more = ''): string => `---\ntitle: ${title}\n${more}---\nText.`

const projects = {
  '_posts/2020-01-01-gatan.md': project('Öppna gatan', 'ref: street\nredirect_from: /gata/\n'),
  '_posts/2020-01-01-gatan-en.md': project('Open Street', 'ref: street\nlang: en\n'),
  '_posts/2020-01-02-kollen.md': project('Bygdekollen'),
}

const presented = async (body: string, more = ''): Promise<ConvertedSite> =>
  converted(memorySite({...projects, '_events/a.md': event(body, more)}))

const joined = (site: ConvertedSite) =>
  documentOf(site, 'events-a', 'event').presentations?.map(({title, project: {_ref} = {}}) => [
    title,
    _ref,
  ])

describe('presented projects', () => {
  it('are joined by name, in the language of the event', async () => {
    const body = 'Dessa projekt presenteras:\n\n* Öppna gatan\n* bygdekollen.se'
    expect(joined(await presented(body))).toEqual([
      ['Öppna gatan', 'posts-2020-01-01-gatan'],
      ['bygdekollen.se', 'posts-2020-01-02-kollen'],
    ])
    expect(joined(await presented(body, 'lang: en\n'))?.[0]).toEqual([
      'Öppna gatan',
      'posts-2020-01-01-gatan-en',
    ])
  })

  it('may be a single one, where plain words say that it is shown', async () => {
    const one = [['Nya kartan', 'project-nya-kartan']]
    expect(joined(await presented('## Projekt som presenteras\n\n* Nya kartan'))).toEqual(one)
    expect(joined(await presented('## Projekt som visas\n\n### Nya kartan\n\nEn app.\n'))).toEqual(
      one,
    )
    expect(joined(await presented('## Projekt\n\n* Nya kartan'))).toBeUndefined()
  })

  it.each([
    ['sv', '## Projekt som presenteras', 'Presenterar:'],
    ['sv', '## Projekt som presenteras', 'Presenteras av:'],
    ['en', '## Presented projects', 'Presented by:'],
    ['en', '## Presented projects', '**Presenters:**'],
    ['de', '## Vorgestellte Projekte', 'Vorgestellt von:'],
    ['fr', '## Projets présentés', 'Présenté par :'],
    ['es', '## Proyectos presentados', 'Presentado por:'],
    ['it', '## Progetti presentati', 'Presentato da:'],
    ['nl', '## Gepresenteerde projecten', 'Gepresenteerd door:'],
    ['da', '## Projekter, der præsenteres', 'Præsenteret af:'],
    ['nb', '## Prosjekter som presenteres', 'Presentert av:'],
  ])('have who presents them behind a label, in %s: %s, %s', async (language, heading, label) => {
    const body = `${heading}\n\n### Lerkartan\n${label} Ada Berg, Open Lab\nKod: https://a.example.org\n\n### Sandkartan\n${label} Bo-Ek Svonni\n\nText.\n`
    const {presentations = []} = documentOf(
      await presented(body, `lang: ${language}\n`),
      'events-a',
      'event',
    )
    expect(
      presentations.map(({title, presenters = []}) => [title, presenters.map(({_ref}) => _ref)]),
    ).toEqual([
      ['Lerkartan', ['person-ada-berg']],
      ['Sandkartan', ['person-bo-ek-svonni']],
    ])
  })

  it('have the paragraphs of their items as what was said of them', async () => {
    const site = await presented(
      '## Projekt som presenteras\n\n* Nya kartan\n\n  En app.\n* Grannradion\n\nSlut.',
    )
    const {presentations = [], body = []} = documentOf(site, 'events-a', 'event')
    expect(presentations).toMatchObject([
      {title: 'Nya kartan', pitch: [{children: [{text: 'En app.'}]}]},
      {title: 'Grannradion'},
    ])
    expect(body.map(({_type}) => _type)).toEqual(['block', 'presentations', 'block'])
  })

  it('stay with the event where an item of their list may be a session, but is not written as one', async () => {
    const body =
      '**Program**\n\n* 9.30 Kaffe\n* 10.15 Start\n\nFyra projekt visas upp:\n\n1. Bygdekollen – Ada Berg\n2. Nya kartan – Bo Ek'
    expect(joined(await presented(body))).toEqual([
      ['Bygdekollen', 'posts-2020-01-02-kollen'],
      ['Nya kartan', 'project-nya-kartan'],
    ])
  })

  it('are joined by links, also to older addresses', async () => {
    const body = 'Vi visar projekten [en karta](/gata/) och [en till](/projects/kollen/).'
    expect(joined(await presented(body))).toEqual([
      ['en karta', 'posts-2020-01-01-gatan'],
      ['en till', 'posts-2020-01-02-kollen'],
    ])
  })

  it('are read from names in quotation marks, surely where there are several', async () => {
    expect(joined(await presented('Projekten ”Öppna gatan” och ”Nya kartan” deltar.'))).toEqual([
      ['Öppna gatan', 'posts-2020-01-01-gatan'],
      ['Nya kartan', 'project-nya-kartan'],
    ])
    expect(joined(await presented('Projektet ”Nya kartan” är en dröm.'))).toBeUndefined()
  })

  it('become drafts where the site has no page of them, one for the same name', async () => {
    const body = 'Här är projekten:\n\n* Nya kartan\n* Öppna gatan'
    const site = await converted(
      memorySite({...projects, '_events/a.md': event(body), '_events/b.md': event(body)}),
    )
    const drafts = site.documents.filter(({_id}) => _id.startsWith('drafts.project'))
    expect(drafts).toMatchObject([
      {
        _id: 'drafts.project-nya-kartan',
        title: 'Nya kartan',
        source: {path: '_events/a.md', line: 8},
      },
    ])
  })

  it('leave the body for a block that shows the same words', async () => {
    const body = [
      'Följande projekt presenteras:',
      '**Öppna gatan – Ada Berg**  \nEn karta över [lek](https://example.com/).',
      '**Nya kartan – Bo Ek, Cy Dal**  \nEn till.',
      'Välkommen!',
    ].join('\n\n')
    const pages = {...projects, '_events/a.md': event(body)}
    const site = await converted(memorySite(pages))
    const {presentations = [], ...lifted} = documentOf(site, 'events-a', 'event')
    expect(lifted.body?.map(({_type}) => _type)).toEqual(['block', 'presentations', 'block'])
    const nameOf = (id: string) => documentOf(site, id, 'person').name
    const shown: Shown = {
      presentations: presentations.map(({title = '', presenters = [], pitch = []}) => ({
        title,
        presenters: presenters.map(({_ref}) => nameOf(_ref)),
        pitch,
      })),
      schedule: [],
    }
    const exact = await converted(memorySite(pages), {exact: true})
    const asJekyll = documentOf(exact, 'events-a', 'event').body ?? []
    expect(visibleText(lifted.body ?? [], shown)).toBe(visibleText(asJekyll, shown))
  })

  it('stay in the body where a block would show other words', async () => {
    const body = 'Dessa projekt presenteras:\n\n* Öppna gatan (Ada Berg, 5 min)\n* Bygdekollen'
    const {body: kept, presentations} = documentOf(await presented(body), 'events-a', 'event')
    expect(presentations).toHaveLength(2)
    expect(kept?.map(({_type}) => _type)).toEqual(['block', 'block', 'block'])
  })

  it('stay in the body where a link would go', async () => {
    const body =
      'Dessa projekt presenteras:\n\n* [Öppna gatan](https://example.com/)\n* Bygdekollen'
    const {body: kept, presentations} = documentOf(await presented(body), 'events-a', 'event')
    expect(presentations).toHaveLength(2)
    expect(kept?.map(({_type}) => _type)).toEqual(['block', 'block', 'block'])
  })

  it.each([
    [
      'bold lines',
      'Dagens projekt är:\n\n**Öppna gatan**  \nEn karta.\n\n**Nya kartan**  \nEn till.',
    ],
    [
      'headings',
      'Vilka projekt kan jag jobba med?\n\n### Öppna gatan\n\nEn karta.\n\n### Nya kartan',
    ],
    ['bold lines under a heading', '## Projekt\n\n**Öppna gatan**\n\nEn karta.\n\n**Nya kartan**'],
    [
      'a list behind a sentence',
      'Kom! De här projekten är med:\n\n* **Öppna gatan** - Ada visar.\n* **Nya kartan** - prova.',
    ],
    ['numbered lines', '## Projekten\n\n**1. Öppna gatan**  \nEn karta.\n\n**2. Nya kartan**'],
    ['a list', 'Projekten på träffen:\n\n* Öppna gatan\n* Nya kartan'],
  ])('are read from %s behind words that announce them', async (_shape, body) => {
    const more = '\n\n**Anmälan**\n\nSkriv till oss.'
    expect(joined(await presented(body + more))?.map(([title]) => title)).toEqual([
      'Öppna gatan',
      'Nya kartan',
    ])
  })

  it.each([
    ['Öppna gatan, Ada Berg', 'Öppna gatan'],
    ['Öppna gatan – Ada Berg, Kartlabbet', 'Öppna gatan'],
    ['Ada Berg, Kartlabbet: Öppna gatan', 'Öppna gatan'],
    ['Ada Berg presenterar Öppna gatan', 'Öppna gatan'],
    ['[Öppna gatan](/gata/) – Ada Berg', 'Öppna gatan'],
  ])('are told from their presenters in "%s"', async (item, title) => {
    const site = await presented(`Projekten:\n\n* ${item}\n* Bygdekollen`)
    expect(documentOf(site, 'events-a', 'event').presentations?.[0]).toMatchObject({
      title,
      project: {_ref: 'posts-2020-01-01-gatan'},
      presenters: [{_ref: 'person-ada-berg'}],
    })
  })

  it.each([
    ['Gräv fram gamla beslut och läsbara protokoll', 'posts-2020-01-03-arkivet'],
    ['Gräv fram gamla beslut', 'project-dokument'],
  ])('are joined by categories where the texts "%s" agree enough', async (text, id) => {
    const tied = 'categories:\n- visning\n'
    const site = await converted(
      memorySite({
        '_posts/2020-01-02-kollen.md': project('Bygdekollen', tied),
        '_posts/2020-01-03-arkivet.md': project('Arkivet', `${tied}ingress-text: ${text}\n`),
        '_posts/2020-01-04-leken.md': project('Leken', tied),
        '_events/visning.md': event(
          'Vi har projektet ”Bygdekollen”. Vi har projektet ”Dokument”, där man hittar beslut och protokoll. Vi har projektet ”Torget”.',
        ),
      }),
    )
    const {presentations = []} = documentOf(site, 'events-visning', 'event')
    expect(presentations[1]?.project?._ref).toBe(id)
  })

  it('are not told from people who stand in front of what they show', async () => {
    const body = 'Projekten:\n\n* Ada Berg: Nya kartan\n* Repaircafé Frösön - laga allt.'
    expect(joined(await presented(body))).toEqual([
      ['Repaircafé Frösön', 'project-repaircafe-froson'],
    ])
  })

  it.each([
    ['themes', 'Projekten har tre teman:\n\n* Kartor\n* Lekplatser'],
    ['criteria', 'Kriterier för projekt:\n\n1. Öppen kod\n2. Öppna data'],
    ['partners', '## Projektpartners\n\n* Kartlabbet\n* Bygdekollen'],
    ['sentences', 'Våra projekt:\n\n* Vi bygger kartor åt alla.\n* Vi kollar bygden.'],
    ['a count', 'Vi får se fjorton projekt.'],
    ['people', '**Ada Berg** från Kartlabbet berättar.\n\n**Bo Ek**, grundare av Bygden, visar.'],
    [
      'what the reader is referred to',
      'Vi visar mycket.\n\nLäs mer om andra projekt: [Bygdekollen](/projects/kollen/).',
    ],
    [
      'what somebody founded',
      'Hon visar bilder. Hon har grundat [Bygdekollen](/projects/kollen/).',
    ],
    [
      'a list of further reading',
      'Se även:\n\n* [Bygdekollen](/projects/kollen/)\n* [Karta](/gata/)',
    ],
    ['sections', '## Projekt\n\n**Öppna torget**\n\n**Anmälan**\n\nSkriv till oss.'],
    ['what projects may be', 'Projekt som kan få stöd:\n\n* Nya kartor\n* Öppna data'],
    ['what projects must be', 'Projekt ska:\n\n* Vara öppna\n* Vara fria'],
    ['a link that leaves the site', 'Hon leder projektet [Bygdekollen](https://example.com/).'],
  ])('are not %s', async (_what, body) => {
    expect(joined(await presented(body))).toBeUndefined()
  })

  it('are presented in the programme item that names them', async () => {
    const body =
      '## Program\n\n* 17:00 Mingel\n* 17:30 Bygdekollen, en karta över bygden (Ada Berg, 15 min)'
    const site = await presented(body)
    const session = site.documents.find(
      (document) => document._type === 'session' && document.title?.startsWith('Bygdekollen'),
    )
    expect(session).toMatchObject({
      presentations: [
        {project: {_ref: 'posts-2020-01-02-kollen'}, presenters: [{_ref: 'person-ada-berg'}]},
      ],
    })
    expect(joined(site)).toBeUndefined()
  })
})
