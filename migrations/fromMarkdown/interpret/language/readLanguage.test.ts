import {describe, expect, it} from 'vitest'

import {pageOf, paragraphsOf} from '../../testing/samplePage.ts'
import {detectLanguage} from './detectLanguage.ts'
import {readLanguage} from './readLanguage.ts'

const swedish =
  'Vi träffas en kväll i månaden och lagar det som är trasigt. Alla är välkomna, och du kan ta med vad du vill som inte är för tungt att bära.'
const english =
  'We meet one evening a month and mend what is broken. Everybody is welcome, and you can bring what you like if it is not too heavy to carry.'

const read = (frontMatter: string, body: string) => {
  const page = pageOf(frontMatter, body)
  return readLanguage(page, paragraphsOf(page))
}

describe('readLanguage', () => {
  it('tells the language of a body', () => {
    expect(read('lang: sv', swedish)).toMatchObject({bodyLanguage: {value: 'sv'}, messages: []})
    expect(read('lang: en', english)).toMatchObject({bodyLanguage: {value: 'en'}, messages: []})
    expect(read('lang: en-GB', english).messages).toEqual([])
  })

  it('reports another language than the page says at its key, and corrects nothing', () => {
    const note = 'Note! This evening is held in Swedish.'
    const {bodyLanguage, messages} = read('title: Lagakväll\nlang: en', `${note}\n\n${swedish}`)
    expect(bodyLanguage).toMatchObject({
      value: 'sv',
      evidence: expect.stringContaining('Vi träffas'),
    })
    expect(messages).toMatchObject([
      {
        ruleId: 'language-differs',
        actual: 'en',
        expected: 'sv',
        place: {start: {line: 3, column: 7}},
      },
    ])
  })

  it('says nothing where the page itself says no language', () => {
    const {bodyLanguage, messages} = read('title: Mending', english)
    expect([bodyLanguage?.value, messages]).toEqual(['en', []])
  })

  it('tells nothing of a few words', () => {
    expect(read('lang: en', 'Välkommen till oss!')).toEqual({messages: []})
    expect(read('lang: en', '')).toEqual({messages: []})
  })
})

it.each([
  [
    'nb',
    'Vi møtes en kveld i måneden og reparerer det som ikke virker. Alle er velkomne, og du kan ta med noe fra deg.',
  ],
  [
    'da',
    'Vi mødes en aften om måneden og reparerer det, der ikke virker. Alle er velkomne, og jer kan tage noget med af jeres eget.',
  ],
  [
    'de',
    'Wir treffen uns einmal im Monat und reparieren, was nicht mehr geht. Alle sind willkommen, und du kannst auch etwas mit dir bringen.',
  ],
  [
    'fr',
    'Nous nous retrouvons un soir par mois pour réparer les choses qui ne marchent plus, avec des outils et dans la bonne humeur.',
  ],
])('knows %s from Swedish and English', (language, text) => {
  expect(detectLanguage(text)?.language).toBe(language)
})
