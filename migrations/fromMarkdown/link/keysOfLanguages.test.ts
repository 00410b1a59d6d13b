import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const read = async (lines: string, body = '', path = '_events/a.md') => {
  const text = `---\ntitle: A\nstart: 2027-05-06 18:00\nend: 2027-05-06 20:00\n${lines}\n---\n${body}\n`
  const site = await converted(memorySite({[path]: text}))
  const event = documentOf(site, 'events-a', 'event')
  const people = site.documents.flatMap((each) =>
    each._type === 'person' ? [{name: each.name, email: each.email, role: each.role}] : [],
  )
  return {event, people, sessions: site.documents.filter(({_type}) => _type === 'session'), site}
}

describe('keys that say until when one registers', () => {
  it.each([
    ['it', 'iscrizioni_entro'],
    ['es', 'inscripciones hasta'],
    ['fr', 'inscription-avant'],
    ['nl', 'aanmelden_tot'],
    ['nb', 'påmelding innen'],
    ['da', 'tilmelding inden'],
    ['de', 'Anmelden bis'],
    ['sv', 'anmäl senast'],
  ])('are known in %s: %s', async (language, key) => {
    const {event} = await read(`lang: ${language}\nsignup: https://a.example/\n${key}: 2027-05-01`)
    expect(event.registration).toMatchObject([{closes: '2027-05-01T21:59:00.000Z'}])
    expect(event.source?.unmapped).toBeUndefined()
  })
})

describe('keys for who teaches, and for how many', () => {
  it.each([
    ['profesor', 'Ada Berg'],
    ['insegnante', 'Ada Berg'],
    ['professeure', 'Ada Berg'],
    ['Lehrerin', 'Ada Berg'],
    ['leraar', 'Ada Berg'],
    ['underviser', 'Ada Berg'],
    ['lärare', 'Ada Berg'],
    ['teacher', 'Ada Berg'],
  ])('%s: %s', async (key, name) => {
    const {event, people} = await read(`${key}: ${name}`)
    expect(people).toEqual([{name}])
    expect(event.speakers).toHaveLength(1)
  })

  it.each(['max', 'maks', 'massimo'])('%s: 15', async (key) => {
    const {event} = await read(`signup: https://a.example/\n${key}: 15`)
    expect(event.registration).toMatchObject([{capacity: 15}])
  })
})

describe('a mail address under a key of its own', () => {
  it.each([
    ['contact', 'email'],
    ['kontakt', 'epost'],
    ['referente', 'mail'],
  ])('is that of the only person to ask, under %s and %s', async (contact, mail) => {
    const {event, people} = await read(`${contact}: Ada Berg\n${mail}: ada@example.org`)
    expect(people).toEqual([{name: 'Ada Berg', email: 'ada@example.org'}])
    expect(event.source?.unmapped).toBeUndefined()
  })

  it.each([
    'contact: [Ada Berg, Bo Ek]\nemail: ada@example.org',
    'contact: Ada Berg\nemail: info@example.org',
    'contact: {name: Ada Berg, mail: ada@x.example}\nemail: ada@example.org',
  ])('is nobody’s in %j, and kept', async (lines) => {
    const {event, people} = await read(lines)
    expect(people[0]?.email ?? '').not.toMatch(/@example\.org/u)
    expect(event.source?.unmapped).toContain('@example.org')
  })
})

describe('links under a key in the singular', () => {
  it('have their titles', async () => {
    const {event} = await read(
      'link:\n  - titolo: Volantino\n    url: /docs/a.pdf\n  - {titolo: Foto, url: "https://a.example/"}',
    )
    expect(event.links?.map(({title, url}) => [title, url])).toEqual([
      ['Volantino', '/docs/a.pdf'],
      ['Foto', 'https://a.example/'],
    ])
  })
})

describe('an event that names the larger one', () => {
  it.each([
    'part_of',
    'parte_di',
    'parte de',
    'teil-von',
    'onderdeel_van',
    'del av',
    'fait_partie_de',
  ])('under %s is part of it', async (key) => {
    const {documents} = await converted(
      memorySite({
        '_events/fair.md': '---\ntitle: The fair\nstart: 2027-05-06\nend: 2027-05-07\n---\n',
        '_events/a.md': `---\ntitle: A\nstart: 2027-05-06 18:00\n${key}: The fair\n---\n`,
      }),
    )
    expect(documents).toContainEqual(
      expect.objectContaining({
        _id: 'events-a',
        partOf: expect.objectContaining({_ref: 'events-fair'}),
      }),
    )
  })
})

describe('who leads, behind a word for that', () => {
  it.each([
    ['de', '- 18:00 Kinderchor – Leitung Anna Salas\n- 19:00 Gitarren, Leitung: Peter Fuchs'],
    ['sv', '- 18:00 Barnkören – Dirigent Anna Salas\n- 19:00 Gitarrer, dirigent: Peter Fuchs'],
    ['fr', '- 18:00 Chœur – Direction Anna Salas\n- 19:00 Guitares, direction : Peter Fuchs'],
    ['es', '- 18:00 Coro infantil – Dirige Anna Salas\n- 19:00 Guitarras, dirige: Peter Fuchs'],
    ['it', '- 18:00 Coro – Direzione Anna Salas\n- 19:00 Chitarre, direzione: Peter Fuchs'],
  ])('is a speaker without it, in %s', async (language, list) => {
    const {people, sessions} = await read(`lang: ${language}`, `## Program\n\n${list}`)
    expect(people.map(({name}) => name)).toEqual(['Anna Salas', 'Peter Fuchs'])
    expect(sessions).toHaveLength(2)
  })
})

describe('a list of speakers with what they are of', () => {
  it.each(['Innledere', 'Speakers', 'Referenten', 'Ponentes', 'Föreläsare', 'Sprekers'])(
    'below %s names them',
    async (label) => {
      const {people} = await read(
        '',
        `${label}:\n\n- Anna Dahl, Norsk institutt for byklima\n- Peter Falk, Luftkvalitet nå\n`,
      )
      expect(people.map(({name}) => name).toSorted()).toEqual(['Anna Dahl', 'Peter Falk'])
    },
  )
})

describe('collections of people', () => {
  it.each(['personas', 'persone', 'personnes', 'mensen', 'sprekers', 'talere', 'referenten'])(
    '%s are people',
    async (name) => {
      const {documents} = await converted(
        memorySite({[`_${name}/a.md`]: '---\ntitle: Ada Berg\n---\n'}, [], {
          values: {collections: {[name]: {output: true}}},
        }),
      )
      expect(documents).toMatchObject([{_type: 'person', name: 'Ada Berg'}])
    },
  )
})
