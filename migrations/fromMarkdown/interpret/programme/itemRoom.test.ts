import {describe, expect, it} from 'vitest'

import {convertBody} from '../../convert/convertBody.ts'
import {pageOf} from '../../testing/samplePage.ts'
import {lexiconOf} from '../lexicon/lexicon.ts'
import {readLines} from '../lines/readLines.ts'
import {itemTitle} from './itemTitle.ts'
import {readProgramme} from './readProgramme.ts'

const partsOf = (words: string) => {
  const {title, room, speakers} = itemTitle(words, lexiconOf(['en']))
  return [title, room, ...speakers]
}

const itemsOf = (language: string, body: string): readonly string[] => {
  const page = pageOf(`title: X\nlang: ${language}`, body)
  const lines = readLines(
    page,
    convertBody(page, {exact: false, markdown: 'kramdown'}),
    lexiconOf([language]),
  )
  return readProgramme(page, lines, undefined, 'programme').map(
    ({value: {title, room}}) => `${title} | ${room ?? ''}`,
  )
}

describe('the room of an item', () => {
  it.each([
    ['Maps (Room 2), with Ada Berg', ['Maps, with Ada Berg', 'Room 2', 'Ada Berg']],
    ['Maps (Room 2) – Ada Berg', ['Maps – Ada Berg', 'Room 2', 'Ada Berg']],
    ['Open maps (Ada Berg, Room 2)', ['Open maps', 'Room 2', 'Ada Berg']],
    ['Maps [Saal A]', ['Maps', 'Saal A']],
    ['[Room 2] Maps', ['Maps', 'Room 2']],
    ['(Room 2) Maps', ['Maps', 'Room 2']],
    ['Room 2: Maps', ['Maps', 'Room 2']],
    ['Zaal A: Maps', ['Maps', 'Zaal A']],
    ['Maps @ Main Hall', ['Maps', 'Main Hall']],
  ])('is told in "%s"', (words, parts) => {
    expect(partsOf(words)).toEqual(parts)
  })

  it.each([
    'Kickoff – Hal Jorgensen',
    'Open Stage: songs for all',
    'Hall of fame: who made maps',
    'Maps (for beginners)',
  ])('is not told in "%s"', (words) => {
    expect(partsOf(words)).toEqual([words, undefined])
  })
})

describe('a place in brackets', () => {
  it.each([
    ['en', 'Room 2', 'Courtyard'],
    ['de', 'Saal A', 'Hof'],
    ['fr', 'Salle 2', 'Cour'],
    ['es', 'Sala 2', 'Patio'],
    ['it', 'Sala 2', 'Cortile'],
    ['nl', 'Zaal 2', 'Tuin'],
    ['da', 'Sal 2', 'Gården'],
    ['nb', 'Sal 2', 'Gården'],
    ['sv', 'Sal 2', 'Gården'],
  ])('is a room where others name theirs, in %s', (language, room, place) => {
    expect(itemsOf(language, `- 18:00 Alpha (${room})\n- 18:30 Beta (${place})`)).toEqual([
      `Alpha | ${room}`,
      `Beta | ${place}`,
    ])
  })

  it('is one where it stands again, and none alone', () => {
    expect(itemsOf('fr', '- 18:00 Alpha (Cour)\n- 18:30 Beta (Cour)')).toEqual([
      'Alpha | Cour',
      'Beta | Cour',
    ])
    expect(itemsOf('fr', '- 18:00 Alpha (Cour)\n- 18:30 Beta')).toEqual([
      'Alpha (Cour) | ',
      'Beta | ',
    ])
  })

  it('is none where it names no place', () => {
    expect(itemsOf('en', '- 18:00 Alpha (Room 2)\n- 18:30 Beta (Beginners)')).toEqual([
      'Alpha | Room 2',
      'Beta (Beginners) | ',
    ])
  })
})

describe('a column headed by where', () => {
  it.each([
    ['sv', 'Tid', 'Vad', 'Plats'],
    ['en', 'Time', 'What', 'Where'],
    ['de', 'Zeit', 'Was', 'Ort'],
    ['fr', 'Heure', 'Quoi', 'Lieu'],
    ['es', 'Hora', 'Qué', 'Lugar'],
    ['it', 'Ora', 'Cosa', 'Luogo'],
    ['nl', 'Tijd', 'Wat', 'Locatie'],
    ['da', 'Tid', 'Hvad', 'Sted'],
    ['nb', 'Tid', 'Hva', 'Sted'],
  ])('has rooms, in %s', (language, when, what, where) => {
    const table = `| ${when} | ${what} | ${where} |\n|---|---|---|\n| 18:00 | Alpha | Laxen |\n| 19:00 | Beta | Uven |`
    expect(itemsOf(language, table)).toEqual(['Alpha | Laxen', 'Beta | Uven'])
  })
})
