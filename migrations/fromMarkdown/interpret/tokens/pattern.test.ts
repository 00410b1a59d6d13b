import {assert, property, string} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {everyLexicon, lexiconOf} from '../lexicon/lexicon.ts'
import {pattern} from './pattern.ts'

const english = lexiconOf(['en'])

const found = (source: string, text: string): string | undefined => {
  const fit = pattern(source).in(english.read(text))
  return fit && text.slice(fit.start, fit.end)
}

describe('a pattern', () => {
  it.each([
    [
      'theEvent isWord _{0,2} cancelled',
      'Our meeting has been cancelled today',
      'meeting has been cancelled',
    ],
    ['theEvent isWord _{0,2} cancelled', 'The meeting was not, as we hoped, cancelled', undefined],
    ['^ ~ whenLabel [:?-]{0,2} $', '– When?', '– When?'],
    ['^ ~ whenLabel $', 'When we meet', undefined],
    ['every nth? weekday', 'We meet every second Thursday', 'every second Thursday'],
    ['capacityLead # counted', 'There is room for 30 people', 'room for 30 people'],
    ['(projects | pitches) [:] $', 'Tonight: the projects:', 'projects:'],
    ['ofWord A', 'a presentation of Open Streets', 'of Open'],
    ['freeWord forWord !everyone', 'free for members', 'free for'],
    ['freeWord forWord !everyone', 'free for everyone', undefined],
    ['introduces %{0,3} projects', 'Here are: our projects', undefined],
  ])('"%s" in "%s" is %s', (source, text, expected) => {
    expect(found(source, text)).toBe(expected)
  })

  it('says which part it does not know', () => {
    expect(() => pattern('weekday nonsense')).toThrow('A pattern has no part `nonsense`.')
  })

  it('says that what may be empty cannot be repeated', () => {
    expect(() => pattern('(weekday?){2,3}')).toThrow('repeats what may be empty')
  })
})

describe('tokens', () => {
  it('stand in order inside of the text, and hold all that is no white space', () => {
    assert(
      property(string({unit: 'grapheme', maxLength: 60}), (text) => {
        const {tokens} = everyLexicon().read(text)
        let end = 0
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(end, token.start).trim()).toBe('')
          expect(token.end).toBeGreaterThan(token.start)
          ;({end} = token)
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })
})
