import {describe, expect, it} from 'vitest'

import {machineText} from './machineText.ts'

const summer = {moment: '2027-07-01T16:00:00.000Z', timeZone: 'Europe/Stockholm', allDay: false}

describe('a date in figures', () => {
  it.each([
    ['2027-01-21', '2027-07-01'],
    ['2027-01-21 17:30', '2027-07-01 18:00'],
    ['2027-01-21 17:30:00 +0100', '2027-07-01 18:00:00 +0200'],
    ['2027-01-21T17:30:00+01:00', '2027-07-01T18:00:00+02:00'],
    ['2027-01-21 17:30:00 +02:00', '2027-07-01 18:00:00 +02:00'],
    ['2027-01-21 16:30:00 Z', '2027-07-01 16:00:00 Z'],
    ['2027-01-21 18:00:40 +0100', '2027-07-01 18:00:40 +0200'],
  ])('is written in the form that the page has: %s', (text, expected) => {
    expect(machineText({text, keepsTime: false}, summer)).toBe(expected)
  })

  it('keeps a time that says nothing', () => {
    const form = {text: '2027-01-21 00:00:00 +0100', keepsTime: true}
    expect(machineText(form, summer)).toBe('2027-07-01 00:00:00 +0200')
  })

  it('is none of words', () => {
    expect(machineText({text: 'next week', keepsTime: false}, summer)).toBeUndefined()
  })
})
