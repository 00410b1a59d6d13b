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
    ['en', 'The meeting has been moved to May 16.'],
    ['en', 'Moved to May 16 due to rain.'],
    ['en', 'New date: Sunday, May 16.'],
    ['sv', 'Konserten flyttas till den 16 maj.'],
    ['sv', 'OBS! Flyttat till 16 maj.'],
    ['nb', 'Konserten er flyttet til 16. mai.'],
    ['da', 'Ny dato: 16. maj.'],
    ['de', 'Wegen Sturmwarnung verschoben auf Sonntag, den 16. Mai 2027!'],
    ['de', 'Neuer Termin: 16. Mai 2027'],
    ['nl', 'Door de storm is de wandeling verplaatst naar zondag 16 mei, zelfde tijd.'],
    ['fr', 'Le concert est reporté au 16 mai 2027.'],
    ['es', 'El concierto se traslada al 16 de mayo.'],
    ['it', 'Il concerto è rinviato al 16 maggio.'],
  ])(
    'is rescheduled, with one warning, where only the new day is named, in %s: %s',
    async (language, body) => {
      const {start, status, codes, suggested} = await read(language, body)
      expect([start, status, codes]).toEqual(['2027-05-08 18:00', 'rescheduled', ['date-differs']])
      expect(suggested).toMatchObject([{start: '2027-05-16T16:00:00.000Z'}])
    },
  )

  it('is rescheduled where the sentence names it by its title', async () => {
    const text =
      '---\ntitle: Burenfeest\nlang: nl\nstart_date: 2027-05-08 18:00\n---\nDoor de regen is het Burenfeest verplaatst naar zondag 16 mei.\n'
    const {documents} = await converted(memorySite({'_events/a.md': text}))
    expect(documents).toMatchObject([{status: 'rescheduled'}])
  })

  it.each([
    ['en', 'The clean-up of the room was moved to May 16.'],
    ['de', 'Die Abgabe der Bilder wurde auf den 16. Mai verschoben.'],
    ['sv', 'Städningen av lokalen flyttas till den 16 maj.'],
  ])('is not rescheduled because something else is, in %s: %s', async (language, body) => {
    expect(await read(language, body)).toMatchObject({status: undefined})
  })

  it.each([
    ['en', 'The meeting on 8 May is postponed to Sunday 16 May at 6.30pm.'],
    ['sv', 'Föreläsningen om ull den 8 maj har flyttats till söndagen den 16 maj kl. 18.30.'],
    ['nb', 'Møtet 8. mai er flyttet til søndag 16. mai kl. 18.30.'],
    ['da', 'Mødet den 8. maj er flyttet til søndag den 16. maj kl. 18.30.'],
    ['de', 'Die Sitzung vom 8. Mai wird auf Sonntag, den 16. Mai um 18:30 Uhr verschoben.'],
    ['nl', 'De lezing van 8 mei is verplaatst naar zondag 16 mei om 18.30 uur.'],
    ['fr', 'La réunion du 8 mai est reportée au dimanche 16 mai à 18h30.'],
    ['es', 'La charla del 8 de mayo se traslada al domingo 16 de mayo a las 18:30.'],
    [
      'it',
      "L'incontro, previsto per l'8 maggio, è stato rinviato a domenica 16 maggio alle ore 18.30.",
    ],
  ])(
    'is at the new time where one stands, without the end of the old one, in %s: %s',
    async (language, body) => {
      expect(await read(language, body)).toEqual({
        start: '2027-05-16 18:30',
        end: '',
        status: 'rescheduled',
        codes: ['date-differs'],
        suggested: [],
      })
    },
  )

  it.each([
    ['at the same time', 'The meeting on 8 May is moved to 16 May at 6pm.', '20:00'],
    ['a range', 'The meeting on 8 May is moved to 16 May, 6–9pm.', '21:00'],
  ])('has the end that the words leave or give it: %s', async (_, body, end) => {
    const {start, end: read_} = await read('en', body)
    expect([start, read_]).toEqual(['2027-05-16 18:00', `2027-05-16 ${end}`])
  })

  it.each([
    [
      'en',
      'The talk has been moved from 24 February to Wednesday 10 March 2027. The time is the same, 7–8.30pm.',
    ],
    [
      'sv',
      'Föreläsningen har flyttats från den 24 februari till onsdagen den 10 mars 2027. Tiden är densamma, kl. 19.00–20.30.',
    ],
    [
      'nb',
      'Foredraget er flyttet fra 24. februar til onsdag 10. mars 2027. Tiden er den samme, kl. 19.00–20.30.',
    ],
    [
      'da',
      'Foredraget er flyttet fra den 24. februar til onsdag den 10. marts 2027. Tiden er den samme, kl. 19.00–20.30.',
    ],
    [
      'de',
      'Der Vortrag wurde vom 24. Februar auf Mittwoch, den 10. März 2027 verschoben. Die Uhrzeit bleibt: 19:00–20:30 Uhr.',
    ],
    [
      'nl',
      'De lezing is verplaatst van 24 februari naar woensdag 10 maart 2027. De tijd blijft gelijk: 19.00–20.30 uur.',
    ],
    [
      'fr',
      'La conférence est reportée du 24 février au mercredi 10 mars 2027. Même heure : 19h00–20h30.',
    ],
    [
      'es',
      'La charla se traslada del 24 de febrero al miércoles 10 de marzo de 2027. La hora es la misma: 19:00–20:30.',
    ],
    [
      'it',
      "L'incontro è rinviato dal 24 febbraio a mercoledì 10 marzo 2027. L'ora è la stessa: 19.00–20.30.",
    ],
  ])(
    'is on the new day where the day of the page is that of writing, in %s',
    async (language, body) => {
      const text = `---\ntitle: X\nlang: ${language}\ncategory: event\n---\n${body}\n`
      const {documents, messages} = await converted(memorySite({'_posts/2027-02-15-x.md': text}))
      const [event] = documents.flatMap((each) => (each._type === 'event' ? [each] : []))
      expect([local(event?.period?.start), local(event?.period?.end), event?.status]).toEqual([
        '2027-03-10 19:00',
        '2027-03-10 20:30',
        'rescheduled',
      ])
      expect(messages.map(({ruleId}) => ruleId)).toContain('date-differs')
    },
  )

  it('moves over the turn of the year', async () => {
    const text =
      '---\ntitle: X\nlang: en\nstart_date: 2027-12-20 18:00\n---\nThe talk on 20 December is moved to 10 January.\n'
    const {documents} = await converted(memorySite({'_events/a.md': text}))
    const [event] = documents.flatMap((each) => (each._type === 'event' ? [each] : []))
    expect(local(event?.period?.start)).toBe('2028-01-10 18:00')
  })

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

  it('is more than the postponed event of a key, which is then no value that cannot be read', async () => {
    const text =
      '---\ntitle: X\nlang: de\nstart_date: 2027-05-09 11:00\nstatus: verschoben\n---\nWir verschieben die Radtour vom 9. Mai auf den 23. Mai, 12 Uhr.\n'
    const {documents, messages} = await converted(memorySite({'_events/a.md': text}))
    const [event] = documents.flatMap((each) => (each._type === 'event' ? [each] : []))
    expect([local(event?.period?.start), event?.status]).toEqual([
      '2027-05-23 12:00',
      'rescheduled',
    ])
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['date-differs'])
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
    ['en', 'If it rains, the meeting on May 8 is moved to May 16.'],
    ['sv', 'Om det regnar flyttas mötet den 8 maj till den 16 maj.'],
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
