import {describe, expect, it} from 'vitest'

import type {LinkRecord} from '../../content/links/linkRecord.ts'
import {retryAfterMs} from '../fetch/retryAfter.ts'
import {classifyAnswer, movedTo} from './classifyAnswer.ts'
import {isDue, readAge} from './due.ts'
import {networkCause} from './networkCause.ts'

describe('networkCause', () => {
  it.each([
    ['ENOTFOUND', 'unknownHost'],
    ['ECONNREFUSED', 'unreachable'],
    ['EAI_AGAIN', 'unreachable'],
    ['CERT_HAS_EXPIRED', 'certificateExpired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificateOfOtherHost'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificateIncomplete'],
    ['constructor', 'unreachable'],
  ])('understands %s', (code, cause) => {
    expect(networkCause(code)).toBe(cause)
  })
})

const ends = (asked: string, url: string) =>
  classifyAnswer({asked: new URL(asked), url: new URL(url), httpStatus: 200, redirects: []})

describe('classifyAnswer', () => {
  it('is unsure of a page that became the start page, or asks for a login', () => {
    expect(ends('https://a.se/events/1', 'https://www.a.se/')).toMatchObject({
      status: 'unsure',
      cause: 'toStartPage',
    })
    expect(ends('https://a.se/events/1', 'https://a.se/sv/').status).toBe('unsure')
    expect(ends('https://a.se/form', 'https://accounts.google.com/v3/signin')).toMatchObject({
      status: 'unsure',
      cause: 'loginNeeded',
    })
    expect(ends('https://a.se/', 'https://www.a.se/sv').status).toBe('ok')
    expect(ends('https://short.se/x', 'https://a.se/').status).toBe('ok')
    expect(ends('https://a.se/login', 'https://a.se/login/').status).toBe('ok')
  })
})

describe('a redirect to a login page', () => {
  it.each([
    'https://a.se/wp-login.php?redirect_to=x',
    'https://fs.kommunen.se/adfs/ls/?wa=wsignin1.0',
    'https://id.a.se/realms/staff/protocol/openid-connect/auth?client_id=x',
    'https://id.a.se/auth/realms/staff/protocol/saml',
    'https://www.linkedin.com/authwall?trk=x',
    'https://a.se/inloggning',
    'https://a.se/konto/logga-in',
    'https://login.microsoftonline.com/common/oauth2/authorize',
    'https://a.se/user/login?destination=x',
    'https://idp.a.se/saml2/idp/SSOService.php',
    'https://a.se/innlogging/',
    'https://a.se/oauth/authorize?x',
  ])('needs a login: %s', (url) => {
    expect(ends('https://a.se/form', url)).toMatchObject({status: 'unsure', cause: 'loginNeeded'})
  })

  it.each([
    'https://a.se/blogging/',
    'https://a.se/events/authors',
    'https://a.se/inloggningsguiden-for-alla',
    'https://a.se/realms-of-data',
  ])('does not: %s', (url) => {
    expect(ends('https://a.se/form', url).status).toBe('ok')
  })
})

const to = (httpStatus: number, url: string) => ({httpStatus, url})

describe('movedTo', () => {
  it('ends before the first redirect that is for the moment', () => {
    expect(movedTo([])).toBeUndefined()
    expect(movedTo([to(302, 'a'), to(301, 'b')])).toBeUndefined()
    expect(movedTo([to(301, 'a'), to(308, 'b'), to(307, 'c'), to(301, 'd')])).toBe('b')
  })
})

describe('isDue', () => {
  const hoursMs = 3_600_000
  const now = new Date('2027-03-01T12:00:00Z')
  const recordOf = (hours: number, status: LinkRecord['status']): LinkRecord => ({
    _id: 'lectern.link.1',
    _type: 'lectern.link',
    url: 'https://a.se',
    status,
    checkedAt: new Date(now.getTime() - hours * hoursMs).toISOString(),
    history: [],
  })
  const asked = (
    hours: number,
    status: LinkRecord['status'],
    isRegistration = false,
    age?: number,
  ) => isDue(recordOf(hours, status), {isRegistration, now, olderThanMs: age})

  it('asks weekly, and daily where it matters', () => {
    expect(isDue(undefined, {isRegistration: false, now, olderThanMs: undefined})).toBe(true)
    expect([asked(6 * 24, 'ok'), asked(7 * 24, 'ok')]).toEqual([false, true])
    expect([asked(12, 'broken'), asked(24, 'broken')]).toEqual([false, true])
    expect([asked(12, 'unsure'), asked(24, 'unsure')]).toEqual([false, true])
    expect([asked(12, 'ok', true), asked(24, 'ok', true)]).toEqual([false, true])
  })

  it('goes by the age that it is given, and never waits longer with what matters', () => {
    expect([asked(2, 'ok', false, hoursMs), asked(0.5, 'ok', false, hoursMs)]).toEqual([
      true,
      false,
    ])
    expect(asked(24, 'broken', false, 300 * hoursMs)).toBe(true)
    expect(asked(0, 'ok', false, 0)).toBe(true)
  })

  it('reads ages', () => {
    expect(['30m', '12h', '7d', '7', 'd', '1w', '-1h'].map(readAge)).toEqual([
      1_800_000,
      43_200_000,
      604_800_000,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('retryAfterMs', () => {
  it('reads seconds and dates', () => {
    const now = Date.parse('2027-03-01T12:00:00Z')
    expect(retryAfterMs('120', now)).toBe(120_000)
    expect(retryAfterMs('Mon, 01 Mar 2027 12:01:00 GMT', now)).toBe(60_000)
    expect(retryAfterMs('Mon, 01 Mar 2027 11:00:00 GMT', now)).toBe(0)
    expect([retryAfterMs('soon', now), retryAfterMs(undefined, now)]).toEqual([
      undefined,
      undefined,
    ])
  })
})
