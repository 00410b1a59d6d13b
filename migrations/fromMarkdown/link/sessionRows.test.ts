import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'

const site = (pages: Readonly<Record<string, string>>) =>
  converted(
    memorySite(pages, [], {
      values: {title: 'A site', collections: {events: {output: true}, people: {output: true}}},
      language: 'en',
      timeZone: 'Europe/Stockholm',
    }),
  )

const wall = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Stockholm',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** Day and time, title, room and speakers of each session; what of the event's front matter is left. */
const read = async (
  frontMatter: string,
  when = 'start: 2027-05-04 18:00\nend: 2027-05-04 21:00',
  more: Readonly<Record<string, string>> = {},
) => {
  const {documents} = await site({
    '_events/a.md': `---\ntitle: Evening\n${when}\n${frontMatter}\n---\nWelcome.\n`,
    ...more,
  })
  const sessions = documents.flatMap((document) => {
    if (document._type !== 'session') return []
    const {title, room = '', period, speakers = []} = document
    const times = [period?.start, period?.end].flatMap((time) =>
      time === undefined ? [] : [wall.format(new Date(time)).replace(' kl. ', ' ')],
    )
    const who = speakers.map(({_ref}) => _ref.replace('person-', '')).join(' ')
    return [
      [period?.allDay === true ? times[0]?.slice(0, 2) : times.join('–'), title, room, who].join(
        ' | ',
      ),
    ]
  })
  const event = documents.find((document) => document._id === 'events-a')
  const unmapped = event?._type === 'event' ? event.source?.unmapped : undefined
  return {sessions, unmapped, documents}
}

