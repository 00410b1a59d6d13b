import {describe, expect, it} from 'vitest'

import {readFigures} from '../../testing/showMentions.ts'
import {readDates} from './readMentions.ts'

describe('dates', () => {
  it.each([
    ['5 oktober', '10-05'],
    ['den 5 oktober 2021', '2021-10-05'],
    ['Den 5:e oktober', '10-05'],
    ['den 2:a mars', '03-02'],
    ['1:a maj', '05-01'],
    ['fredag den 3 september 2021', '2021-09-03'],
    ['Fredagen den 3 september', '09-03'],
    ['lördag 14 nov.', '11-14'],
    ['7 jan 2022', '2022-01-07'],
    ['October 5', '10-05'],
    ['October 5th, 2021', '2021-10-05'],
    ['Oct. 5 2021', '2021-10-05'],
    ['the 5th of October', '10-05'],
    ['5th of October 2021', '2021-10-05'],
    ['Tuesday, October 5th', '10-05'],
    ['Tue 5 Oct', '10-05'],
    ['November 22th 2019', '2019-11-22'],
    ['2021-10-05', '2021-10-05'],
    ['2021/10/5', '2021-10-05'],
    ['5/10', '10-05'],
    ['tisdag 5/10', '10-05'],
    ['5/10 2021', '2021-10-05'],
    ['5/10-2021', '2021-10-05'],
    ['10/25/2021', '2021-10-25'],
    ['5.10.2021', '2021-10-05'],
    ['29 februari', '02-29'],
    ['18–20 maj', '05-18..05-20'],
    ['26-27/10', '10-26..10-27'],
    ['4–6/5 2023', '2023-05-04..2023-05-06'],
    ['18-20 May 2021', '2021-05-18..2021-05-20'],
    ['18 and 20 May 2021', '2021-05-18..2021-05-20'],
    ['1, 2 och 3 maj', '05-01..05-03'],
    ['18 till 20 maj', '05-18..05-20'],
    ['May 18–20, 2021', '2021-05-18..2021-05-20'],
    ['May 18th to 20th', '05-18..05-20'],
    ['5/10–7/10 2021', '2021-10-05..2021-10-07'],
    ['30 maj – 2 juni 2021', '05-30 2021-06-02'],
    ['2021-05-30 – 2021-06-02', '2021-05-30 2021-06-02'],
  ])('reads "%s"', (text, expected) => {
    expect(readFigures(text)).toBe(expected)
  })

  it.each([
    '31 februari',
    'open 24/7',
    'SOU 2020:55',
    'hösten 2021',
    'maj 2021',
    'version 3.10.2',
    'the 5th floor',
    '2021-13-01',
    'room 5/6/7',
  ])('finds no date in "%s"', (text) => {
    expect(readDates(text)).toEqual([])
  })

  it('knows the weekday that stands before a date', () => {
    expect(readDates('torsdagen den 11 mars 2027')).toMatchObject([{weekday: 4}])
    expect(readDates('Sat, 13 March')).toMatchObject([{weekday: 6}])
  })

  it('knows the first weekday of two', () => {
    expect(readDates('Lördag–söndag 13–14 mars')).toMatchObject([{weekday: 6}])
  })

  it('says which dates could be the other way round', () => {
    expect(readDates('3/4 2021')[0]).toMatchObject({swappable: true})
    expect(readDates('13/4 2021')[0]).not.toHaveProperty('swappable')
  })
})
