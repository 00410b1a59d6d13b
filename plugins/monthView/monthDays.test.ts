import {assert, constantFrom, date, integer, property} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {type MonthEvent, laterMonth, monthDays} from './monthDays.ts'

const stockholm = 'Europe/Stockholm'
const event = (start: string, end?: string, more: Partial<MonthEvent> = {}): MonthEvent => ({
  _id: 'a',
  period: {kind: 'once', start, timeZone: stockholm, ...(end === undefined ? {} : {end})},
  ...more,
})

const datesOf = (events: readonly MonthEvent[], month = '2026-12', filter = {}) =>
  monthDays(month, events, filter, stockholm)
    .flat()
    .filter((day) => day.events.length > 0)
    .map((day) => day.date)

describe('monthDays', () => {
  it('has whole weeks from Monday to Sunday', () => {
    const weeks = monthDays('2026-12', [], {}, stockholm)
    expect(weeks).toHaveLength(5)
    expect(weeks[0]?.[0]).toMatchObject({date: '2026-11-30', isOutside: true})
    expect(weeks[0]?.[1]).toMatchObject({date: '2026-12-01', isOutside: false})
    expect(weeks.at(-1)?.at(-1)).toMatchObject({date: '2027-01-03', isOutside: true})
    expect(monthDays('2027-02', [], {}, stockholm)).toHaveLength(4)
  })

  it('has an event on each of its days, by the clock of its own zone', () => {
    expect(datesOf([event('2026-12-15T23:30:00Z')])).toEqual(['2026-12-16'])
    expect(datesOf([event('2026-12-15T17:00:00Z', '2026-12-17T11:00:00Z')])).toEqual([
      '2026-12-15',
      '2026-12-16',
      '2026-12-17',
    ])
    expect(datesOf([event('2026-12-15T17:00:00Z', '2026-12-15T23:00:00Z')])).toEqual(['2026-12-15'])
    const days = {...event('2026-12-14T23:00:00Z', '2026-12-15T23:00:00Z')}
    expect(datesOf([{...days, period: {...days.period, allDay: true}}])).toEqual([
      '2026-12-15',
      '2026-12-16',
    ])
    expect(datesOf([event('2026-12-15T17:00:00Z', '2099-12-15T17:00:00Z')])).toHaveLength(20)
    expect(datesOf([{_id: 'undated'}])).toEqual([])
  })

  it('shows those of a group and a language', () => {
    const events = [
      event('2026-12-01T12:00:00Z', undefined, {language: 'sv', groupIds: ['north']}),
      event('2026-12-02T12:00:00Z', undefined, {language: 'en', groupIds: ['north']}),
      event('2026-12-03T12:00:00Z', undefined, {language: 'sv'}),
    ]
    expect(datesOf(events, '2026-12', {language: 'sv'})).toEqual(['2026-12-01', '2026-12-03'])
    expect(datesOf(events, '2026-12', {group: 'north', language: 'en'})).toEqual(['2026-12-02'])
  })

  it('has each event of one day on exactly one day of its month', () => {
    assert(
      property(
        date({
          min: new Date('2000-01-01T00:00:00Z'),
          max: new Date('2050-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        constantFrom(stockholm, 'Pacific/Apia', 'Asia/Kolkata'),
        (moment, timeZone) => {
          const one = {_id: 'a', period: {start: moment.toISOString(), timeZone}}
          const day = new Intl.DateTimeFormat('en-CA', {timeZone, dateStyle: 'short'}).format(
            moment,
          )
          expect(datesOf([one], day.slice(0, 7))).toEqual([day])
        },
      ),
    )
  })
})

it('goes on and back through months', () => {
  expect(laterMonth('2026-12', 1)).toBe('2027-01')
  assert(
    property(integer({min: -500, max: 500}), (months) => {
      expect(laterMonth(laterMonth('2026-12', months), -months)).toBe('2026-12')
    }),
  )
})
