import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const config = {values: {collections: {events: {output: true}, talks: {output: true}}}}

const read = async (event: string, talk: string) => {
  const site = memorySite(
    {
      '_events/day.md': `---\ntitle: Day\n${event}\n---\nHello.\n`,
      '_talks/knots.md': `---\ntitle: Knots\nevent: day\n${talk}\n---\nTalk, 30 min\n`,
    },
    [],
    config,
  )
  const result = await converted(site)
  const {period, source} = documentOf(result, 'talks-knots', 'session')
  const codes = result.messages.filter(({path}) => path === '_talks/knots.md')
  return {
    period: period && [period.start, period.end],
    unmapped: source?.unmapped,
    codes: codes.map(({ruleId}) => ruleId),
  }
}

describe('a page of a session that says only its time', () => {
  it.each(['time: "14:00"', 'time: 14:00', 'time: 2 pm'])(
    'is on the day of its event: %s',
    async (time) => {
      expect(await read('date: 2027-05-06 09:00', `lang: en\n${time}`)).toEqual({
        period: ['2027-05-06T12:00:00.000Z', '2027-05-06T12:30:00.000Z'],
        unmapped: undefined,
        codes: ['session-found'],
      })
    },
  )

  it('is on no day where its event has several', async () => {
    const {period, codes} = await read('start: 2027-05-06\nend: 2027-05-07', 'time: "14:00"')
    expect(period?.[0]).toBeUndefined()
    expect(codes).toContain('date-missing')
  })

  it('keeps a day of its own', async () => {
    const {period} = await read('date: 2027-05-06 09:00', 'date: 2027-05-07\ntime: "14:00"')
    expect(period?.[0]).toBe('2027-05-07T12:00:00.000Z')
  })
})

describe('a page of a session whose day is outside of its event', () => {
  const fair = 'start: 2027-09-10\nend: 2027-09-12'

  it.each([
    ['date: 2027-06-02\nday: Saturday\ntime: 9:30 AM - 10:15 AM\nlang: en', ['date-differs']],
    ['date: 2027-06-02 21:40:11\nwhen: lördag kl. 9.30–10.15', []],
    ['lang: en\nday: Saturday\ntime: 9:30 AM - 10:15 AM', []],
    ['lang: en\nday: 2\ntime: 9:30 AM - 10:15 AM', []],
    ['lang: en\nday: Day 2\ntime: 9:30 AM - 10:15 AM', []],
  ])('is on the weekday that it names within the event: %j', async (talk, more) => {
    const {period, unmapped, codes} = await read(fair, talk)
    expect(period).toEqual(['2027-09-11T07:30:00.000Z', '2027-09-11T08:15:00.000Z'])
    expect(codes).toEqual(['session-found', ...more])
    expect(unmapped ?? '{}').not.toContain('day')
  })

  it('is on no day where only the date of its writing names one', async () => {
    const {period, unmapped, codes} = await read(fair, 'date: 2027-06-02\ntime: "14:00"')
    expect(period).toBeUndefined()
    expect(codes).toEqual(['session-found', 'value-unread', 'date-differs'])
    expect(unmapped).toBe('{"date":"2027-06-02","time":"14:00"}')
  })

  it('is on the only day of its event', async () => {
    const {period} = await read(
      'start: 2027-09-10 09:00\nend: 2027-09-10 17:00',
      'date: 2027-06-02\ntime: "14:00"',
    )
    expect(period?.[0]).toBe('2027-09-10T12:00:00.000Z')
  })

  it('keeps a day under a key of its own, and says so', async () => {
    const {period, codes} = await read(fair, 'start: 2027-09-14 10:00')
    expect(period?.[0]).toBe('2027-09-14T08:00:00.000Z')
    expect(codes).toEqual(['session-found', 'date-differs'])
  })
})
