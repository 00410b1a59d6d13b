import {describe, expect, it} from 'vitest'

import {phrasesOf} from './phrases.ts'

describe('phrasesOf', () => {
  it.each([
    ['free, for free', ['free', 'for free']],
    ['plats[er]', ['plats', 'platser']],
    ['anmäl (dig/er)', ['anmäl dig', 'anmäl er']],
    ['boka [din] plats', ['boka plats', 'boka din plats']],
    ['sign~up', ['signup', 'sign up', 'sign-up']],
    ['avgift*', ['avgift*']],
    ['organi(s/z)e[d]', ['organise', 'organised', 'organize', 'organized']],
  ])('writes out "%s"', (line, phrases) => {
    expect(phrasesOf(line).toSorted()).toEqual(phrases.toSorted())
  })
})
