import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'
import {local} from '../testing/samplePeriod.ts'

const read = async (language: string, when: string, body: string) => {
  const text = `---\ntitle: X\nlang: ${language}\n${when}\n---\n${body}\n`
  const {documents} = await converted(memorySite({'_events/a.md': text}))
  const [event] = documents.flatMap((each) => (each._type === 'event' ? [each] : []))
  return {
    event: [local(event?.period?.start), local(event?.period?.end), event?.period?.allDay],
    sessions: documents.flatMap((each) =>
      each._type === 'session'
        ? [[each.title, local(each.period?.start), local(each.period?.end)]]
        : [],
    ),
  }
}

const march = 'start: 2027-03-03\nend: 2027-03-17'
const whole = ['2027-03-03 00:00', '2027-03-17 00:00', true]

describe('a list of days, each with what is on it', () => {
  it.each([
    ['en', '- March 3, 3-5 pm: Yarn\n- March 10, 3-5 pm: Wool\n- March 17, 3-5 pm: Felt'],
    ['sv', '1. 3 mars, kl. 15–17: Yarn\n2. 10 mars, kl. 15–17: Wool\n3. 17 mars, kl. 15–17: Felt'],
    [
      'nb',
      '- Onsdag 3. mars kl. 15–17: Yarn\n- Onsdag 10. mars kl. 15–17: Wool\n- Onsdag 17. mars kl. 15–17: Felt',
    ],
    [
      'da',
      '- Onsdag den 3. marts kl. 15-17: Yarn\n- Onsdag den 10. marts kl. 15-17: Wool\n- Onsdag den 17. marts kl. 15-17: Felt',
    ],
    [
      'de',
      '- Mi, 3. März, 15–17 Uhr: Yarn\n- Mi, 10. März, 15–17 Uhr – Wool\n- Mi, 17. März, 15–17 Uhr: Felt',
    ],
    ['nl', '- 3 maart, 15-17 uur: Yarn\n- 10 maart, 15-17 uur: Wool\n- 17 maart, 15-17 uur: Felt'],
    ['fr', '- 3 mars, 15h-17h : Yarn\n- 10 mars, 15h-17h : Wool\n- 17 mars, 15h-17h : Felt'],
    [
      'es',
      '- 3 de marzo, de 15 a 17 h: Yarn\n- 10 de marzo, de 15 a 17 h: Wool\n- 17 de marzo, de 15 a 17 h: Felt',
    ],
    [
      'it',
      '1. 3 marzo, ore 15-17: Yarn\n2. 10 marzo, ore 15-17: Wool\n3. 17 marzo, ore 15-17: Felt',
    ],
  ])(
    'makes sessions, and the first of them says nothing of the whole event, in %s',
    async (language, body) => {
      const {event, sessions} = await read(language, march, body)
      expect(event).toEqual(whole)
      expect(sessions).toEqual([
        ['Yarn', '2027-03-03 15:00', '2027-03-03 17:00'],
        ['Wool', '2027-03-10 15:00', '2027-03-10 17:00'],
        ['Felt', '2027-03-17 15:00', '2027-03-17 17:00'],
      ])
    },
  )

  it('has the time of the line above it, or takes the day', async () => {
    const list = '- 3 maart: Yarn\n- 17 maart: Wool'
    const timed = await read('nl', march, `Twee ochtenden van 9.30 tot 12.00 uur:\n\n${list}`)
    expect(timed.sessions).toEqual([
      ['Yarn', '2027-03-03 09:30', '2027-03-03 12:00'],
      ['Wool', '2027-03-17 09:30', '2027-03-17 12:00'],
    ])
    const {sessions} = await read('nl', march, list)
    expect(sessions.map(([, start]) => start)).toEqual(['2027-03-03 00:00', '2027-03-17 00:00'])
  })

  it.each([
    ['en', march, '- March 3: Sign-up closes\n- March 10: Tickets go on sale'],
    ['en', march, '- January 3, 3-5 pm: Yarn\n- February 10, 3-5 pm: Wool'],
    ['en', 'start: 2027-03-03', '- March 3: Yarn\n- March 10: Wool'],
    ['en', march, '## Important dates\n\n- March 3: Yarn\n- March 10: Wool'],
    ['en', march, '- March 3, 3-5 pm: Yarn\n- Bring your own wool'],
    ['en', march, '- March 10, 3-5 pm: Yarn\n- March 3, 3-5 pm: Wool'],
  ])('makes none in %s: %s %s', async (language, when, body) => {
    expect((await read(language, when, body)).sessions).toEqual([])
  })
})
