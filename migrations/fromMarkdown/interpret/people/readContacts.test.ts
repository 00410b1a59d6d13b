import {describe, expect, it} from 'vitest'

import {pageOf} from '../../testing/samplePage.ts'
import {readMail} from './mail.ts'
import {readContacts} from './readContacts.ts'

const read = (frontMatter: string) => {
  const {contacts, messages} = readContacts(pageOf(frontMatter))
  return {contacts: contacts.map(({value}) => value), messages}
}

describe('contacts', () => {
  it('reads a person with all that is said of them', () => {
    expect(
      read(
        'contact:\n- name: Ada Berg\n  image: /uploads/ada.jpg\n  text: Snickare\n  mail: ada.berg@example.org\n  url: https://example.org/ada\n  organisation: Verkstan\n  organisation-link: https://example.org',
      ),
    ).toEqual({
      contacts: [
        {
          kind: 'person',
          list: 'contacts',
          name: 'Ada Berg',
          text: 'Snickare',
          image: '/uploads/ada.jpg',
          email: 'ada.berg@example.org',
          url: 'https://example.org/ada',
          organisation: {name: 'Verkstan', url: 'https://example.org'},
          keys: ['name:ada berg', 'mail:ada.berg@example.org'],
        },
      ],
      messages: [],
    })
  })

  it('reads a name with a mail address behind it', () => {
    expect(read('contact: Ada Berg <ada.berg@example.org>').contacts).toMatchObject([
      {kind: 'person', name: 'Ada Berg', email: 'ada.berg@example.org'},
    ])
  })

  it('takes figures and truth values for nobody', () => {
    expect(read('contact: [12, true]').contacts).toEqual([])
  })

  it.each([
    ['Ada Berg', '', 'person'],
    ['Sven-Åke af Ekenstam', '', 'person'],
    ['Föreningen Trasan', '', 'organisation'],
    ['TRASAN - Föreningen för lagade ting och verktyg', '', 'organisation'],
    ['trasan - Vem lagar vad?', '', 'organisation'],
    ['Trasan', 'organisation: trasan.example', 'organisation'],
    ['Trasan', 'mail: hej@trasan.example', 'organisation'],
    ['Ada', 'mail: ada@example.org', 'person'],
    ['Ada', '', 'person'],
    ['Vill du veta mer eller ordna ett möte?', '', 'unnamed'],
    ['Styrelsen', '', 'unnamed'],
    ['Ada bor i Umeå och har lagat cyklar sedan 2018', '', 'unnamed'],
  ])('takes "%s" {%s} for %s', (name, more, kind) => {
    expect(read(`contact:\n- name: "${name}"\n  ${more}`).contacts).toMatchObject([{kind}])
  })

  it('takes the name from the text where a sentence stands in its place', () => {
    expect(
      read(
        'contact:\n- name: Vill du veta mer eller ordna ett möte?\n  text: Verkstan i Umeå\n  mail: hej@example.org',
      ),
    ).toMatchObject({
      contacts: [
        {
          kind: 'organisation',
          name: 'Verkstan i Umeå',
          note: 'Vill du veta mer eller ordna ett möte?',
          email: 'hej@example.org',
        },
      ],
      messages: [],
    })
  })

  it('reports a contact that names nobody', () => {
    expect(
      read(
        'title: Umeå\ncontact:\n- name: Ada bor i Umeå och har lagat cyklar sedan 2018\n  text: Skriv till henne!',
      ),
    ).toMatchObject({
      contacts: [{kind: 'unnamed', text: 'Skriv till henne!'}],
      messages: [{ruleId: 'contact-unnamed', place: {start: {line: 4, column: 9}}}],
    })
  })

  it('joins nobody by a first name or a shared address', () => {
    const [ada, bo] = read(
      'contact:\n- name: Ada\n- name: Bo Ek\n  mail: info@example.org',
    ).contacts
    expect([ada?.keys, bo?.keys]).toEqual([[], ['name:bo ek']])
  })

  it('reads partners as organisations, and one contact that is no list', () => {
    expect(
      read(
        'partners:\n- title: "Stora Fonden "\n  link: https://example.org\n  logo: /uploads/fond.svg\ncontact:\n  name: Ada Berg',
      ).contacts,
    ).toMatchObject([
      {kind: 'person', name: 'Ada Berg'},
      {
        kind: 'organisation',
        list: 'partners',
        name: 'Stora Fonden',
        url: 'https://example.org',
        image: '/uploads/fond.svg',
      },
    ])
  })

  it('restores a mail address that was written out, and keeps one that is none as a note', () => {
    expect(
      read(
        'title: X\ncontact:\n- name: Ada Berg\n  mail: ada(dot)berg(at)example.org\n- name: Bo Ek\n  mail: via kansliet',
      ),
    ).toMatchObject({
      contacts: [{email: 'ada.berg@example.org'}, {note: 'via kansliet'}],
      messages: [
        {
          ruleId: 'mail-restored',
          actual: 'ada(dot)berg(at)example.org',
          expected: 'ada.berg@example.org',
          place: {start: {line: 5, column: 9}},
        },
        {ruleId: 'mail-invalid', actual: 'via kansliet'},
      ],
    })
  })
})

describe('readMail', () => {
  it.each([
    ['ada@example.org', 'ada@example.org', false],
    ['mailto:ada@example.org', 'ada@example.org', false],
    ['mailto:ada@example.org?subject=Hej', 'ada@example.org', false],
    ['ada (at) example.org', 'ada@example.org', true],
    ['ada(at)example.org', 'ada@example.org', true],
    ['ada [at] example [dot] org', 'ada@example.org', true],
    ['ada[at]example[dot]org', 'ada@example.org', true],
    ['ada at example dot org', 'ada@example.org', true],
    ['ada snabel-a example punkt org', 'ada@example.org', true],
    ['ada.berg(at)exempel.se', 'ada.berg@exempel.se', true],
  ])('reads "%s"', (text, address, restored) => {
    expect(readMail(text)).toEqual({address, restored})
  })

  it.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'meet at the library',
    'https://example.org',
  ])('finds no address in "%s"', (text) => {
    expect(readMail(text)).toBeUndefined()
  })
})
