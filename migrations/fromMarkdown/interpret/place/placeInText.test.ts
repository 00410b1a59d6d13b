import {describe, expect, it} from 'vitest'

import {pageOf, paragraphsOf} from '../../testing/samplePage.ts'
import {lexiconOf} from '../lexicon/lexicon.ts'
import {placeInText} from './placeInText.ts'

const read = (language: string, body: string) => {
  const page = pageOf(`title: X\nlang: ${language}`, body)
  const {place: fact, attendanceMode} = placeInText(page, paragraphsOf(page), lexiconOf([language]))
  const {_type, ...place} = fact?.value ?? {}
  return fact === undefined
    ? undefined
    : [place, fact.rule, ...(attendanceMode ? [attendanceMode.value] : [])]
}

describe('a place under a label', () => {
  it.each([
    ['en', 'Where: The Old Mill, Bridge Street 5, Ely'],
    ['en', 'Venue: The Old Mill, Bridge Street 5, Ely'],
    ['sv', 'Var: The Old Mill, Bridge Street 5, Ely'],
    ['nb', 'Sted: The Old Mill, Bridge Street 5, Ely'],
    ['da', 'Hvor: The Old Mill, Bridge Street 5, Ely'],
    ['de', 'Wo: The Old Mill, Bridge Street 5, Ely'],
    ['nl', 'Waar: The Old Mill, Bridge Street 5, Ely'],
    ['fr', '## Où\n\nThe Old Mill, Bridge Street 5, Ely'],
    ['es', 'Lugar: The Old Mill, Bridge Street 5, Ely'],
    ['it', 'Dove: The Old Mill, Bridge Street 5, Ely'],
    [
      'it',
      'Quando: sabato 8 maggio, ore 16\nDove: The Old Mill, Bridge Street 5, Ely\nQuanto costa: niente!',
    ],
    ['de', 'Wann: 8. Mai, 16 Uhr\nOrt: The Old Mill, Bridge Street 5, Ely\nEintritt: frei'],
    ['nb', 'Kom og mal!\nHvor: The Old Mill, Bridge Street 5, Ely\nPris: 200 kr'],
  ])('is sure where nothing else is said there, in %s: %s', (language, body) => {
    expect(read(language, body)).toEqual([
      {name: 'The Old Mill', address: 'Bridge Street 5, Ely'},
      'place-label',
      'onsite',
    ])
  })

  it('is sure by its name alone behind a label', () => {
    expect(read('sv', 'Plats: Bettnesand')).toEqual([{name: 'Bettnesand'}, 'place-label', 'onsite'])
  })

  it.each([
    [
      'sv',
      'Plats: ABF-huset, Umeå (sal 3) och via Zoom https://umu.zoom.us/j/66',
      'ABF-huset, Umeå (sal 3)',
    ],
    ['en', 'Where: The Old Mill / online', 'The Old Mill'],
    ['de', 'Wo: Alte Mühle und online', 'Alte Mühle'],
  ])('is sure beside a meeting online, in %s: %s', (language, body, name) => {
    expect(read(language, body)).toEqual([{name}, 'place-label', 'mixed'])
  })

  it.each([
    ['de', '## Wo\n\nAlte Mühle', {name: 'Alte Mühle'}],
    ['en', 'Where: Hall 3', {name: 'Hall 3'}],
    ['en', 'Where: The place is a secret', {name: 'The place is a secret'}],
    ['en', 'Where: The Old Mill\n\nLater.\n\nWhere: The Barn', {name: 'The Old Mill'}],
  ])('is a suggestion, in %s: %s', (language, body, place) => {
    expect(read(language, body)).toEqual([place, 'place-in-text'])
  })

  it.each([
    ['en', 'Where: to be announced.'],
    ['en', 'Where: online'],
    ['en', 'Where: Participate via video chat'],
    ['nb', 'Sted: Videomøte'],
    ['en', '## Location\n\nThe entry point for the lab'],
    ['en', 'Where are we going? To the mill.'],
    [
      'en',
      'Where: We meet at the station. Then we walk along the canal until we come to the old mill and stay there.',
    ],
    ['de', 'Wo: wird noch bekannt gegeben'],
    ['de', 'Wo: Wird noch bekannt gegeben.'],
    ['en', 'Venue: To be announced'],
    ['en', 'Venue: TBA'],
    ['sv', 'Plats: Meddelas senare'],
    ['fr', 'Lieu : À confirmer'],
    ['es', 'Lugar: Por confirmar'],
    ['it', 'Dove: Da definire'],
    ['nl', 'Waar: Volgt nog'],
    ['da', 'Hvor: Følger senere'],
    ['nb', 'Sted: Kommer senere'],
  ])('is none, in %s: %s', (language, body) => {
    expect(read(language, body)).toBeUndefined()
  })
})
