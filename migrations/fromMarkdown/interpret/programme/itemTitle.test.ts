import {assert, constantFrom, property} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {lexiconOf} from '../lexicon/lexicon.ts'
import {itemTitle} from './itemTitle.ts'

/** Title, room, speakers, and what may be speakers. */
const read = (language: string, words: string): string => {
  const {title, room, speakers, guess} = itemTitle(words, lexiconOf([language]))
  const who = [...speakers, ...(guess === undefined ? [] : [`maybe ${guess.speakers.join(' + ')}`])]
  return [title, room === undefined ? '' : `in ${room}`, who.join(' + ')].join(' | ')
}

type Table = readonly (readonly [written: string, read: string])[]

const tables: Readonly<Record<string, Table>> = {
  en: [
    ['Kites for all (Old Hall)', 'Kites for all | in Old Hall | '],
    ['Opening, Room 12', 'Opening | in Room 12 | '],
    ['Tea by Hillside Bakers', 'Tea by Hillside Bakers |  | '],
    ['Lunch (Winter Garden)', 'Lunch (Winter Garden) |  | '],
    ['Clay for Adults (Beginner Level)', 'Clay for Adults (Beginner Level) |  | '],
    ['Screening: Silent Running', 'Screening: Silent Running |  | '],
    ['Concert – Northern Echo', 'Concert – Northern Echo |  | maybe Northern Echo'],
    [
      'Bees at work – Rosalind Moor, Apiary Trust',
      'Bees at work – Rosalind Moor, Apiary Trust |  | Rosalind Moor',
    ],
    ['Colin Ash & Priya Dale: Slow maps', 'Slow maps |  | Colin Ash + Priya Dale'],
    ['Colin Ash (Map Works): Slow maps', 'Colin Ash (Map Works): Slow maps |  | Colin Ash'],
    [
      'Panel: Colin Ash, Xanthe Loy (chair) and Tom Birch',
      'Panel: Colin Ash, Xanthe Loy (chair) and Tom Birch |  | Colin Ash + Xanthe Loy + Tom Birch',
    ],
    ['Panel: Housing in the Balance', 'Panel: Housing in the Balance |  | '],
    ['Slow maps, Colin Ash (Map Works)', 'Slow maps, Colin Ash (Map Works) |  | Colin Ash'],
    [
      'Tour with Colin Ash, Xanthe Loy and Map Works',
      'Tour with Colin Ash, Xanthe Loy and Map Works |  | Colin Ash + Xanthe Loy',
    ],
    [
      'Colin Ash in conversation with Xanthe Loy',
      'Colin Ash in conversation with Xanthe Loy |  | Colin Ash + Xanthe Loy',
    ],
    ['Course led by Xanthe Loy', 'Course led by Xanthe Loy |  | Xanthe Loy'],
    ['A reading of letters by Colin Ash’s aunt', 'A reading of letters by Colin Ash’s aunt |  | '],
    ['A talk by Colin Hughes about bees', 'A talk by Colin Hughes about bees |  | Colin Hughes'],
    ['A course with Raspberry Pi', 'A course with Raspberry Pi |  | maybe Raspberry Pi'],
    ['Slow maps (Colin Ash) (Studio B)', 'Slow maps | in Studio B | Colin Ash'],
    [
      'Who mends? With Colin Ash & Jane Fell',
      'Who mends? With Colin Ash & Jane Fell |  | Colin Ash + Jane Fell',
    ],
  ],
  sv: [
    ['Drakar för alla (Lilla salen)', 'Drakar för alla | in Lilla salen | '],
    ['Öppning, Sal 3', 'Öppning | in Sal 3 | '],
    ['Lunch – Hotell Tallen', 'Lunch – Hotell Tallen |  | '],
    ['Fika med Kooperativa Bagare', 'Fika med Kooperativa Bagare |  | '],
    ['Konsert – Norra Ekot', 'Konsert – Norra Ekot |  | maybe Norra Ekot'],
    [
      'Långsamma kartor – Kerstin Lund, Kartverkstan',
      'Långsamma kartor – Kerstin Lund, Kartverkstan |  | Kerstin Lund',
    ],
    ['Samtal (Kerstin Lund och Xerxes Alm)', 'Samtal |  | Kerstin Lund + Xerxes Alm'],
    ['Kerstin Lund: Långsamma kartor', 'Långsamma kartor |  | Kerstin Lund'],
    [
      'Kerstin Lund i samtal med Xerxes Alm',
      'Kerstin Lund i samtal med Xerxes Alm |  | Kerstin Lund + Xerxes Alm',
    ],
    ['Kurs, leds av Xerxes Alm', 'Kurs, leds av Xerxes Alm |  | Xerxes Alm'],
    [
      'Visning av Carl Larssons handbundna album, Maj-Britt Höglund berättar',
      'Visning av Carl Larssons handbundna album, Maj-Britt Höglund berättar |  | Maj-Britt Höglund',
    ],
    ['Visning av Kerstin Lunds album', 'Visning av Kerstin Lunds album |  | '],
    ['Föredrag av Karin Fors om bin', 'Föredrag av Karin Fors om bin |  | Karin Fors'],
    ['Föredrag av Karin Fors', 'Föredrag av Karin Fors |  | Karin Fors'],
    ['Föredrag (Lunds Byförening)', 'Föredrag (Lunds Byförening) |  | '],
  ],
  da: [
    ['Drager for alle (Store Sal)', 'Drager for alle | in Store Sal | '],
    ['Åbning, Lokale 4', 'Åbning | in Lokale 4 | '],
    ['Frokost – Hotel Bøgen', 'Frokost – Hotel Bøgen |  | '],
    ['Foredrag (Sydhavnens Boligforening)', 'Foredrag (Sydhavnens Boligforening) |  | '],
    ['Visning af Birgitte Lunds album', 'Visning af Birgitte Lunds album |  | '],
    ['Langsomme kort – Birgitte Lund', 'Langsomme kort |  | Birgitte Lund'],
    [
      'Panel: Birgitte Lund, Xerxes Holm (ordstyrer) og Jens Å',
      'Panel: Birgitte Lund, Xerxes Holm (ordstyrer) og Jens Å |  | Birgitte Lund + Xerxes Holm + Jens Å',
    ],
    [
      'Birgitte Lund i samtale med Xerxes Holm',
      'Birgitte Lund i samtale med Xerxes Holm |  | Birgitte Lund + Xerxes Holm',
    ],
    [
      'Vandring ved Birgitte Lund, Skovens Venner',
      'Vandring ved Birgitte Lund, Skovens Venner |  | Birgitte Lund + maybe Skovens Venner',
    ],
  ],
  nb: [
    ['Drager for alle (Lille Sal)', 'Drager for alle | in Lille Sal | '],
    ['Åpning, Møterom 2', 'Åpning | in Møterom 2 | '],
    ['Lunsj – Hotell Furua', 'Lunsj – Hotell Furua |  | '],
    ['Foredrag (Nordre Velforening)', 'Foredrag (Nordre Velforening) |  | '],
    ['Langsomme kart – Ingvild Lie', 'Langsomme kart |  | Ingvild Lie'],
    ['Ingvild Lie og Xerxes Moe: Langsomme kart', 'Langsomme kart |  | Ingvild Lie + Xerxes Moe'],
    ['Kurs, ledet av Xerxes Moe', 'Kurs, ledet av Xerxes Moe |  | Xerxes Moe'],
  ],
  de: [
    ['Drachen für alle (Kleiner Saal)', 'Drachen für alle | in Kleiner Saal | '],
    ['Begrüßung, Raum 7', 'Begrüßung | in Raum 7 | '],
    ['Kaffee – Gasthaus Linde', 'Kaffee – Gasthaus Linde |  | '],
    ['Vortrag (Heimatverein Süd)', 'Vortrag (Heimatverein Süd) |  | '],
    ['Langsame Karten – Lieselotte Baumgarten', 'Langsame Karten |  | Lieselotte Baumgarten'],
    [
      'Podium mit Jörg Ast, Xerxes Ohm und Stadt Neuheim',
      'Podium mit Jörg Ast, Xerxes Ohm und Stadt Neuheim |  | Jörg Ast + Xerxes Ohm',
    ],
    ['Rundgang, Treffpunkt Haupteingang', 'Rundgang, Treffpunkt Haupteingang |  | '],
    [
      'Jörg Ast im Gespräch mit Xerxes Ohm',
      'Jörg Ast im Gespräch mit Xerxes Ohm |  | Jörg Ast + Xerxes Ohm',
    ],
    ['Kurs, geleitet von Xerxes Ohm', 'Kurs, geleitet von Xerxes Ohm |  | Xerxes Ohm'],
  ],
  nl: [
    ['Vliegers voor allen (Kleine Zaal)', 'Vliegers voor allen | in Kleine Zaal | '],
    ['Opening, Zaal 3', 'Opening | in Zaal 3 | '],
    ['Lunch – Hotel De Eik', 'Lunch – Hotel De Eik |  | '],
    ['Lezing (Stichting Oude Gracht)', 'Lezing (Stichting Oude Gracht) |  | '],
    ['Trage kaarten – Femke de Wit', 'Trage kaarten |  | Femke de Wit'],
    [
      'Femke de Wit in gesprek met Xerxes Bos',
      'Femke de Wit in gesprek met Xerxes Bos |  | Femke de Wit + Xerxes Bos',
    ],
    ['Rondleiding door Femke de Wit', 'Rondleiding door Femke de Wit |  | Femke de Wit'],
  ],
  fr: [
    ['Cerfs-volants (Salle Rouge)', 'Cerfs-volants | in Salle Rouge | '],
    ['Ouverture, Salle 4', 'Ouverture | in Salle 4 | '],
    ['Repas, Restaurant Le Coq', 'Repas, Restaurant Le Coq |  | '],
    ['Concert – Quatuor Mélisande', 'Concert – Quatuor Mélisande |  | '],
    ['Cartes lentes – Solène Petit', 'Cartes lentes |  | Solène Petit'],
    [
      'Solène Petit (Les Cartographes) : Cartes lentes',
      'Solène Petit (Les Cartographes) : Cartes lentes |  | Solène Petit',
    ],
    [
      'Visite avec Solène Petit et Xerxès Roy',
      'Visite avec Solène Petit et Xerxès Roy |  | Solène Petit + Xerxès Roy',
    ],
    ['Balade au Vieux Moulin', 'Balade au Vieux Moulin |  | '],
  ],
  es: [
    ['Cometas para todos (Sala Verde)', 'Cometas para todos | in Sala Verde | '],
    ['Apertura, Aula 2', 'Apertura | in Aula 2 | '],
    ['Comida en Casa Lola', 'Comida en Casa Lola |  | '],
    ['Concierto de Los Faroles', 'Concierto de Los Faroles |  | '],
    ['Mapas lentos – Nerea Ruiz', 'Mapas lentos |  | Nerea Ruiz'],
    [
      'Mapas lentos, Nerea Ruiz (Universidad de Soria)',
      'Mapas lentos, Nerea Ruiz (Universidad de Soria) |  | Nerea Ruiz',
    ],
    [
      'Nerea Ruiz en conversación con Jerjes Mora',
      'Nerea Ruiz en conversación con Jerjes Mora |  | Nerea Ruiz + Jerjes Mora',
    ],
  ],
  it: [
    ['Aquiloni per tutti (Sala Rossa)', 'Aquiloni per tutti | in Sala Rossa | '],
    ['Apertura, Aula 5', 'Apertura | in Aula 5 | '],
    ['Pranzo – Trattoria Da Gino', 'Pranzo – Trattoria Da Gino |  | '],
    ['Concerto di Musica Barocca', 'Concerto di Musica Barocca |  | maybe Musica Barocca'],
    ['Mappe lente – Loredana Villa', 'Mappe lente – Loredana Villa |  | maybe Loredana Villa'],
    ['Mappe lente – Loredana Sarti', 'Mappe lente |  | Loredana Sarti'],
    [
      'Loredana Sarti in dialogo con Serse Conti',
      'Loredana Sarti in dialogo con Serse Conti |  | Loredana Sarti + Serse Conti',
    ],
    ['Incontro (Circolo Aurora)', 'Incontro (Circolo Aurora) |  | '],
  ],
}

describe.each(Object.entries(tables))('an item in %s', (language, table) => {
  it.each(table)('"%s" is %s', (written, expected) => {
    expect(read(language, written)).toBe(expected)
  })
})

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\d]+/gu) ?? []

describe('an item', () => {
  it('keeps each of its words in a title, a room or a name', () => {
    assert(
      property(
        constantFrom('Slow maps', 'Lunch', 'Panel', 'Talk: Open data'),
        constantFrom(
          '',
          ' – Colin Ash',
          ' (Colin Ash)',
          ', Northern Echo',
          ' by Colin Ash, Map Works',
        ),
        constantFrom('', ' (Main Hall)', ', Room 4', ' (Winter Garden)', ' – Grand Ballroom'),
        constantFrom(...Object.keys(tables)),
        (title, who, room, language) => {
          const item = itemTitle(title + who + room, lexiconOf([language]))
          const kept = [item.title, item.room ?? '', ...item.speakers].flatMap(wordsOf)
          expect(kept.toSorted()).toEqual(expect.arrayContaining([...wordsOf(title + who + room)]))
        },
      ),
    )
  })
})
