import {createSchema} from 'sanity'
import {describe, expect, it} from 'vitest'

import {schemaTypes} from '../../schemas/schemaTypes.ts'
import {wordsOf} from '../../website/wording/wordsOf.ts'
import {occasionText} from '../documents/occasionText.ts'
import {languageTitle} from '../language/language.ts'
import {recogniseLink} from '../registration/registrationLabel.ts'
import {registrationState} from '../registration/registrationState.ts'
import {registrationWords} from '../registration/registrationWords.ts'
import {siteOf} from './siteSettings.ts'

const norwegian = {languages: [{id: 'nb', title: 'Norsk'}], timeZone: 'Europe/Oslo'}
const start = '2030-12-01T09:00:00Z'

/** What a new document or object of a type begins with, by the names of its fields. */
const beginsWith = (type: string): unknown => {
  const {initialValue, fields = []} = Object(
    createSchema({name: 'test', types: schemaTypes(norwegian)}).get(type),
  )
  const ofFields = fields.flatMap(({name, type: {initialValue: value}}: Field) =>
    value === undefined ? [] : [[name, value]],
  )
  return {...initialValue, ...Object.fromEntries(ofFields)}
}

interface Field {
  readonly name: string
  readonly type: {readonly initialValue?: unknown}
}

const at = (period: object): string =>
  occasionText({period: {kind: 'once', start, ...period}}, 'Europe/Oslo')

describe('a site in Norwegian and in Oslo', () => {
  it('begins documents in its own language and zone', () => {
    expect(beginsWith('event')).toMatchObject({language: 'nb'})
    expect(beginsWith('period')).toMatchObject({timeZone: 'Europe/Oslo'})
  })

  it('shows its own times without a zone, and those of others with theirs', () => {
    expect(at({})).toBe('Sun 1 Dec 2030, 10:00')
    expect(at({timeZone: 'Europe/Oslo'})).toBe('Sun 1 Dec 2030, 10:00')
    expect(at({timeZone: 'Europe/Stockholm'})).toMatch(/10:00 (?:CET|GMT\+1)$/u)
  })

  it('calls its language by its name, and others by their tags', () => {
    expect(languageTitle('nb', norwegian.languages)).toBe('Norsk')
    expect(languageTitle('sv', norwegian.languages)).toBe('sv')
  })

  it('reads English where there are no Norwegian words, and stores no English labels', () => {
    const clock = {now: new Date('2030-11-01T00:00:00Z'), timeZone: norwegian.timeZone}
    const link = {opens: '2030-11-10T08:00:00Z'}
    const answer = registrationState(link, {}, clock)
    expect(registrationWords({...answer, link}, {}, clock, {language: 'nb'}).text).toBe(
      'Opens Sunday 10 November 09:00',
    )
    expect(wordsOf('nb').registrationKinds.registration).toBe('Register')
    expect(recogniseLink('https://example.org', 'nb')).toEqual({kind: 'registration'})
  })
})

it('a plugin without options has no language, and names every zone', () => {
  expect(siteOf()).toEqual({languages: [], timeZone: 'UTC'})
})
