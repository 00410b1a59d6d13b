import {describe, expect, it} from 'vitest'

import {periodText as textOf} from './periodText.ts'

const stockholm = {kind: 'once', timeZone: 'Europe/Stockholm'} as const

const periodText = (period: Parameters<typeof textOf>[0], locale?: string): string =>
  textOf(period, 'Europe/Stockholm', locale)

describe('periodText', () => {
  it('shows a time of the zone in which it takes place', () => {
    expect(periodText({...stockholm, start: '2030-12-01T09:00:00Z'})).toBe('Sun 1 Dec 2030, 10:00')
    expect(periodText({...stockholm, start: '2030-06-01T22:30:00Z'})).toBe('Sun 2 Jun 2030, 00:30')
  })

  it('names the day once if it ends on the same day', () => {
    expect(
      periodText({...stockholm, start: '2030-12-01T09:00:00Z', end: '2030-12-01T14:00:00Z'}),
    ).toBe('Sun 1 Dec 2030, 10:00–15:00')
  })

  it('names both days if it ends on another', () => {
    expect(
      periodText({...stockholm, start: '2030-12-01T09:00:00Z', end: '2030-12-02T14:00:00Z'}),
    ).toBe('Sun 1 Dec 2030, 10:00 – Mon 2 Dec 2030, 15:00')
  })

  it('names the zone if it is not that of the site', () => {
    expect(
      periodText({kind: 'once', timeZone: 'Asia/Kolkata', start: '2030-12-01T09:00:00Z'}),
    ).toBe('Sun 1 Dec 2030, 14:30 GMT+5:30')
  })

  it('shows whole days without times', () => {
    const days = {...stockholm, allDay: true, start: '2030-11-30T23:00:00Z'}
    expect(periodText(days)).toBe('Sun 1 Dec 2030')
    expect(periodText({...days, end: '2030-12-02T23:00:00Z'})).toBe('Sun 1 Dec – Tue 3 Dec 2030')
  })

  it('shows its own words if it has no dates', () => {
    expect(periodText({kind: 'recurring', text: 'Every Tuesday'})).toBe('Every Tuesday')
    expect(periodText({kind: 'ongoing'})).toBe('Ongoing')
    expect(periodText(undefined)).toBe('No date yet')
  })

  it('speaks the language it is asked for', () => {
    expect(periodText({...stockholm, start: '2030-12-01T09:00:00Z'}, 'sv')).toBe(
      'sön 1 dec. 2030 10:00',
    )
  })

  it('falls back to UTC for a zone that is unknown', () => {
    expect(periodText({kind: 'once', timeZone: 'Mars/Base', start: '2030-12-01T09:00:00Z'})).toBe(
      'Sun 1 Dec 2030, 09:00 UTC',
    )
  })
})
