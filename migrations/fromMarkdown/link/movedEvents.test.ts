import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'
import {local} from '../testing/samplePeriod.ts'

const read = async (language: string, body: string, more = '') => {
  const head = `title: X\nlang: ${language}\nstart_date: 2027-05-08 18:00\nend_time: "20:00"\n${more}`
  const site = await converted(memorySite({'_events/a.md': `---\n${head}\n---\n${body}\n`}))
  const [event] = site.documents.flatMap((document) =>
    document._type === 'event' ? [document] : [],
  )
  return {
    start: local(event?.period?.start),
    end: local(event?.period?.end),
    status: event?.status,
    codes: site.messages.map(({ruleId}) => ruleId).filter((rule) => rule === 'date-differs'),
    suggested: site.messages.flatMap(({suggestion}) => suggestion?.value ?? []),
  }
}

describe('an event that moves to another day', () => {
  it.each([
    ['en', 'Garden Day has moved from Saturday, May 8 to Sunday, May 16, 2027, same time.'],
    ['sv', 'Trädgårdsdagen flyttas från den 8 maj till den 16 maj.'],
    ['nb', 'Hagedagen er flyttet fra 8. mai til 16. mai.'],
    ['da', 'Havedagen er flyttet fra den 8. maj til den 16. maj.'],
    ['de', 'Das Treffen wird vom 8. Mai auf den 16. Mai 2027 verschoben.'],
    ['de', 'Das Treffen wird vom 8. auf den 16. Mai 2027 verschoben.'],
    ['nl', 'De bijeenkomst is verplaatst van 8 mei naar 16 mei.'],
    ['fr', 'La soirée est reportée du 8 mai au 16 mai 2027.'],
    ['es', 'La charla se traslada del 8 de mayo al 16 de mayo.'],
    ['it', "L'incontro è spostato dall'8 maggio al 16 maggio."],
  ])('is on the new one where both are named, in %s: %s', async (language, body) => {
    expect(await read(language, body)).toEqual({
      start: '2027-05-16 18:00',
      end: '2027-05-16 20:00',
      status: 'rescheduled',
      codes: ['date-differs'],
      suggested: [],
    })
  })

  it.each([
    ['en', 'The meeting has been postponed to May 16.'],
    ['sv', 'Mötet är framflyttat till den 16 maj.'],
    ['nb', 'Møtet er utsatt til 16. mai.'],
    ['da', 'Mødet er udskudt til den 16. maj.'],
    ['de', 'Das Treffen ist auf den 16. Mai verschoben.'],
    ['nl', 'De bijeenkomst is uitgesteld naar 16 mei.'],
    ['fr', 'La soirée est reportée au 16 mai 2027.'],
    ['es', 'La charla se traslada al 16 de mayo.'],
    ['it', "L'incontro è rinviato al 16 maggio."],
  ])(
    'keeps its day where only the new one is named, with a suggestion, in %s: %s',
    async (language, body) => {
      const {start, codes, suggested} = await read(language, body)
      expect([start, codes]).toEqual(['2027-05-08 18:00', ['date-differs']])
      expect(suggested).toMatchObject([{start: '2027-05-16T16:00:00.000Z'}])
    },
  )

  it.each([
    ['en', 'The meeting was moved from May 1 to May 8, 2027.'],
    ['de', 'Das Treffen ist auf den 8. Mai verschoben.'],
    ['fr', 'La soirée est reportée au 8 mai.'],
  ])('is rescheduled where the page has the new day already, in %s: %s', async (language, body) => {
    expect(await read(language, body)).toMatchObject({
      start: '2027-05-08 18:00',
      status: 'rescheduled',
      codes: [],
    })
  })

  it('stays cancelled where a key says so, with both days in a warning', async () => {
    const body = 'CANCELED This event has been rescheduled from May 8 to Sunday, May 16, 2027.'
    expect(await read('en', body, 'cancelled: true')).toMatchObject({
      start: '2027-05-08 18:00',
      status: 'cancelled',
      codes: ['date-differs'],
    })
  })

  it.each([
    ['en', 'The meetup has moved to the library on May 16.'],
    ['en', 'Registration has been extended to May 16.'],
    ['sv', 'Vi flyttar till nya lokaler den 16 maj.'],
    ['de', 'Wir ziehen am 16. Mai um.'],
    ['en', 'The lecture series was moved from the hall on May 8 to the library.'],
  ])('is none in %s: %s', async (language, body) => {
    expect(await read(language, body)).toMatchObject({
      start: '2027-05-08 18:00',
      status: undefined,
      codes: [],
    })
  })
})
