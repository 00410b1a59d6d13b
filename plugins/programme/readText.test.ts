import {describe, expect, it} from 'vitest'

import {frameOf} from '../../content/programme/programmeDays.ts'
import {readText} from './readText.ts'

const zone = 'Europe/Stockholm'
const evening = frameOf(
  {start: '2030-12-15T17:00:00Z', end: '2030-12-15T20:00:00Z', timeZone: zone},
  zone,
)
const weekend = frameOf(
  {start: '2030-12-14T08:00:00Z', end: '2030-12-15T16:00:00Z', timeZone: zone},
  zone,
)

const at = (moment: string) => Date.parse(`2030-12-${moment}:00Z`)

const read = (text: string, frame = evening, date = '2030-12-15', rooms: readonly string[] = []) =>
  readText(text, frame, date, rooms)

const starts = (text: string, frame = evening, date = '2030-12-15') =>
  read(text, frame, date).entries.map(({title, start}) => [title, start])

describe('what somebody types', () => {
  it('is read with times, speakers and rooms, in one line or in several', () => {
    const entries = [
      {title: 'Välkommen', kind: 'other', speakers: [], start: at('15T17:00')},
      {
        title: 'Öppna data',
        kind: 'other',
        speakers: ['Anna Ek'],
        room: 'Sal 2',
        start: at('15T17:15'),
        end: at('15T17:45'),
      },
      {title: 'Paus', kind: 'break', speakers: [], start: at('15T17:45')},
    ]
    const lines = ['18:00 Välkommen', '18:15–18:45 Öppna data, Anna Ek (Sal 2)', '18:45 Paus']
    expect(read(lines.join('\n'))).toEqual({entries, unused: []})
    expect(read(lines.join(' / '))).toEqual({entries, unused: []})
    expect(read(lines.map((line) => `• ${line}`).join('\r\n\r\n'))).toEqual({entries, unused: []})
  })

  it('needs no more than a title', () => {
    expect(read('Paus').entries).toEqual([{title: 'Paus', kind: 'break', speakers: []}])
  })

  it('keeps an and a slash in a title that is no two items', () => {
    expect(read('18:00 Ljud/bild och annat (för alla)').entries).toMatchObject([
      {title: 'Ljud/bild och annat (för alla)'},
    ])
  })

  it('knows the rooms of the programme, whatever they are called', () => {
    expect(read('18:00 Tal (Månen)').entries).toMatchObject([{title: 'Tal (Månen)'}])
    expect(read('18:00 Tal (månen)', evening, '2030-12-15', ['Månen']).entries).toMatchObject([
      {title: 'Tal', room: 'Månen'},
    ])
    expect(read('18:00 Talk [Main stage]').entries).toMatchObject([{room: 'Main stage'}])
  })

  it.each(['Room 3', 'Saal 2', 'Salle B', 'Sala 1', 'Grote zaal', 'Møterom 4', 'Lille sal'])(
    'may have a room of any language: %s',
    (room) => {
      expect(read(`18:00 Demo (${room})`).entries).toMatchObject([{title: 'Demo', room}])
    },
  )

  it('may go back in time, as rooms do that are listed one after the other', () => {
    expect(starts('18:00 Start')).toEqual([['Start', at('15T17:00')]])
    expect(starts('18:00 A\n19:00 B\n18:00 C\n18:30 D')).toEqual([
      ['A', at('15T17:00')],
      ['B', at('15T18:00')],
      ['C', at('15T17:00')],
      ['D', at('15T17:30')],
    ])
  })

  it('goes on after midnight', () => {
    expect(starts('23:00 Fest\n00:30 Städning')).toEqual([
      ['Fest', at('15T22:00')],
      ['Städning', at('15T23:30')],
    ])
  })

  it('is on the page that is open, where it names no day', () => {
    expect(starts('10:00 Start\n11:00 Slut', weekend, '2030-12-15')).toEqual([
      ['Start', at('15T09:00')],
      ['Slut', at('15T10:00')],
    ])
    expect(starts('Lördag\n10:00 Start\nSöndag\n10:00 Slut', weekend, '2030-12-15')).toEqual([
      ['Start', at('14T09:00')],
      ['Slut', at('15T09:00')],
    ])
  })

  it.each([
    ['a spreadsheet', (cells: readonly string[]) => cells.join('\t')],
    ['a table in Markdown', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
  ])('may be copied out of %s', (_what, row) => {
    const rows = [
      row(['Tid', 'Slut', 'Vad', 'Vem', 'Sal']),
      row(['---', '---', '---', '---', '---']),
      row(['18:00', '18:15', 'Välkommen', '', 'Stora salen']),
      row(['18:15', '19:00', 'Öppna data', 'Anna Ek, Bo Berg', 'Sal 2']),
      row(['19:00', '19:30', 'Paus', '', '']),
    ]
    const {entries, unused} = read(rows.join('\n'))
    expect(entries).toMatchObject([
      {title: 'Välkommen', start: at('15T17:00'), end: at('15T17:15'), room: 'Stora salen'},
      {
        title: 'Öppna data',
        start: at('15T17:15'),
        end: at('15T18:00'),
        speakers: ['Anna Ek', 'Bo Berg'],
        room: 'Sal 2',
      },
      {title: 'Paus', kind: 'break', start: at('15T18:00'), end: at('15T18:30')},
    ])
    expect(unused).toEqual(['Tid Slut – Vad, Vem, Sal'])
  })

  it('may name several who speak, behind commas', () => {
    expect(read('18:00 Panel, Anna Ek, Bo Berg och Cia Dahl (Sal 1)').entries).toMatchObject([
      {title: 'Panel', speakers: ['Anna Ek', 'Bo Berg', 'Cia Dahl'], room: 'Sal 1'},
    ])
    const title = 'Bröd, Ost och Vin, Kaffe'
    expect(read(`18:00 ${title}`).entries).toMatchObject([{title, speakers: []}])
  })

  it('may name a room above what is in it', () => {
    const {entries, unused} = read('Sal 1:\n18:00 A\n18:30 Paus\nSal 2\n18:00 B (Sal 3)\n18:30 C')
    expect(entries.map(({title, room}) => [title, room])).toEqual([
      ['A', 'Sal 1'],
      ['Paus', 'Sal 1'],
      ['B', 'Sal 3'],
      ['C', 'Sal 2'],
    ])
    expect(unused).toEqual([])
    expect(read('Studio 1').entries).toMatchObject([{title: 'Studio 1'}])
  })

  it('says which lines are no items', () => {
    expect(read('18:15 Tal\nOm ingenting alls.\n19:00 Slut').unused).toEqual(['Om ingenting alls.'])
  })

  it('without a date has no time', () => {
    const undated = frameOf(undefined, zone)
    expect(readText('18:00 Tal', undated, undefined, []).entries).toEqual([
      {title: 'Tal', kind: 'other', speakers: []},
    ])
  })
})
