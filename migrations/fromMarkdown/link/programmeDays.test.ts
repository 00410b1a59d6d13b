import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'

describe('the programme of a page', () => {
  it.each(['### Saturday', '**Day 1**'])('is on both of two whole days: %s …', async (first) => {
    const second = first.replace('Saturday', 'Sunday').replace('Day 1', 'Day 2')
    const body = `${first}\n\n* 10:00 Kickoff\n* 12:00 Lunch\n\n${second}\n\n* 10:00 Hacking\n* 15:00 Demos`
    const page = `---\ntitle: Hack\nlang: en\nstart_date: 2027-05-08\nend_date: 2027-05-09\n---\n${body}`
    const {documents} = await converted(memorySite({'_events/a.md': page}))
    const days = documents.flatMap((each) => (each._type === 'session' ? each.period?.start : []))
    expect(days.map((day) => day?.slice(8, 10))).toEqual(['08', '08', '09', '09'])
  })

  it.each([
    ['en', '| Day | Time | What | Where |\n|---|---|---|---|', ['Saturday', 'Saturday', 'Sunday']],
    ['en', '| Day | Time | What | Where |\n|---|---|---|---|', ['8 May', '', '9 May']],
    ['de', '| Tag | Zeit | Was | Wo |\n|---|---|---|---|', ['Samstag', '', 'Sonntag']],
  ])(
    'has days in the first column of a table, in %s',
    async (language, head, [one, two, three]) => {
      const rows = `| ${one} | 17:00 | Check-in | Foyer |\n| ${two} | 18:00 | Opening | Main hall |\n| ${three} | 13:00 | Demos | Main hall |`
      const page = `---\ntitle: Hack\nlang: ${language}\nstart_date: 2027-05-08\nend_date: 2027-05-09\n---\n${head}\n${rows}\n`
      const {documents} = await converted(memorySite({'_events/a.md': page}))
      const found = documents.flatMap((each) => (each._type === 'session' ? [each] : []))
      expect(
        found.map(({title, room, period}) => [title, room, period?.start?.slice(8, 13)]),
      ).toEqual([
        ['Check-in', 'Foyer', '08T15'],
        ['Opening', 'Main hall', '08T16'],
        ['Demos', 'Main hall', '09T11'],
      ])
    },
  )

  it.each([
    [
      'en',
      '**Maps of mud** by Ada Berg (Open Lab)\n18:10, 30 min. [Slides](https://a.example.org)',
      '**Sand** by Bo Ek\n18:45, 20 min',
    ],
    ['sv', '**Maps of mud** av Ada Berg\nkl 18.10, 30 min', '**Sand** av Bo Ek\nkl 18.45, 20 min'],
  ])('has titles above their times and lengths, in %s', async (language, one, two) => {
    const page = `---\ntitle: Eve\nlang: ${language}\ndate: 2027-05-06 18:00\n---\n${one}\n\n${two}\n`
    const {documents} = await converted(memorySite({'_events/a.md': page}))
    const found = documents.flatMap((each) => (each._type === 'session' ? [each] : []))
    expect(found.map(({title}) => title?.slice(0, 11))).toEqual([
      'Maps of mud',
      expect.stringMatching(/^Sand/u),
    ])
    expect(found.map(({speakers}) => speakers?.[0]?._ref)).toEqual([
      'person-ada-berg',
      'person-bo-ek',
    ])
    expect(found.map(({period}) => period?.end?.slice(11, 16))).toEqual(['16:40', '17:05'])
  })
})
