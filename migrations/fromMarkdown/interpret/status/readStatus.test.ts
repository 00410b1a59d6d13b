import {describe, expect, it} from 'vitest'

import {pageOf, paragraphsOf} from '../../testing/samplePage.ts'
import {readStatus} from './readStatus.ts'

const read = (frontMatter: string, body = '') => {
  const page = pageOf(frontMatter, body)
  return readStatus(page, paragraphsOf(page))?.value
}

describe('readStatus', () => {
  it.each([
    ['status: cancelled', 'cancelled'],
    ['status: Inställt', 'cancelled'],
    ['cancelled: true', 'cancelled'],
    ['lang: es\ncancelado: sí', 'cancelled'],
    ['lang: de\nabgesagt: ja', 'cancelled'],
    ['lang: fr\nannulé: oui', 'cancelled'],
    ['annule: true', 'cancelled'],
    ['lang: en\nabgesagt: true', 'cancelled'],
    ['lang: de\nstatus: entfällt', 'cancelled'],
    ['lang: en\nstatus: utgår', 'cancelled'],
    ['postponed: true', 'postponed'],
    ['eventStatus: https://schema.org/EventRescheduled', 'rescheduled'],
    ['status: scheduled', 'scheduled'],
    ['event-status: movedOnline', 'movedOnline'],
    ['title: "INSTÄLLT: Vårmöte"', 'cancelled'],
    ['title: "Inställt! Vårmöte"', 'cancelled'],
    ['title: Vårmöte (inställt)', 'cancelled'],
    ['title: Vårmöte – uppskjutet', 'postponed'],
    ['title: "[Cancelled] Spring meeting"', 'cancelled'],
    ['title: "POSTPONED Spring meeting"', 'postponed'],
    ['title: Vårmöte (flyttat online)', 'movedOnline'],
    ['title: Vårmöte\nexcerpt: Mötet är tyvärr inställt.', 'cancelled'],
    ['title: Meeting\nexcerpt: The event has been postponed.', 'postponed'],
  ])('takes %j for %s', (frontMatter, status) => {
    expect(read(frontMatter)).toBe(status)
  })

  it('reads the first words of a body', () => {
    expect(read('title: Vårmöte', 'OBS! INSTÄLLT på grund av sjukdom.')).toBe('cancelled')
    expect(read('title: Meeting', 'Update: Cancelled. See you in May.')).toBe('cancelled')
  })

  it.each([
    ['title: Vårmöte', ''],
    ['title: How we cancelled the cookies', ''],
    ['title: Inställda räntor – ett samtal', ''],
    ['title: Vårmöte\ncancelled: false', ''],
    ['title: Vårmöte\nstatus: draft', ''],
    ['title: Vårmöte', 'Om mötet blir inställt skriver vi här.'],
    [
      'title: Vårmöte',
      'Förra årets möte var uppskjutet två gånger, sade de.\n\nNu kör vi.\n\nMötet är inställt.',
    ],
  ])('reads none in %j %s', (frontMatter, body) => {
    expect(read(frontMatter, body)).toBeUndefined()
  })
})
