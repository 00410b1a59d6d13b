import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  nat,
  option,
  property,
  record,
} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {inStockholm} from '../../test/stockholm.ts'
import {eventStatuses} from '../documents/documents.ts'
import type {Occasion} from '../documents/occasion.ts'
import {periodKinds} from '../time/period.ts'
import {
  bestRegistration,
  registrationState,
  type RegistrationState,
  type Terms,
} from './registrationState.ts'

const occasion: Occasion = {
  status: 'scheduled',
  period: {
    kind: 'once',
    start: '2030-05-20T15:00:00.000Z',
    end: '2030-05-20T18:00:00.000Z',
    timeZone: 'Europe/Stockholm',
  },
}

const before = new Date('2030-05-01T10:00:00Z')
const link: Terms = {opens: '2030-05-02T06:00:00.000Z', closes: '2030-05-18T10:00:00.000Z'}

describe('registrationState', () => {
  it.each<[string, Terms, string, RegistrationState, string | undefined]>([
    ['a link without terms', {}, '2030-05-01T10:00:00Z', 'open', '2030-05-20T18:00:00.000Z'],
    ['the moment before it opens', link, '2030-05-02T05:59:59.999Z', 'notOpenYet', link.opens],
    ['the moment it opens', link, '2030-05-02T06:00:00Z', 'open', '2030-05-16T10:00:00.000Z'],
    ['48 hours before it closes', link, '2030-05-16T10:00:00Z', 'closingSoon', link.closes],
    ['the moment it closes', link, '2030-05-18T10:00:00Z', 'closed', '2030-05-20T18:00:00.000Z'],
    ['the moment the event ends', link, '2030-05-20T18:00:00Z', 'past', undefined],
    [
      'a sold-out link',
      {...link, soldOut: true},
      '2030-05-01T10:00:00Z',
      'soldOut',
      '2030-05-20T18:00:00.000Z',
    ],
  ])('of %s', (_what, terms, now, state, nextChange) => {
    const answer = registrationState(terms, occasion, inStockholm(new Date(now)))
    expect({state: answer.state, nextChange: answer.nextChange}).toEqual({state, nextChange})
  })

  it('says why, with times of the zone of the event', () => {
    expect(registrationState(link, occasion, inStockholm(before))).toEqual({
      state: 'notOpenYet',
      reason: 'Registration opens Thu 2 May 2030, 08:00.',
      nextChange: '2030-05-02T06:00:00.000Z',
    })
  })

  it('is cancelled before anything else', () => {
    const cancelled: Occasion = {...occasion, status: 'cancelled'}
    const after = new Date('2031-01-01T00:00:00Z')
    expect(registrationState({soldOut: true}, cancelled, inStockholm(after)).state).toBe(
      'cancelled',
    )
  })

  it('of a session takes from the event what the session does not state', () => {
    const event: Occasion = {...occasion, status: 'cancelled'}
    expect(registrationState({}, {event}, inStockholm(before)).state).toBe('cancelled')
    expect(registrationState({}, {event, status: 'scheduled'}, inStockholm(before)).state).toBe(
      'open',
    )
    expect(
      registrationState({}, {event: occasion}, inStockholm(new Date('2030-05-21T00:00:00Z'))).state,
    ).toBe('past')
  })

  it('without an end is past after the local day of the start', () => {
    const evening: Occasion = {
      period: {kind: 'once', start: '2030-05-20T20:30:00.000Z', timeZone: 'Europe/Stockholm'},
    }
    expect(
      registrationState({}, evening, inStockholm(new Date('2030-05-20T21:59:59Z'))),
    ).toMatchObject({
      state: 'open',
      nextChange: '2030-05-20T22:00:00.000Z',
    })
    expect(
      registrationState({}, evening, inStockholm(new Date('2030-05-20T22:00:00Z'))).state,
    ).toBe('past')
  })

  it('of whole days is past after the last of them', () => {
    const days: Occasion = {
      period: {
        kind: 'once',
        allDay: true,
        start: '2030-03-29T23:00:00.000Z',
        end: '2030-03-30T23:00:00.000Z',
        timeZone: 'Europe/Stockholm',
      },
    }
    expect(registrationState({}, days, inStockholm(before)).state).toBe('past')
    expect(
      registrationState({}, days, inStockholm(new Date('2030-03-31T21:59:59Z'))),
    ).toMatchObject({
      state: 'open',
      nextChange: '2030-03-31T22:00:00.000Z',
    })
  })

  it.each(['recurring', 'ongoing'] as const)('of what is %s is never past', (kind) => {
    const lasting: Occasion = {period: {...occasion.period, kind}}
    expect(
      registrationState({}, lasting, inStockholm(new Date('2040-01-01T00:00:00Z'))).state,
    ).toBe('open')
  })
})

