import {describe, expect, it} from 'vitest'

import {lexiconOf} from '../lexicon/lexicon.ts'
import {nameKindOf} from '../people/nameKind.ts'
import {apartFromOffice, isFullName, withoutTitle} from './fullName.ts'
import {whoIn} from './who.ts'

describe('titles in front of a name', () => {
  it.each([
    ['de', 'Prof. Dr. Xelia Yorp'],
    ['de', 'Dr.-Ing. Xelia Yorp'],
    ['de', 'Dipl.-Ing. Xelia Yorp'],
    ['en', 'Assoc. Prof. Xelia Yorp'],
    ['en', 'Prof Dr Xelia Yorp'],
    ['fr', 'Pr Xelia Yorp'],
    ['es', 'Dra. Xelia Yorp'],
    ['es', 'Prof.ª Xelia Yorp'],
    ['it', 'Prof.ssa Xelia Yorp'],
    ['it', 'Dott.ssa Xelia Yorp'],
    ['nl', 'drs. Xelia Yorp'],
    ['nl', 'prof. dr. Xelia Yorp'],
    ['da', 'lektor Xelia Yorp'],
    ['nb', 'førsteamanuensis Xelia Yorp'],
    ['sv', 'docent Xelia Yorp'],
    ['sv', 'fil.dr Xelia Yorp'],
  ])('are no part of it, in %s: %s', (_language, name) => {
    expect(withoutTitle(name)).toBe('Xelia Yorp')
    expect(isFullName(name)).toBe(true)
    expect(whoIn(name).sure).toHaveLength(1)
  })

  it('make a contact a person', () => {
    expect(nameKindOf('Prof. Dr. Xelia Yorp', 'contacts', [], lexiconOf(['de']))).toBe('person')
  })
})

describe('an office in front of a name', () => {
  it.each([
    ['sv', 'Borgmästare Xelia Yorp', 'Borgmästare'],
    ['en', 'Mayor Xelia Yorp', 'Mayor'],
    ['de', 'Oberbürgermeisterin Xelia Yorp', 'Oberbürgermeisterin'],
    ['fr', 'Maire Xelia Yorp', 'Maire'],
    ['es', 'Concejala Xelia Yorp', 'Concejala'],
    ['it', 'Sindaca Xelia Yorp', 'Sindaca'],
    ['nl', 'Gedeputeerde Xelia Yorp', 'Gedeputeerde'],
    ['da', 'Borgmester Xelia Yorp', 'Borgmester'],
    ['nb', 'Ordfører Xelia Yorp', 'Ordfører'],
  ])('is what somebody is, in %s: %s', (_language, name, office) => {
    expect(apartFromOffice(name)).toEqual({name: 'Xelia Yorp', office})
  })

  it.each([
    'Ms. Fell',
    'Minister Yorp',
    'Dr. Xelia Yorp',
    'Frau Xelia Yorp',
    'Mme Xelia Yorp',
    'Xelia Yorp',
  ])('is none in %s', (name) => {
    expect(apartFromOffice(name)).toEqual({name})
  })
})
