import {describe, expect, it} from 'vitest'

import {event as eventOf} from '../../schemas/documents/event.ts'
import {person} from '../../schemas/documents/person.ts'
import {session as sessionOf} from '../../schemas/documents/session.ts'
import {registrationLink as linkOf} from '../../schemas/objects/registrationLink.ts'
import {stockholm} from '../../test/stockholm.ts'
import {withRegistration} from './withRegistration.tsx'

const event = eventOf(stockholm)
const registrationLink = linkOf(stockholm)
const types = [event, sessionOf(stockholm), person, registrationLink]

/** What a preview asks of a document. */
const paths = (definition: object | undefined): readonly string[] =>
  definition !== undefined && 'preview' in definition
    ? Object.values(Object(definition.preview).select)
    : []

describe('withRegistration', () => {
  it('leaves types without registration links as they are', () => {
    const [, , personAgain, linkAgain] = withRegistration(types)
    expect([personAgain, linkAgain]).toEqual([person, registrationLink])
    expect(personAgain).toBe(person)
  })

  it('adds the type of links where there is none, and no second one', () => {
    expect(withRegistration([event]).map(({name}) => name)).toEqual(['event', 'registrationLink'])
    expect(withRegistration(types)).toHaveLength(types.length)
  })

  it('asks for the event of what is part of one', () => {
    const [eventAgain, sessionAgain] = withRegistration(types)
    expect(paths(eventAgain)).not.toContain('event.status')
    expect(paths(sessionAgain)).toEqual(
      expect.arrayContaining(['registration', 'period', 'status', 'event.period', 'event.status']),
    )
  })

  it('prepares what the type prepares, and the state beside it', () => {
    const [eventAgain] = withRegistration([event])
    const shown = {title: 'Möte', language: 'sv', status: 'cancelled'}
    const prepared =
      eventAgain !== undefined && 'preview' in eventAgain
        ? eventAgain.preview?.prepare?.(shown)
        : undefined
    expect(prepared).toMatchObject({title: 'Möte', subtitle: 'SV · Cancelled · No date yet'})
    expect(prepared).toHaveProperty('children')
  })
})
