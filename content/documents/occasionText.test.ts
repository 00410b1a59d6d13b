import {describe, expect, it} from 'vitest'

import {missingPlace} from '../findings/missing.ts'
import {occasionText} from './occasionText.ts'
import {sessionText} from './sessionText.ts'

const period = {kind: 'once', start: '2030-12-01T09:00:00Z', timeZone: 'Europe/Stockholm'} as const

describe('occasionText', () => {
  it('is when and where', () => {
    expect(
      occasionText({period, status: 'scheduled', place: {name: 'Biblioteket'}}, 'Europe/Stockholm'),
    ).toBe('Sun 1 Dec 2030, 10:00 · Biblioteket')
  })

  it('begins with the state if it is not as planned', () => {
    expect(
      occasionText({period, status: 'cancelled', attendanceMode: 'online'}, 'Europe/Stockholm'),
    ).toBe('Cancelled · Sun 1 Dec 2030, 10:00 · Online')
  })

  it('of a session begins with what tells it from others of its event', () => {
    const room = {room: 'Sal B', eventTitle: 'Kartdagen'}
    const session = {...room, event: {period}, period: {...period, end: '2030-12-01T09:45:00Z'}}
    expect(sessionText(session, 'Europe/Stockholm')).toBe(
      '10:00–10:45 · Sal B · Sun 1 Dec 2030 · Kartdagen',
    )
    expect(sessionText({...session, status: 'cancelled'}, 'Europe/Stockholm')).toBe(
      'Cancelled · 10:00–10:45 · Sal B · Sun 1 Dec 2030 · Kartdagen',
    )
    expect(sessionText(session, 'Europe/Stockholm', 'Draft session')).toBe(
      '10:00–10:45 · Sal B · Draft session · Sun 1 Dec 2030 · Kartdagen',
    )
    const overnight = {...session, period: {...period, end: '2030-12-02T09:45:00Z'}}
    expect(sessionText(overnight, 'Europe/Stockholm')).toBe(
      'Sal B · Sun 1 Dec 2030, 10:00 – Mon 2 Dec 2030, 10:45 · Kartdagen',
    )
  })

  it('of a session takes from the event what the session does not state', () => {
    expect(
      sessionText({room: 'Sal B', eventTitle: 'Kartdagen', event: {period}}, 'Europe/Stockholm'),
    ).toBe('Sal B · Sun 1 Dec 2030, 10:00 · Kartdagen')
  })
})

describe('missingPlace', () => {
  it('asks for one of place and online', () => {
    expect(missingPlace({})).toContain('choose “Online”')
    expect(missingPlace({attendanceMode: 'mixed', place: {url: 'https://example.org'}})).toContain(
      'name or address',
    )
  })

  it('is content with one of them', () => {
    expect(missingPlace({attendanceMode: 'online'})).toBeUndefined()
    expect(missingPlace({attendanceMode: 'onsite', status: 'movedOnline'})).toBeUndefined()
    expect(missingPlace({place: {address: 'Storgatan 1'}})).toBeUndefined()
  })
})
