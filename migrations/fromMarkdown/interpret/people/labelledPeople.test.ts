import {describe, expect, it} from 'vitest'

import {convertBody} from '../../convert/convertBody.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {pageOf} from '../../testing/samplePage.ts'
import {lexiconOf} from '../lexicon/lexicon.ts'
import {readLines} from '../lines/readLines.ts'
import {readContacts} from './readContacts.ts'

/** Whom a body names, of a page without keys for it. */
const inBody = (text: string, frontMatter = 'title: X'): readonly string[] => {
  const page = pageOf(frontMatter, text)
  const lexicon = lexiconOf(['en'])
  const body = convertBody(page, {exact: false, markdown: 'kramdown'})
  const lines = readLines(page, body, lexicon)
  return readContacts(page, defaultFields, lexicon, lines).contacts.map(
    ({value: {list, kind, name = '', email = '', organisation}}) =>
      [list, kind, name, email, organisation?.name ?? ''].filter(Boolean).join(' '),
  )
}

describe('what a label of a body does not tell', () => {
  it.each([
    'Organisers: Kodstugan and Friends of Rain',
    'Sponsors: Norrsken Data AB, Sliperiet',
    'Hosts: bring your own cup',
    'Partner: A partner for the dance is not needed',
    'Organiser: Map Works\n\nOrganiser: Sand Club',
  ])('is an organisation: %j', (text) => {
    expect(inBody(text)).toEqual([])
  })
})

describe('whom a body names', () => {
  it.each([
    ['**Speaker:** Xanthe Loy', 'speakers person Xanthe Loy'],
    ['Organisers: Map Works', 'organisers organisation Map Works'],
    ['**Veranstalter:** Stadtbibliothek Emden', 'organisers organisation Stadtbibliothek Emden'],
    ['Sponsors: Norrsken Data AB.', 'partners organisation Norrsken Data AB'],
    ['- Leitung: Sven Ast', 'speakers person Sven Ast'],
    [
      'Gäste sind willkommen. Ansprechpartnerin: Ines Ast (Vorstand), ines@example.org',
      'contacts person Ines Ast ines@example.org',
    ],
    [
      'On monte un film. Renseignements : Xerxès Roy, 02 35 00 11 22.',
      'contacts person Xerxès Roy',
    ],
    [
      'Questions? Write to Colin Ash, [colin@example.org](mailto:colin@example.org).',
      'contacts person Colin Ash colin@example.org',
    ],
    [
      'Ask [Colin Ash](mailto:colin@example.org?subject=Hi) about it.',
      'contacts person Colin Ash colin@example.org',
    ],
    [
      '### Lecturers\n\n- Colin Ash (University of Fern)\n- Xanthe Loy',
      'speakers person Colin Ash University of Fern',
    ],
    ['Lecturers\n---------\n\n* Colin Ash', 'speakers person Colin Ash'],
    ['**Lecturers:**\n\n- [Colin Ash][1]\n\n[1]: /colin', 'speakers person Colin Ash'],
    ['<p><b>Speaker:</b> Colin Ash</p>', 'speakers person Colin Ash'],
  ])('is told by labels, headings and addresses: %s', (body, expected) => {
    expect(inBody(body)[0]).toBe(expected)
  })

  it.each([
    ['Speaker: Xanthe Loy\n\nSpeaker: Colin Ash'],
    ['Where: Colin Ash'],
    ['```\nSpeaker: Xanthe Loy\n```'],
    ['    Speaker: Xanthe Loy'],
    ['<!--\nSpeaker: Xanthe Loy\n-->'],
    ['### Speakers\n\n- Colin Ash will\n  Fern Valley'],
    ['### Speakers\n\n- Open Bar\n- Free Coffee'],
    ['Write to us at Fern Valley, colin@example.org'],
  ])('is nobody in %j', (body) => {
    expect(inBody(body)).toEqual([])
  })

  it('is not asked for where front matter says it', () => {
    expect(inBody('Speaker: Xanthe Loy', 'title: X\nspeaker: Colin Ash')).toEqual([
      'speakers person Colin Ash',
    ])
  })
})
