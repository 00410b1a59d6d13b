import {describe, expect, it} from 'vitest'

import {readFigures} from '../../testing/showMentions.ts'
import {readTimes} from './readMentions.ts'

describe('times', () => {
  it.each([
    ['18:00', '18:00'],
    ['18.00', '18:00'],
    ['kl 18', '18:00'],
    ['kl. 18', '18:00'],
    ['kl.18-20:30', '18:00–20:30'],
    ['klockan 9', '09:00'],
    ['kl 9–12.15', '09:00–12:15'],
    ['kl 13.15 till 16.15', '13:15–16:15'],
    ['kl 09.00 till kl 12.00', '09:00–12:00'],
    ['mellan kl 10 och 12', '10:00–12:00'],
    ['mellan 10 och 12', '10:00–12:00'],
    ['between 4 and 6 pm', '16:00–18:00'],
    ['between 16.00-17.00', '16:00–17:00'],
    ['från 10 till 12', '10:00–12:00'],
    ['13:30–14:20', '13:30–14:20'],
    ['13:30 - 14:20', '13:30–14:20'],
    ['16-18:00', '16:00–18:00'],
    ['18-20', '18:00–20:00'],
    ['1-4 pm', '13:00–16:00'],
    ['1 pm - 4 pm', '13:00–16:00'],
    ['10 am - 7 pm', '10:00–19:00'],
    ['10am-7pm', '10:00–19:00'],
    ['11-1 pm', '11:00–13:00'],
    ['9-12 am', '09:00–12:00'],
    ['9-11 a.m.', '09:00–11:00'],
    ['9am-5', '09:00–17:00'],
    ['6:30 p.m.', '18:30'],
    ['12 pm', '12:00'],
    ['12 am', '00:00'],
    ['noon to 2 pm', '12:00–14:00'],
    ['10 am to noon', '10:00–12:00'],
    ['8 pm – midnight', '20:00–24:00'],
    ['kl 22–02', '22:00–02:00'],
    ['8pm - 1am', '20:00–01:00'],
    ['kl 7 på kvällen', '19:00'],
    ['3 in the afternoon', ''],
    ["3 o'clock in the afternoon", '15:00'],
    ['kl 1330–1420', '13:30–14:20'],
    ['1800 hrs', '18:00'],
    ['18h30', '18:30'],
    ['18h-20h', '18:00–20:00'],
    ['kl 17:30 - ca. 20:00', '17:30–20:00'],
    ['18:00:00', '18:00'],
    ['from 18', '18:00'],
    ['10:00 och 14:00', '10:00 14:00'],
    ['- 18:00 Mingel', '18:00'],
  ])('reads "%s"', (text, expected) => {
    expect(readFigures(text)).toBe(expected)
  })

  it.each([
    '10-15 minuter',
    '10–15 min.',
    '2-3 timmar',
    '10-15 personer',
    '100-200 kr',
    '25:10',
    '18:75',
    'SOU 2020:55',
    's. 389-430',
    'covid-19',
    '17 000 kronor',
    'Goto 10',
    'https://example.org:8080/',
    '10.50 kr',
    '12 deltagare',
    '2019-2021',
    '08-123 45 67',
  ])('finds no time in "%s"', (text) => {
    expect(readTimes(text)).toEqual([])
  })

  it.each([
    ['kl 18', 'marked'],
    ['6 pm', 'marked'],
    ['16-18:00', 'colon'],
    ['16.00–17.00', 'dot'],
    ['18-20', 'bare'],
  ])('says how "%s" is written', (text, notation) => {
    expect(readTimes(text)).toMatchObject([{notation}])
  })

  it.each([
    ['15:00 CET', 'CET'],
    ['09:00-10:30 CEST [UTC+2]', 'CEST'],
    ['10:00 (UTC+2)', 'UTC+2'],
    ['6 pm EST', 'EST'],
  ])('keeps the zone of "%s"', (text, zone) => {
    expect(readTimes(text)).toMatchObject([{zone}])
  })
})
