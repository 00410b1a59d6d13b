import {describe, expect, it} from 'vitest'

import {codesOf, converted, documentOf, memorySite} from '../testing/memorySite.ts'

const shown = (moment: string | undefined): string | undefined =>
  moment === undefined
    ? undefined
    : new Date(moment).toLocaleString('sv', {timeZone: 'Europe/Stockholm'}).slice(0, 16)

const read = async (frontMatter: string) => {
  const text = `---\ntitle: A\n${frontMatter}\n---\nText.\n`
  const site = await converted(memorySite({'_events/a.md': text}))
  const {period, source} = documentOf(site, 'events-a', 'event')
  return {
    period: [shown(period?.start), shown(period?.end), ...(period?.allDay === true ? ['day'] : [])],
    unmapped: source?.unmapped,
    codes: codesOf(site, '_events/a.md'),
  }
}

describe('days and times under keys of their own', () => {
  it.each([
    ['start: 2027-05-06\nend: 2027-05-07\ntime: 9am - 5pm', '2027-05-06 09:00', '2027-05-07 17:00'],
    [
      'start_date: 2027-05-06\nend_date: 2027-05-07\ntime: 9am - 5pm',
      '2027-05-06 09:00',
      '2027-05-07 17:00',
    ],
    [
      'start_date: 2027-05-06\nend_date: 2027-05-07\nstart_time: "09:00"\nend_time: "17:00"',
      '2027-05-06 09:00',
      '2027-05-07 17:00',
    ],
    [
      'start_date: 6 May 2027\nend_date: 7 May 2027\nstart_time: 9:00\nend_time: 17:00',
      '2027-05-06 09:00',
      '2027-05-07 17:00',
    ],
    ['date: May 6, 2027\nstart: 7:30pm', '2027-05-06 19:30', undefined],
    ['date: May 6, 2027\nstart: 7:30pm\nend: 9pm', '2027-05-06 19:30', '2027-05-06 21:00'],
    ['date: 2027-05-06\nstart: 18:00\nend: 20:00', '2027-05-06 18:00', '2027-05-06 20:00'],
    ['date: 2027-05-06\nstart: 9:00\nend: 0:30', '2027-05-06 09:00', '2027-05-07 00:30'],
    [
      'date: 2027-05-06\nstart_time: 22:00\nend_time: 02:00',
      '2027-05-06 22:00',
      '2027-05-07 02:00',
    ],
    ['date: 2027-05-06\ntime: 1830', '2027-05-06 18:30', undefined],
    ['date: 2027-05-06\ntime: 0730', '2027-05-06 07:30', undefined],
    ['date: 2027-05-06\ntime: 0900-1700', '2027-05-06 09:00', '2027-05-06 17:00'],
    ['date: 2027-05-06\ntime: 0:30', '2027-05-06 00:30', undefined],
    ['date: 2027-05-06\nstart: 18:00\nduration: 1:30', '2027-05-06 18:00', '2027-05-06 19:30'],
    ['date: 6 May 2027\nwhen: 18:00–20:00', '2027-05-06 18:00', '2027-05-06 20:00'],
    ['when: 6 May 2027, 18:00\ntime: 18:00–20:00', '2027-05-06 18:00', '2027-05-06 20:00'],
  ])('%j starts and ends when they say', async (frontMatter, start, end) => {
    expect(await read(frontMatter)).toEqual({period: [start, end], unmapped: undefined, codes: []})
  })

  it.each([
    ['time: noon', '12:00'],
    ['time: Midnight', '00:00'],
    ['time: at noon', '12:00'],
    ['time: middag', '12:00'],
    ['time: kl. midnatt', '00:00'],
    ['lang: de\ntime: Mittag', '12:00'],
    ['lang: nb\ntime: midnatt', '00:00'],
    ['lang: fr\ntime: minuit', '00:00'],
  ])('%j is a time of day', async (frontMatter, time) => {
    const {period, codes} = await read(`date: 2027-05-06\n${frontMatter}`)
    expect({period, codes}).toEqual({period: [`2027-05-06 ${time}`, undefined], codes: []})
  })

  it('takes a word for the time behind a day, and from one to another', async () => {
    expect((await read('when: 6 May 2027, noon')).period).toEqual(['2027-05-06 12:00', undefined])
    expect((await read('date: 2027-05-06\ntime: noon to midnight')).period).toEqual([
      '2027-05-06 12:00',
      '2027-05-07 00:00',
    ])
  })

  it.each([
    ['date: 2027-05-06\nstart_time: 18:00\nend_time: 18:00', {end_time: '18:00'}, 5],
    ['date: 2027-05-06\nstart_time: 18:00\nend_time: 17:00', {end_time: '17:00'}, 5],
    ['start: 2027-05-06 18:00\nend: 2027-05-06 18:00', {end: '2027-05-06 18:00'}, 4],
    ['start: 2027-05-06 18:00\nend: 2027-05-06 17:00', {end: '2027-05-06 17:00'}, 4],
    ['start: 2027-05-06\nend: 2027-05-05', {end: '2027-05-05'}, 4],
  ])('%j has no end, and says so', async (frontMatter, kept, line) => {
    const {period, unmapped, codes} = await read(frontMatter)
    expect(period[1]).toBeUndefined()
    expect(JSON.parse(unmapped ?? '{}')).toEqual(kept)
    expect(codes).toEqual([`value-unread ${line}:${line === 5 ? 11 : 6}`])
  })

  it('takes an end on the day of the start for a day', async () => {
    expect(await read('start: 2027-05-06\nend: 2027-05-06')).toEqual({
      period: ['2027-05-06 00:00', undefined, 'day'],
      unmapped: undefined,
      codes: [],
    })
  })

  it.each(['time: 18', 'hours: 3', 'time: 2575'])('does not guess what %j means', async (line) => {
    const {period, codes} = await read(`date: 2027-05-06\n${line}`)
    expect(period).toEqual(['2027-05-06 00:00', undefined, 'day'])
    expect(codes).toEqual([`value-unread 4:${line.indexOf(':') + 3}`])
  })
})

describe('a word for the beginning, and one for the end', () => {
  it.each([
    ['from', 'to'],
    ['från', 'till'],
    ['fra', 'til'],
    ['von', 'bis'],
    ['van', 'tot'],
    ['du', 'au'],
    ['desde', 'hasta'],
    ['dal', 'al'],
  ])('as `%s` and `%s`: are keys of days, of moments and of times', async (from, to) => {
    const days = await read(`${from}: 2027-05-06\n${to}: 2027-05-08`)
    expect(days).toEqual({
      period: ['2027-05-06 00:00', '2027-05-08 00:00', 'day'],
      unmapped: undefined,
      codes: [],
    })
    const moments = await read(`${from}: 10.10.2027 18:00\n${to}: 12.10.2027 15:00`)
    expect(moments).toEqual({
      period: ['2027-10-10 18:00', '2027-10-12 15:00'],
      unmapped: undefined,
      codes: [],
    })
    const times = await read(`date: 2027-05-06\n${from}: 18:00\n${to}: "20:00"`)
    expect(times.period).toEqual(['2027-05-06 18:00', '2027-05-06 20:00'])
  })

  it('win over the day on which the page was written', async () => {
    const {period, codes} = await read('date: 2026-01-02\nvon: 6 May 2027\nbis: 8 May 2027')
    expect(period).toEqual(['2027-05-06 00:00', '2027-05-08 00:00', 'day'])
    expect(codes).toEqual(['date-differs 3:7'])
  })
})