describe('rows of front matter that say what happens at an event', () => {
  it('are its sessions, with times, rooms and speakers', async () => {
    const {sessions, unmapped} = await read(`schedule:
  - time: 18:00
    title: Doors open
  - time: "18:30"
    title: Maps of mud
    speaker: Ada Berg
    room: Hall 2
  - time: 19:15–19:30
    title: Break
  - start: "19:30"
    end: "20:15"
    title: Knots for all
    speakers: [Bo Ek, Cy Dahl]
  - time: "20:15"
    duration: 30
    title: Questions`)
    expect(sessions).toEqual([
      '04 18:00 | Doors open |  | ',
      '04 18:30 | Maps of mud | Hall 2 | ada-berg',
      '04 19:15–04 19:30 | Break |  | ',
      '04 19:30–04 20:15 | Knots for all |  | bo-ek cy-dahl',
      '04 20:15–04 20:45 | Questions |  | ',
    ])
    expect(unmapped).toBeUndefined()
  })

  it('are talks without a time where they say none, with what is said of them', async () => {
    const {documents, unmapped} = await read(`talks:
  - title: Maps of mud
    speaker: {name: Ada Berg, url: https://ada.example.org, company: Open Lab}
    abstract: Where mud comes from.
    slides: https://example.org/mud.pdf
  - talk: Knots
    name: Bo Ek
    type: workshop`)
    expect(documents.filter(({_type}) => _type === 'session')).toMatchObject([
      {
        title: 'Maps of mud',
        kind: 'talk',
        excerpt: 'Where mud comes from.',
        links: [{url: 'https://example.org/mud.pdf', kind: 'slides'}],
        speakers: [{_ref: 'person-ada-berg'}],
      },
      {title: 'Knots', kind: 'workshop', speakers: [{_ref: 'person-bo-ek'}]},
    ])
    expect(documents.find(({_id}) => _id === 'person-ada-berg')).toMatchObject({
      name: 'Ada Berg',
      organisation: {_ref: 'organisation-open-lab'},
      links: [{url: 'https://ada.example.org'}],
    })
    expect(unmapped).toBeUndefined()
  })

  it('stand below days and rooms', async () => {
    const days = `program:
  - day: Tuesday
    rooms:
      - name: Room A
        talks:
          - {title: Mud, time_start: "09:00", time_end: "09:45"}
          - {title: Knots, time_start: "10:00", time_end: "10:45"}
      - name: Room B
        talks:
          - {title: Ropes, time_start: "09:00", time_end: "09:45"}
  - date: 2027-05-05
    items:
      - {title: Walk, time: "10:00"}
      - {title: Swim}`
    const {sessions, unmapped} = await read(days, 'start: 2027-05-04\nend: 2027-05-05')
    expect(sessions).toEqual([
      '04 09:00–04 09:45 | Mud | Room A | ',
      '04 10:00–04 10:45 | Knots | Room A | ',
      '04 09:00–04 09:45 | Ropes | Room B | ',
      '05 10:00 | Walk |  | ',
      '05 | Swim |  | ',
    ])
    expect(unmapped).toBeUndefined()
  })

  it('stand on a day that a number names', async () => {
    const {sessions, unmapped} = await read(
      'schedule:\n  - {day: 1, items: [{time: "09:00", title: Mud}]}\n  - {day: 2, time: "09:00", title: Knots}',
      'start: 2027-05-04\nend: 2027-05-05',
    )
    expect(sessions).toEqual(['04 09:00 | Mud |  | ', '05 09:00 | Knots |  | '])
    expect(unmapped).toBeUndefined()
  })

  it('may be maps of days or times', async () => {
    const {sessions, unmapped} = await read(
      `agenda:
  Tuesday:
    "09:00": Mud
    "10:00": {title: Knots, speaker: Bo Ek}
  2027-05-05:
    - time: "10:00"
      what: Walk`,
      'start: 2027-05-04\nend: 2027-05-05',
    )
    expect(sessions.toSorted()).toEqual([
      '04 09:00 | Mud |  | ',
      '04 10:00 | Knots |  | bo-ek',
      '05 10:00 | Walk |  | ',
    ])
    expect(unmapped).toBeUndefined()
  })

  it('may be lines, as in a text', async () => {
    const {sessions, unmapped} = await read(
      'agenda:\n  - 18:00 Doors open\n  - "18:30 Maps of mud (Ada Berg, 15 min)"\n  - 19:00–19:30 Break',
    )
    expect(sessions).toEqual([
      '04 18:00 | Doors open |  | ',
      '04 18:30–04 18:45 | Maps of mud |  | ada-berg',
      '04 19:00–04 19:30 | Break |  | ',
    ])
    expect(unmapped).toContain('15 min')
    const {sessions: ofText} = await read('agenda: |\n  18:00 Doors open\n  18:30 Maps of mud')
    expect(ofText).toEqual(['04 18:00 | Doors open |  | ', '04 18:30 | Maps of mud |  | '])
  })

  it('follow the clock of their event', async () => {
    const {sessions} = await read(
      'schedule:\n  - {time: "6:00", title: Doors}\n  - {time: "6:30", title: Mud}\n  - {time: "9:00 PM", title: End}',
    )
    expect(sessions).toEqual([
      '04 18:00 | Doors |  | ',
      '04 18:30 | Mud |  | ',
      '04 21:00 | End |  | ',
    ])
  })

  it.each([
    ['schema', 'tid', 'titel', 'talare'],
    ['programm', 'uhrzeit', 'titel', 'referentin'],
    ['programme', 'heure', 'titre', 'intervenante'],
    ['programa', 'hora', 'titulo', 'ponente'],
    ['programma', 'ora', 'titolo', 'relatrice'],
    ['lezingen', 'tijd', 'titel', 'spreker'],
    ['oplæg', 'tidspunkt', 'titel', 'taler'],
    ['innlegg', 'tidspunkt', 'tittel', 'foredragsholder'],
  ])('are called %s', async (key, time, title, speaker) => {
    const {sessions, unmapped} = await read(
      `${key}:\n  - ${time}: "18:30"\n    ${title}: Maps of mud\n    ${speaker}: Ada Berg`,
    )
    expect(sessions).toEqual(['04 18:30 | Maps of mud |  | ada-berg'])
    expect(unmapped).toBeUndefined()
  })

  it('name people of the site by their files, and nobody whom it does not know', async () => {
    const {sessions, unmapped} = await read(
      'talks:\n  - {title: Mud, speaker: ada-berg}\n  - {title: Knots, speaker: bo-ek, who: Everybody}',
      undefined,
      {'_people/ada-berg.md': '---\nname: Ada Berg\n---\n'},
    )
    expect(sessions).toEqual([' | Mud |  | ada-berg', ' | Knots |  | '])
    expect(unmapped).toBe('{"talks":[{"title":"Knots","speaker":"bo-ek","who":"Everybody"}]}')
  })

  it('lose nothing that no session has', async () => {
    const {sessions, unmapped} = await read(
      'talks:\n  - {title: Mud, level: easy, start: soon}\n  - {level: hard}',
    )
    expect(sessions).toEqual([' | Mud |  | '])
    expect(unmapped).toBe(
      '{"talks":[{"title":"Mud","level":"easy","start":"soon"},{"level":"hard"}]}',
    )
  })

  it('are not found once more in the text', async () => {
    const {documents} = await site({
      '_events/a.md':
        '---\ntitle: Evening\nstart: 2027-05-04 18:00\nschedule:\n  - {time: "18:30", title: Mud}\n---\n## Programme\n\n- 18:30 Mud\n- 19:00 Knots\n',
    })
    const titles = documents.flatMap((one) => (one._type === 'session' ? [one.title] : []))
    expect(titles).toEqual(['Mud', 'Knots'])
  })

  it('are no rows where an address of the programme stands', async () => {
    const {documents, unmapped} = await read('program: https://example.org/programme')
    expect(documents.find(({_id}) => _id === 'events-a')).toMatchObject({
      links: [{url: 'https://example.org/programme', kind: 'programme'}],
    })
    expect(unmapped).toBeUndefined()
  })
})
