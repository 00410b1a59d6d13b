import {describe, expect, it} from 'vitest'

import {type Concept, concepts} from './concepts.ts'
import {languages, tables} from './languages.ts'
import {lexiconOf} from './lexicon.ts'

const wordsOf = (language: string, text: string, concept: Concept): readonly string[] =>
  lexiconOf([language])
    .read(text)
    .apart(concept)
    .map(({start, end}) => text.slice(start, end))

describe('a lexicon', () => {
  it('finds the longest words that carry a concept', () => {
    expect(wordsOf('sv', 'Välkommen! Anmäl dig här.', 'register')).toEqual(['Anmäl dig'])
    expect(wordsOf('de', 'Jetzt anmelden, Platz reservieren', 'register')).toEqual([
      'Jetzt anmelden',
      'Platz reservieren',
    ])
  })

  it('finds no word inside of another', () => {
    expect(wordsOf('en', 'Freedom and carefree', 'freeWord')).toEqual([])
    expect(wordsOf('sv', 'Inställningar', 'cancelled')).toEqual([])
  })

  it('knows the words of a language only where that is read', () => {
    expect(wordsOf('sv', 'Die Veranstaltung ist abgesagt', 'cancelled')).toEqual([])
    expect(wordsOf('de', 'Die Veranstaltung ist abgesagt', 'cancelled')).toEqual(['abgesagt'])
  })

  it('reads English beside every language, and Norwegian by any of its tags', () => {
    expect(wordsOf('fr', 'Sold out', 'soldOut')).toEqual(['Sold out'])
    expect(lexiconOf(['nn-NO'])).toBe(lexiconOf(['nb']))
  })

  it('gives the value of the first language that has one', () => {
    expect(lexiconOf(['da', 'sv']).read('200 kr').first('currency')?.value).toBe('DKK')
    expect(lexiconOf(['sv', 'da']).read('200 kr').first('currency')?.value).toBe('SEK')
  })

  it('keeps phrases to the edges of a text where they are said to stand there', () => {
    expect(wordsOf('sv', 'Boka', 'register')).toEqual(['Boka'])
    expect(wordsOf('sv', 'Boka om resan', 'register')).toEqual([])
    expect(wordsOf('sv', 'Registreringen av fordon', 'register')).toEqual([])
    expect(wordsOf('sv', 'Registreringen är öppen', 'register')).toEqual(['Registreringen'])
  })

  it.each(languages)('has in %s months and weekdays by any name that Intl has for them', (tag) => {
    const months = Array.from({length: 12}, (_, month) =>
      new Date(Date.UTC(2027, month, 5)).toLocaleDateString(tag, {month: 'long', timeZone: 'UTC'}),
    )
    const weekdays = Array.from({length: 7}, (_, day) =>
      new Date(Date.UTC(2027, 1, 1 + day)).toLocaleDateString(tag, {
        weekday: 'long',
        timeZone: 'UTC',
      }),
    )
    const lexicon = lexiconOf([tag])
    expect(months.map((name) => lexicon.read(name).first('month')?.value)).toEqual(
      months.map((_, index) => index + 1),
    )
    expect(weekdays.map((name) => lexicon.read(name).first('weekday')?.value)).toEqual(
      weekdays.map((_, index) => index + 1),
    )
  })

  it.each(languages)('has in %s words for most concepts', (language) => {
    const missing = concepts.filter((concept) => tables[language]?.[concept] === undefined)
    expect(missing.length).toBeLessThan(20)
  })
})
