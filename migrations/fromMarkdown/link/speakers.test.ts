import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'

const evening = (body: string, more = ''): string =>
  `---\ntitle: Evening\nstart: 2027-05-04 09:00\n${more}---\n${body}\n`

/** Day and time, title, room and speakers of each session, and the names of all people. */
const read = async (pages: Readonly<Record<string, string>>) => {
  const {documents, messages} = await converted(
    memorySite(pages, [], {
      values: {title: 'A site', collections: {events: {output: true}, people: {output: true}}},
      language: 'en',
    }),
  )
  const sessions = documents.flatMap((document) => {
    if (document._type !== 'session') return []
    const {title, room = '', period, speakers = []} = document
    const who = speakers.map(({_ref}) => _ref.replace('person-', '')).join(' ')
    return [[(period?.start ?? '').slice(8, 16), title, room, who].join(' | ')]
  })
  const people = documents.flatMap((each) => (each._type === 'person' ? [each.name] : []))
  const doubted = messages.flatMap(({ruleId, actual}) =>
    ruleId === 'fact-uncertain' && actual !== undefined ? [actual] : [],
  )
  return {sessions, people, doubted}
}

const ofBody = (body: string) => read({'_events/a.md': evening(body)})

describe('who speaks', () => {
  it('is no room, company or remark beside an item', async () => {
    const items = [
      '## Programme',
      '- 9:00 Opening (Old Hall)',
      '- 10:00 Knots (Beginner Level)',
      '- 11:00 Tea by Hillside Bakers',
      '- 12:00 Lunch – Hotel Larch',
      '- 13:00 Walk, Quarry Park',
      '- 14:00 Quiz (Bring Pens)',
    ]
    expect(await ofBody(items.join('\n'))).toMatchObject({people: [], doubted: ['Bring Pens']})
  })

  it('is whom the site knows as a person, however it came to', async () => {
    const {sessions, doubted} = await read({
      '_events/a.md': evening(
        '## Programme\n\n- 9:00 Knots (Xanthe Loy)\n- 10:00 Ropes (Quill Marsh)',
      ),
      '_people/xanthe-loy.md': '---\ntitle: Xanthe Loy\n---\n',
    })
    expect(sessions).toEqual([
      '04T07:00 | Knots |  | xanthe-loy',
      '04T08:00 | Ropes (Quill Marsh) |  | ',
    ])
    expect(doubted).toEqual(['Quill Marsh'])
  })

  it('is who stands where other people stand', async () => {
    const items = ['Knots (Colin Ash)', 'Ropes (Jane Fell)', 'Nets (Xanthe Loy)']
    const list = items.map((item, index) => `- ${9 + index}:00 ${item}`).join('\n')
    expect((await ofBody(`## Programme\n\n${list}`)).sessions.at(-1)).toBe(
      '04T09:00 | Nets |  | xanthe-loy',
    )
  })
})

