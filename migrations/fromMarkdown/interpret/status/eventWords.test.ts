import {describe, expect, it} from 'vitest'

import {pageOf, paragraphsOf} from '../../testing/samplePage.ts'
import {readStatus} from './readStatus.ts'

const status = (language: string, body: string) => {
  const page = pageOf(`title: X\nlang: ${language}`, body)
  return readStatus(page, paragraphsOf(page))?.value
}

/** By language: sentences, and the words for what people come to of which they are said. */
const said: Readonly<Record<string, {readonly forms: readonly string[]; readonly words: string}>> =
  {
    sv: {
      forms: ['X är tyvärr inställd.', 'X ställs in.', 'X måste tyvärr ställas in.'],
      words:
        'Konserten Föreläsningen Utställningen Repetitionen Festivalen Filmen Vårkonserten Marknaden',
    },
    nb: {
      forms: ['X er dessverre avlyst.', 'X må dessverre avlyses.'],
      words:
        'Konserten Forelesningen Utstillingen Øvelsen Festivalen Filmen Julekonserten Dugnaden',
    },
    da: {
      forms: ['X er desværre aflyst.', 'X må desværre aflyses.'],
      words: 'Koncerten Forelæsningen Udstillingen Prøven Festivalen Filmen Julekoncerten',
    },
    de: {
      forms: [
        'X muss leider entfallen.',
        'X entfällt leider.',
        'X fällt aus.',
        'Leider wurde X abgesagt.',
      ],
      words:
        'Konzert Ausstellung Probe Festival Film Lesung Sommerfest Weihnachtskonzert Wanderung Stammtisch',
    },
    nl: {
      forms: ['Helaas gaat X niet door.', 'X is helaas afgelast.', 'X moet worden geannuleerd.'],
      words: 'concert lezing tentoonstelling repetitie festival film kerstconcert wandeling',
    },
    en: {
      forms: ['X is cancelled.', 'Unfortunately X has been called off.', 'X had to be cancelled.'],
      words: 'concert lecture exhibition course rehearsal festival film screening',
    },
    fr: {
      forms: ['X est annulé.', "X n'aura pas lieu.", 'Malheureusement, X doit être annulé.'],
      words: 'concert cours festival film débat colloque',
    },
    es: {
      forms: ['X queda cancelado.', 'Se suspende X.', 'X ha tenido que ser cancelado.'],
      words: 'concierto ensayo festival taller recital paseo',
    },
    it: {
      forms: [
        'X è annullato.',
        'Purtroppo X è stato annullato.',
        'X non si terrà.',
        'X deve essere annullato.',
      ],
      words: 'concerto laboratorio festival film corso spettacolo',
    },
  }

const articles: Readonly<Record<string, string>> = {
  de: 'Das ',
  nl: 'het ',
  en: 'the ',
  fr: 'le ',
  es: 'el ',
  it: 'il ',
}

describe('what people come to is cancelled', () => {
  it.each(
    Object.entries(said).flatMap(([language, {forms, words}]) =>
      words.split(' ').flatMap((word) =>
        forms.map((form) => {
          const written = form.replace('X', (articles[language] ?? '') + word)
          return [language, written.charAt(0).toUpperCase() + written.slice(1)] as const
        }),
      ),
    ),
  )('in %s: %s', (language, body) => {
    expect(status(language, body)).toBe('cancelled')
  })

  it.each([
    ['de', 'Bei Regen entfällt das Konzert.'],
    ['de', 'Der Eintritt für das Konzert entfällt.'],
    ['nl', 'Het vorige concert ging niet door.'],
    ['en', 'We may have to cancel the concert.'],
    ['it', 'Se piove il concerto è annullato.'],
    ['es', 'Si llueve, el concierto queda cancelado.'],
  ])('but not in %s by: %s', (language, body) => {
    expect(status(language, body)).toBeUndefined()
  })
})
