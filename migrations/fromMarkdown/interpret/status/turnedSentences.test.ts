import {describe, expect, it} from 'vitest'

import {pageOf, paragraphsOf} from '../../testing/samplePage.ts'
import {readStatus} from './readStatus.ts'

const status = (language: string, body: string) => {
  const page = pageOf(`title: X\nlang: ${language}`, body)
  return readStatus(page, paragraphsOf(page))?.value
}

describe('an event is cancelled by a sentence that starts with something else', () => {
  it.each([
    ['sv', 'Tyvärr är mötet inställt.'],
    ['sv', 'På grund av sjukdom ställs mötet in.'],
    ['sv', 'Dessvärre blir kvällens möte inställt.'],
    ['nb', 'Dessverre er møtet avlyst.'],
    ['da', 'Desværre bliver mødet aflyst.'],
    ['de', 'Leider fällt der Vortrag am 6. Mai aus.'],
    ['de', 'Leider findet das Treffen nicht statt.'],
    ['de', 'Wegen Krankheit entfällt das Treffen.'],
    ['de', 'Leider wurde das Treffen abgesagt.'],
    ['nl', 'Helaas gaat de bijeenkomst niet door.'],
    ['nl', 'Wegens ziekte vervalt de lezing.'],
    ['nl', 'Helaas is de workshop afgelast.'],
    ['en', 'Due to illness, the talk is cancelled.'],
    ['fr', "En raison de la grève, l'atelier est annulé."],
    ['es', 'Por desgracia, se cancela el encuentro.'],
    ['es', 'Queda cancelada la charla.'],
    ['it', "Purtroppo è annullato l'incontro."],
  ])('in %s: %s', (language, body) => {
    expect(status(language, body)).toBe('cancelled')
  })

  it('and postponed alike', () => {
    expect(status('sv', 'Tyvärr är mötet uppskjutet.')).toBe('postponed')
    expect(status('de', 'Leider ist das Treffen verschoben.')).toBe('postponed')
  })
})

describe('an event is cancelled by who has to do so', () => {
  it.each([
    ['sv', 'Tyvärr måste vi ställa in mötet.'],
    ['nb', 'Vi må dessverre avlyse kurset.'],
    ['da', 'Vi er desværre nødt til at aflyse mødet.'],
    ['de', 'Leider müssen wir das Treffen absagen.'],
    ['de', 'Der Kurs muss leider entfallen.'],
    ['de', 'Wegen Krankheit muss die Veranstaltung leider ausfallen.'],
    ['nl', 'Helaas moeten we de workshop annuleren.'],
    ['nl', 'De lezing kan helaas niet doorgaan.'],
    ['en', 'Unfortunately, we have to cancel the meeting.'],
    ['fr', 'Nous devons malheureusement annuler la rencontre.'],
    ['es', 'Lamentablemente tenemos que cancelar el taller.'],
    ['it', "Purtroppo dobbiamo annullare l'incontro."],
  ])('in %s: %s', (language, body) => {
    expect(status(language, body)).toBe('cancelled')
  })
})

describe('an event is not cancelled', () => {
  it.each([
    ['sv', 'Om det regnar är mötet inställt.'],
    ['sv', 'Vi måste ställa in mötet om färre än tio anmäler sig.'],
    ['nb', 'Hvis det regner er møtet avlyst.'],
    ['da', 'Ved regn er mødet aflyst.'],
    ['de', 'Falls es regnet, fällt das Treffen aus.'],
    ['de', 'Leider fällt die Pause aus.'],
    ['de', 'Der Anmeldeschluss für das Treffen entfällt.'],
    ['de', 'Ist das Treffen abgesagt?'],
    ['de', 'Bei zu wenigen Anmeldungen müssen wir die Veranstaltung absagen.'],
    ['nl', 'Bij regen gaat de bijeenkomst niet door.'],
    ['en', 'We may have to cancel the workshop if too few sign up.'],
    ['en', 'In case of rain the workshop is cancelled.'],
    ['fr', 'Nous devons annuler la rencontre si moins de dix personnes viennent.'],
    ['es', 'En caso de lluvia, el encuentro queda cancelado.'],
    ['it', "Dobbiamo annullare l'incontro se piove."],
  ])('in %s by: %s', (language, body) => {
    expect(status(language, body)).toBeUndefined()
  })
})