const table = (...rows: readonly (readonly string[])[]): string => {
  const [head = [], ...others] = rows
  return [head, head.map(() => '---'), ...others].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

describe('a table of a programme', () => {
  it.each([
    ['en', 'Tuesday', 'Wednesday'],
    ['sv', 'Tisdag', 'Onsdag 5 maj'],
    ['da', 'Tirsdag', 'Onsdag'],
    ['nb', 'Tirsdag', 'Onsdag'],
    ['de', 'Dienstag', 'Mittwoch, 5. Mai'],
    ['nl', 'Dinsdag', 'Woensdag'],
    ['fr', 'Mardi', 'Mercredi 5 mai'],
    ['es', 'Martes', 'Miércoles'],
    ['it', 'Martedì', 'Mercoledì'],
  ])('has a column a day, in %s', async (language, one, other) => {
    const rows = table(['', one, other], ['9:00', 'Knots', 'Ropes'], ['11:00', 'Nets', '–'])
    const {sessions} = await read({
      '_events/a.md': evening(rows, `lang: ${language}\nend: 2027-05-05\n`),
    })
    expect(sessions.toSorted()).toEqual([
      '04T07:00 | Knots |  | ',
      '04T09:00 | Nets |  | ',
      '05T07:00 | Ropes |  | ',
    ])
  })

  it.each([
    ['en', 'Room A', 'Room B', 'Lunch'],
    ['sv', 'Stora salen', 'Sal 2', 'Lunch'],
    ['da', 'Store sal', 'Lokale 2', 'Frokost'],
    ['nb', 'Store sal', 'Møterom 2', 'Lunsj'],
    ['de', 'Großer Saal', 'Raum 2', 'Mittagessen'],
    ['nl', 'Grote zaal', 'Zaal 2', 'Lunch'],
    ['fr', 'Salle A', 'Salle B', 'Déjeuner'],
    ['es', 'Sala A', 'Sala B', 'Almuerzo'],
    ['it', 'Sala A', 'Sala B', 'Pranzo'],
  ])('has a column a room, in %s', async (language, one, other, pause) => {
    const rows = table(
      ['', one, other],
      ['9:00', 'Knots (Colin Ash)', 'Ropes'],
      ['11:00', pause, pause],
      ['12:00', 'Knots', 'Knots'],
    )
    const {sessions} = await read({'_events/a.md': evening(rows, `lang: ${language}\n`)})
    expect(sessions.toSorted()).toEqual(
      [
        `04T07:00 | Knots | ${one} | colin-ash`,
        `04T07:00 | Ropes | ${other} | `,
        `04T09:00 | ${pause} |  | `,
        `04T10:00 | Knots | ${one} | `,
        `04T10:00 | Knots | ${other} | `,
      ].toSorted(),
    )
  })

  it.each([
    ['en', ['Time', 'Room', 'Title', 'Speaker']],
    ['sv', ['Tid', 'Sal', 'Titel', 'Talare']],
    ['da', ['Tid', 'Lokale', 'Titel', 'Oplægsholder']],
    ['nb', ['Tid', 'Rom', 'Tittel', 'Foredragsholder']],
    ['de', ['Zeit', 'Raum', 'Titel', 'Referentin']],
    ['nl', ['Tijd', 'Zaal', 'Titel', 'Spreker']],
    ['fr', ['Heure', 'Salle', 'Titre', 'Intervenante']],
    ['es', ['Hora', 'Sala', 'Título', 'Ponente']],
    ['it', ['Ora', 'Sala', 'Titolo', 'Relatrice']],
  ])('says in %s what its columns are', async (language, head) => {
    const rows = table(
      head,
      ['9:00', 'Blue', 'Knots', 'Colin Ash, Xanthe Loy'],
      ['10:00', 'Red', 'Ropes', 'Riverside Library'],
      ['11:00', 'Red', 'Nets', 'Quill Marsh'],
    )
    const {sessions, people} = await read({'_events/a.md': evening(rows, `lang: ${language}\n`)})
    expect(sessions).toEqual([
      '04T07:00 | Knots | Blue | colin-ash',
      '04T08:00 | Ropes | Red | ',
      '04T09:00 | Nets | Red | quill-marsh',
    ])
    expect(people).toEqual(['Colin Ash', 'Quill Marsh'])
  })
})

describe('a column of speakers', () => {
  it.each([
    ['en', 'Speaker', 'Ada Lovelace, a life', 'Mary Brown', 'mary-brown'],
    ['en', 'Speaker', 'Emma Darwin: the letters', 'Simon Uttley', 'simon-uttley'],
    ['en', 'Speaker', 'A life in letters (Emma Darwin)', 'Quill Marsh', 'quill-marsh'],
    ['en', 'Speaker', 'A life in letters – Emma Darwin', 'Quill Marsh', 'quill-marsh'],
    ['en', 'Speaker', 'The workshop of Raspberry Pi, with Ada Lovelace', 'TBA', ''],
    ['de', 'Referentin', 'Robert Koch: ein Leben', 'Tim Wagner', 'tim-wagner'],
    ['sv', 'Talare', 'Karin Boye: ett liv', 'Kerstin Lund', 'kerstin-lund'],
  ])('says in %s (%s) who speaks of "%s"', async (language, head, title, who, speaker) => {
    const rows = table(['', 'Title', head], ['9:00', title, who], ['10:00', 'Ropes', 'Colin Ash'])
    const {sessions} = await read({'_events/a.md': evening(rows, `lang: ${language}\n`)})
    expect(sessions[0]).toBe(`04T07:00 | ${title} |  | ${speaker}`)
  })

  it.each([
    ['Slow maps (Colin Ash)', 'Colin Ash', 'Slow maps |  | colin-ash'],
    ['Emma Darwin: letters (15 min)', 'Colin Ash', 'Emma Darwin: letters |  | colin-ash'],
    ['Emma Darwin: letters (Room 2)', 'Colin Ash', 'Emma Darwin: letters | Room 2 | colin-ash'],
    ['Colin Ash: Slow maps', '–', 'Slow maps |  | colin-ash'],
  ])('leaves in "%s" beside "%s" names that it does not say', async (title, who, item) => {
    const rows = table(['Time', 'Title', 'Speaker'], ['9:00', title, who], ['10:00', 'Ropes', '–'])
    expect((await ofBody(rows)).sessions[0]).toBe(`04T07:00 | ${item}`)
  })
})

describe('a heading that names a room', () => {
  it('is the room of what stands below', async () => {
    const body =
      '## Programme\n\n**Room 1**\n\n- 9:00 Knots\n- 10:00 Ropes\n\n**Room 2**\n\n- 9:00 Nets'
    expect((await ofBody(body)).sessions).toEqual([
      '04T07:00 | Knots | Room 1 | ',
      '04T08:00 | Ropes | Room 1 | ',
      '04T07:00 | Nets | Room 2 | ',
    ])
  })
})

describe('who stands below an item', () => {
  it.each([
    ['en', '**Speaker:** Xanthe Loy'],
    ['sv', '**Talare:** Xanthe Loy'],
    ['da', '**Oplægsholder:** Xanthe Loy'],
    ['nb', '**Foredragsholder:** Xanthe Loy'],
    ['de', '**Referentin:** Xanthe Loy'],
    ['nl', '**Spreker:** Xanthe Loy'],
    ['fr', '**Intervenante :** Xanthe Loy'],
    ['es', '**Ponente:** Xanthe Loy'],
    ['it', '**Relatrice:** Xanthe Loy'],
  ])('speaks behind a label, in %s', async (language, label) => {
    const body = `## Agenda\n\n### 9:00 Knots\n\n${label}\n\n### 10:00 Ropes`
    const {sessions} = await read({'_events/a.md': evening(body, `lang: ${language}\n`)})
    expect(sessions).toEqual(['04T07:00 | Knots |  | xanthe-loy', '04T08:00 | Ropes |  | '])
  })

  it('speaks by name and where they work, but not in a break', async () => {
    const body =
      '## Programme\n\n### 9:00 Knots\n\n*Colin Ash*, Map Works\n\nA knot a day.\n\n### 10:00 Lunch\n\nJane Fell, Larder'
    expect((await ofBody(body)).sessions).toEqual([
      '04T07:00 | Knots |  | colin-ash',
      '04T08:00 | Lunch |  | ',
    ])
  })
})