describe('bestRegistration', () => {
  it('is none without links', () => {
    expect(bestRegistration([], occasion, inStockholm(before))).toEqual({
      state: 'none',
      reason: 'There is no registration link.',
    })
  })

  it('is the best of the links, and the first of equals', () => {
    const links = [{soldOut: true}, {closes: '2030-05-18T10:00:00.000Z'}, {}]
    expect(bestRegistration(links, occasion, inStockholm(before)).link).toBe(links[1])
  })

  it('changes when another link becomes the best', () => {
    const links = [{soldOut: true}, {opens: '2030-05-05T10:00:00.000Z'}]
    expect(bestRegistration(links, occasion, inStockholm(before))).toMatchObject({
      state: 'notOpenYet',
      link: links[1],
      nextChange: '2030-05-05T10:00:00.000Z',
    })
  })
})

const linkStates: readonly RegistrationState[] = [
  'cancelled',
  'past',
  'soldOut',
  'closed',
  'notOpenYet',
  'closingSoon',
  'open',
]

const moment = integer({min: 0, max: 400}).map((hours) =>
  new Date(Date.UTC(2030, 2, 25) + hours * 3_600_000).toISOString(),
)
const optional = {nil: undefined}
const terms = record({opens: option(moment), closes: option(moment), soldOut: boolean()}).map(
  ({opens, closes, soldOut}): Terms => ({
    soldOut,
    ...(opens === null ? {} : {opens}),
    ...(closes === null ? {} : {closes}),
  }),
)
const occasions = record({
  status: constantFrom(...eventStatuses),
  kind: constantFrom(...periodKinds),
  start: moment,
  end: option(moment, optional),
}).map(({status, kind, start, end}): Occasion => ({
  status,
  period: {kind, start, timeZone: 'Europe/Stockholm', ...(end === undefined ? {} : {end})},
}))

describe('the answer on registration', () => {
  it('is one of the states at every moment, and of a link stays it until the moment it names', () => {
    assert(
      property(terms, occasions, moment, nat(99), (someLink, someOccasion, now, part) => {
        const at = (time: number) =>
          registrationState(someLink, someOccasion, inStockholm(new Date(time)))
        const start = Date.parse(now)
        const {state, nextChange} = at(start)
        expect(linkStates).toContain(state)
        const end = nextChange === undefined ? start + 1_000 * 3_600_000 : Date.parse(nextChange)
        expect(end).toBeGreaterThan(start)
        expect(at(start + Math.floor(((end - start - 1) * part) / 100)).state).toBe(state)
        expect(at(end - 1).state).toBe(state)
        if (nextChange !== undefined) expect(at(end).state).not.toBe(state)
      }),
    )
  })

  it('goes through the states in one order while nobody changes anything', () => {
    const order = ['notOpenYet', 'open', 'closingSoon', 'closed', 'past']
    assert(
      property(terms, occasions, (someLink, someOccasion) => {
        const seen: string[] = []
        for (let now: string | undefined = '2030-03-01T00:00:00.000Z'; now !== undefined;) {
          const {state, nextChange} = registrationState(
            someLink,
            someOccasion,
            inStockholm(new Date(now)),
          )
          seen.push(state)
          now = nextChange
        }
        const inOrder = seen.filter((state) => order.includes(state))
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
        expect(new Set(seen).size).toBe(seen.length)
      }),
    )
  })

  it('holds until the moment it names and not a moment longer', () => {
    assert(
      property(
        array(terms, {maxLength: 4}),
        occasions,
        moment,
        nat(99),
        (links, someOccasion, now, part) => {
          const at = (time: number) =>
            bestRegistration(links, someOccasion, inStockholm(new Date(time)))
          const start = Date.parse(now)
          const {state, link: best, nextChange} = at(start)
          const isSame = (time: number) => at(time).state === state && at(time).link === best
          const end = nextChange === undefined ? start + 1_000 * 3_600_000 : Date.parse(nextChange)
          expect(end).toBeGreaterThan(start)
          expect(isSame(start + Math.floor(((end - start) * part) / 100))).toBe(true)
          expect(isSame(end - 1)).toBe(true)
          if (nextChange !== undefined) expect(isSame(end)).toBe(false)
        },
      ),
    )
  })
})
