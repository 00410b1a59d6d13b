import {describe, expect, it} from 'vitest'

import {written} from '../../testing/sampleRegistration.ts'

const linkOf = (language: string, body: string, more = '') =>
  written(`lang: ${language}\nregistration: https://example.org/form\n${more}`, body)[0]

describe('places that a line says by themselves', () => {
  it.each([
    ['en', '25 places'],
    ['en', 'Capacity: 25'],
    ['en', '25 seats available'],
    ['en', 'Limited to 25 people'],
    ['de', '25 Plätze'],
    ['de', 'Teilnehmendenzahl: max. 25'],
    ['de', 'Max. 25 Teilnehmende'],
    ['nl', '25 plaatsen'],
    ['nl', 'Aantal deelnemers: 25'],
    ['fr', '25 participants maximum'],
    ['fr', 'Places limitées à 25'],
    ['fr', 'Jauge : 25 personnes'],
    ['es', '25 plazas disponibles'],
    ['es', 'Aforo máximo: 25 personas'],
    ['it', '25 posti'],
    ['it', 'Numero massimo di partecipanti: 25'],
    ['da', '25 pladser'],
    ['da', 'Max antal deltagere: 25'],
    ['nb', '25 plasser'],
    ['nb', 'Maks antall deltakere: 25'],
    ['sv', '25 platser'],
    ['sv', 'Vi har 25 platser'],
    ['sv', 'Max antal deltagare: 25'],
    ['nb', 'Det er plass til 25, og alle er velkomne.'],
    ['it', 'I posti sono limitati (25).'],
    ['it', 'Un oggetto a testa, 25 posti.'],
    ['fr', "L'inscription est obligatoire (25 places)."],
  ])('in %s: %s', (language, body) => {
    expect(linkOf(language, body)?.capacity).toBe(25)
  })

  it.each([
    ['en', 'There are 25 places left.'],
    ['en', '25 seats per group'],
    ['en', '25 people came last year.'],
    ['de', 'Plätze bis 25. April reservieren'],
    ['de', 'Plätze: 25. April'],
    ['sv', 'Boka platser 25 april'],
    ['nl', 'Plaatsen: 25 april'],
  ])('but not in %s: %s', (language, body) => {
    expect(linkOf(language, body)).not.toHaveProperty('capacity')
  })

  it('in words', () => {
    expect(linkOf('en', 'Eight places.')?.capacity).toBe(8)
    expect(linkOf('de', 'Es gibt zehn Plätze.')?.capacity).toBe(10)
  })

  it.each(['30', 'Max. 30 people', '"30 platser"'])('under a key: %s', (value) => {
    expect(linkOf('sv', '', `capacity: ${value}`)?.capacity).toBe(30)
  })
})

describe('what is free', () => {
  it.each([
    ['en', 'Cost: Free'],
    ['en', 'Price: none'],
    ['de', 'Eintritt: frei'],
    ['de', 'Kosten: keine'],
    ['nl', 'Kosten: geen'],
    ['fr', 'Tarif : gratuit'],
    ['fr', 'Entrée : libre'],
    ['es', 'Entrada: libre'],
    ['it', 'Ingresso: gratuito'],
    ['da', 'Pris: gratis'],
    ['nb', 'Inngang: gratis'],
    ['sv', 'Kostnad: ingen'],
  ])('is said in %s by: %s', (language, body) => {
    expect(linkOf(language, body)?.price).toEqual({free: true})
  })

  it.each(['Free', 'gratis', 'kostenlos', 'Eintritt frei', 'gratuit', 'gratuito', 'none'])(
    'is said under a key in any language: %s',
    (value) => {
      expect(linkOf('en', '', `price: ${value}`)?.price).toEqual({free: true})
    },
  )

  it('has what else its key says beside it', () => {
    const note = 'Free (donations welcome)'
    expect(linkOf('en', '', `price: ${note}`)?.price).toEqual({free: true, note})
  })
})

describe('a price behind its label', () => {
  it.each([
    ['en', 'Cost: €15', 15],
    ['de', 'Unkostenbeitrag: 5 Euro', 5],
    ['nl', 'Entree: € 5', 5],
    ['fr', 'PAF : 5 €', 5],
    ['es', 'Cuota: 10 €', 10],
    ['it', 'Contributo: 5 €', 5],
    ['da', 'Deltagerpris: 100 kr.', 100],
    ['nb', 'Kostnad: 100 kr', 100],
    ['sv', 'Entré: 50 kr', 50],
  ])('in %s: %s', (language, body, amount) => {
    expect(linkOf(language, body)?.price?.amount).toBe(amount)
  })
})
