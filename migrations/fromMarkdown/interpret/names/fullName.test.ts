import {describe, expect, it} from 'vitest'

import {fullNames, isFullName, leadingName} from './fullName.ts'

describe('isFullName', () => {
  it.each([
    'Ada Berg',
    'Åsa-Maria Östling',
    'Bo von Ek',
    'Eva K. Alm',
    'Dr. Cy Dal',
    "Sinéad O'Neil",
  ])('takes %s for a name', (name) => expect(isFullName(name)).toBe(true))

  it.each([
    'Ada',
    'Kartlabbet AB',
    'Open Street Lab',
    'Intro av Ada Berg',
    'vill du veta mer',
    'ADA BERG',
    'Ada Berg 2022',
    'Uppsala Universitet',
  ])('takes %s for none', (name) => expect(isFullName(name)).toBe(false))
})

describe('fullNames', () => {
  it('reads lists of names', () => {
    expect(fullNames('Ada Berg, Bo Ek och Cy Dal')).toEqual(['Ada Berg', 'Bo Ek', 'Cy Dal'])
    expect(fullNames('Ada Berg & Bo Ek.')).toEqual(['Ada Berg', 'Bo Ek'])
  })

  it('gives none if a part is no name', () => {
    expect(fullNames('Ada Berg, Kartlabbet')).toEqual([])
  })
})

describe('leadingName', () => {
  it('finds the name that a text starts with', () => {
    expect(leadingName('Ada Berg, Kartlabbet')).toBe('Ada Berg')
    expect(leadingName('Ada Berg från Kartlabbet')).toBe('Ada Berg')
    expect(leadingName('Kartlabbet med Ada Berg')).toBeUndefined()
  })
})
