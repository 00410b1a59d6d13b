import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const event = (body: string, when = '4 maj 2022, kl 17-20'): string =>
  `---\ntitle: Kväll\nevent-date: 2022-05-04 17:00:00 +0200\nevent-date-desc: ${when}\n---\n${body}`

const sessions = async (body: string, when?: string): Promise<readonly string[]> => {
  const {documents} = await converted(memorySite({'_events/a.md': event(body, when)}))
  return documents.flatMap((document) => {
    if (document._type !== 'session') return []
    const speakers = (document.speakers ?? []).map(({_ref}) => _ref.replace('person-', ''))
    const {start = '', end = ''} = document.period ?? {}
    return [
      [start.slice(5, 16), end.slice(11, 16), document.kind, document.title, ...speakers].join(
        ' | ',
      ),
    ]
  })
}

describe('the programme of a page', () => {
  it.each([
    ['a list', '## Program\n\n* 17.00 – Mingel\n* 18.30–19.15 – Föredrag av Ada Berg'],
    ['lines of a paragraph', '**Program**\n17.00 Mingel\n18.30 - 19.15 Föredrag av Ada Berg'],
    ['paragraphs without a heading', 'kl 17.00 Mingel\n\n18.30–19.15: Föredrag av Ada Berg'],
    ['bold times', '**17:00** Mingel\n\n**18:30–19:15** Föredrag av Ada Berg'],
    ['headings', '## Agenda\n\n### 17:00 Mingel\n\nText.\n\n### 18:30–19:15 Föredrag av Ada Berg'],
    [
      'a table',
      '## Program\n\n| Tid | Vad |\n|---|---|\n| 17:00 | Mingel |\n| 18:30–19:15 | Föredrag av Ada Berg |',
    ],
  ])('is read from %s', async (_shape, body) => {
    expect(await sessions(body)).toEqual([
      '05-04T15:00 |  | break | Mingel',
      '05-04T16:30 | 17:15 | talk | Föredrag av Ada Berg | ada-berg',
    ])
  })

  it.each([
    ['from an opening to an end', '1. Welcome\n2. Maps\n3. What comes next?', 3],
    ['from an opening over a break', '* Inledning\n* Kartor\n* Fika\n* Data', 4],
    ['from the opening of a meeting', '1. Mötets öppnande\n2. Val\n3. Övriga frågor', 3],
    ['without either', '* Kartor\n* Data\n* Hus', 0],
    ['of sentences', '* Välkommen!\n* Vi fikar.\n* Tack!', 0],
  ])('is read from a list without times %s', async (_what, list, count) => {
    expect(await sessions(`## Agenda\n\n${list}`)).toHaveLength(count)
    expect(await sessions(`## Regler\n\n${list}`)).toEqual([])
  })

  it('follows the clock of its event where it names no half of the day', async () => {
    const body = '## Programme\n\n* 6:30-7: Welcome\n* 7:00 Talk by Ada Berg\n* 8:15: Coffee'
    expect(await sessions(body, '4 May 2022, 6:30 pm')).toEqual([
      '05-04T16:30 | 17:00 | other | Welcome',
      '05-04T17:00 |  | talk | Talk by Ada Berg | ada-berg',
      '05-04T18:15 |  | break | Coffee',
    ])
  })

  it('goes on behind midnight on the next day', async () => {
    const body = '## Program\n\n* 22:00 Mingel\n* 23:30–00:30 Film\n* 00:30 Te'
    expect(await sessions(body, '4 maj 2022 kl 22–02')).toEqual([
      '05-04T20:00 |  | break | Mingel',
      '05-04T21:30 | 22:30 | other | Film',
      '05-04T22:30 |  | other | Te',
    ])
  })

  it('is read from numbered occasions', async () => {
    const body =
      '**Tillfälle 1. 4 maj kl 17-18**\n\nVi ritar.\n\n**Tillfälle 2. 6 maj kl 17-18**\n\nVi bygger.'
    expect(await sessions(body, '4 och 6 maj 2022 kl 17-18')).toEqual([
      '05-04T15:00 | 16:00 | other | Tillfälle 1. Vi ritar.',
      '05-06T15:00 | 16:00 | other | Tillfälle 2. Vi bygger.',
    ])
  })

  it('is read from times in brackets behind the words, in a list that is a programme', async () => {
    const list = '* Mingel (17:00)\n* Föredrag av Ada Berg (kl 18.30–19.15)'
    expect(await sessions(`Program\n\n${list}`)).toEqual([
      '05-04T15:00 |  | break | Mingel',
      '05-04T16:30 | 17:15 | talk | Föredrag av Ada Berg | ada-berg',
    ])
    expect(await sessions(`Tåg hem\n\n${list}`)).toEqual([])
  })

  it('tells titles and speakers apart', async () => {
    const body = [
      '## Program',
      '* 17:00 Kartor för alla – Ada Berg',
      '* 17:20 Data i bygden (Bo Ek, 15 min)',
      '* 17:40 Panel: Vems är staden? – Cy Dal, Kartlabbet',
      '* 18:00 Intro – Eva Alm',
    ].join('\n')
    expect((await sessions(body)).map((session) => session.split(' | ').slice(3))).toEqual([
      ['Kartor för alla', 'ada-berg'],
      ['Data i bygden', 'bo-ek'],
      ['Panel: Vems är staden? – Cy Dal, Kartlabbet', 'cy-dal'],
      ['Intro – Eva Alm', 'eva-alm'],
    ])
  })

  it('has items without a time inside a timed one', async () => {
    const body =
      '## Program\n* 17:00 – Korta visningar\n– 1. Kartan (Ada Berg, 15 minuter)\n– 2. Kollen (Bo Ek)\n* 18:00 – Mingel'
    expect(await sessions(body)).toEqual([
      '05-04T15:00 |  | demo | Korta visningar',
      ' |  | other | Kartan | ada-berg',
      ' |  | other | Kollen | bo-ek',
      '05-04T16:00 |  | break | Mingel',
    ])
  })

  it('takes people who stand inside an item for its speakers', async () => {
    const body =
      '## Program\n* 17:00 Kartor\n  * Ada Berg, Kartlabbet\n  * Bo Ek, Vägverket\n* 18:00 Mingel'
    expect(await sessions(body)).toEqual([
      '05-04T15:00 |  | other | Kartor | ada-berg | bo-ek',
      '05-04T16:00 |  | break | Mingel',
    ])
  })

  it('has parts on days of their own, each once, with what is under them', async () => {
    const body = [
      '**Del 1.** 4 maj 2022 17:00-18:00',
      'Vad är en karta? Ett samtal.',
      '## **Del 1.** 4 maj 2022 17:00-18:00',
      '**Vad är en karta? (med Kartlabbet)**',
      '**Agenda:**',
      '* Inledning\n* Ada ritar (15 min)\n* Paus (5 min)',
      '## **Del 2.** 6 maj 2022 17:00-19:00',
      '**Hur ritar vi en? (med Kartlabbet)**',
    ].join('\n\n')
    expect(await sessions(body, '4 maj 2022 17:00-18:00 och 6 maj 2022 17:00-19:00')).toEqual([
      '05-04T15:00 | 16:00 | other | Del 1. Vad är en karta?',
      ' |  | talk | Inledning',
      ' |  | other | Ada ritar',
      ' |  | break | Paus',
      '05-06T15:00 | 17:00 | other | Del 2. Hur ritar vi en?',
    ])
  })

  it.each([
    ['17:00 Projekten visas', 'Projekten visas'],
    ['17.00 Deltagarna berättar', 'Deltagarna berättar'],
    ['17:00 The open map', 'The open map'],
    ['17:00 På gång i bygden', 'På gång i bygden'],
    ['ca 17:00 Mingel', 'Mingel'],
    ['🕔 17:00 → Mingel', 'Mingel'],
  ])('takes any word for the start of a title: "%s"', async (line, title) => {
    expect((await sessions(`## Program\n\n* ${line}\n* 18:00 Slut`))[0]).toContain(`| ${title}`)
  })

  it('takes the day from the heading above', async () => {
    const body =
      '## Program\n\n### Onsdag 4 maj\n\n* 17:00 Start\n* 18:00 Middag\n\n### Torsdag 5 maj\n\n* 09:00 Kaffe\n* 10:00 Slut'
    expect((await sessions(body, '4-5 maj 2022')).map((session) => session.slice(0, 11))).toEqual([
      '05-04T15:00',
      '05-04T16:00',
      '05-05T07:00',
      '05-05T08:00',
    ])
  })

  it.each([
    ['weekdays', '**Onsdag**  \n17:00 Middag  \n**Torsdag**  \n10:00 Slut'],
    ['numbered days', '### Dag 1\n\n* 17:00 Middag\n\n### Dag 2\n\n* 10:00 Slut'],
  ])('counts %s from the first day of the event', async (_what, body) => {
    const found = await sessions(`## Program\n\n${body}`, '4-5 maj 2022')
    expect(found.map((session) => session.slice(0, 11))).toEqual(['05-04T15:00', '05-05T08:00'])
  })

  it('has single items under days where another day has several', async () => {
    const body = '### Day 1\n\n* 17:00 Mingel\n* 18:00 Middag\n\n### Day 2\n\n* 10:00 Kaffe'
    expect(await sessions(body, '4-5 maj 2022')).toHaveLength(3)
    expect(await sessions('### Day 2\n\n* 10:00 Kaffe', '4-5 maj 2022')).toEqual([])
  })

  it('reads hours alone where a mark parts them from the words', async () => {
    const lines = '17-18: Introduktion\n18-19: Middag\n19-20: Slut'
    expect(await sessions(lines)).toHaveLength(3)
    expect(await sessions('Grupper:\n\n* 17-18 deltagare ute\n* 18-19 deltagare inne')).toEqual([])
    expect(await sessions('13-15: Mellanstadiet\n16-18: Gymnasiet')).toEqual([])
  })

  it.each([
    [
      'the own time in a list headed Program',
      '## Program\n\n* Vi börjar 17:00 och slutar 20:00.\n* Det blir fika.',
    ],
    ['time and place', '## Tid och plats\n\n* 17:00-20:00 på biblioteket\n* Storgatan 1'],
    ['opening hours', 'Öppettider:\n\n- 08:00-17:00 måndag till fredag\n- 10:00-14:00 lördag'],
    [
      'trains',
      '## Hitta hit\n\n* 16:10 tåg från Umeå\n* 16:40 buss från torget\n* 17:05 buss till',
    ],
    ['lengths', 'Först 2 minuter var.\n\n* 5 min fråga\n* 10 min svar'],
    ['deadlines', 'Viktiga datum:\n\n* 4 april: anmälan öppnar\n* 20 april: sista dag'],
    ['guidelines', 'Riktlinjer:\n\n1. Öppen kod\n2. Öppna data'],
    ['doors in a sentence', 'Du kan komma från 16:45 och stanna till 21:00.'],
  ])('is not %s', async (_what, body) => {
    expect(await sessions(body)).toEqual([])
  })

  it('leaves the body for a block that shows the same words, with what stands under the items', async () => {
    const body =
      'Kom!\n\n## Program\n\n### 17:00 Mingel\n\nMed *kaffe*.\n\n### 18:00 Kartor för alla – Ada Berg'
    const site = await converted(memorySite({'_events/a.md': event(body)}))
    const {body: lifted} = documentOf(site, 'events-a', 'event')
    expect(lifted?.map(({_type}) => _type)).toEqual(['block', 'block', 'schedule'])
    expect(documentOf(site, 'events-a-session-mingel', 'session').body).toMatchObject([
      {_type: 'block', children: [{text: 'Med '}, {text: 'kaffe', marks: ['em']}, {text: '.'}]},
    ])
  })

  it('stays in the body where a block would show other words', async () => {
    const body = '## Program\n\n* 17:00 Kartan (Ada Berg, 15 min)\n* 18:00 Mingel'
    const site = await converted(memorySite({'_events/a.md': event(body)}))
    expect(documentOf(site, 'events-a', 'event').body?.map(({_type}) => _type)).not.toContain(
      'schedule',
    )
  })

  it('without times is only a suggestion', async () => {
    const body = '## Program\n\n* Presentation av föreningen\n* Samtal om kartor'
    const {documents, messages} = await converted(memorySite({'_events/a.md': event(body)}))
    expect(documents.map(({_type}) => _type)).toEqual(['event'])
    expect(messages.map(({ruleId, confidence, rule}) => [ruleId, confidence, rule])).toEqual([
      ['fact-uncertain', 'likely', 'item-listed'],
      ['fact-uncertain', 'likely', 'item-listed'],
    ])
  })
})
