import {expect, it} from 'vitest'

import {presentedProjects} from './presented.ts'
import {type ProgrammeSession, readSession} from './programmeSession.ts'

const presenting = (...ids: readonly string[]) =>
  ids.map((id) => ({_type: 'presentation', _key: id, project: {_type: 'reference', _ref: id}}))

const session = (id: string, start: string | undefined, ...projects: readonly string[]) => {
  const read = readSession(
    {
      _id: id,
      _type: 'session',
      title: id,
      ...(start === undefined ? {} : {period: {kind: 'once', start}}),
      presentations: presenting(...projects),
    },
    'new',
  )
  if (read === undefined) throw new Error('It is a session.')
  return read
}

const named = (sessions: readonly ProgrammeSession[], event?: readonly string[]) =>
  presentedProjects(
    event === undefined
      ? undefined
      : {_id: 'e', _type: 'event', presentations: presenting(...event)},
    sessions,
  ).map(({id, sessions: shown}) => [id, ...shown.map((each) => each.id)])

it('names each project once: of the event, then of the sessions as time goes by', () => {
  const sessions = [
    session('no time', undefined, 'd'),
    session('late', '2030-05-20T18:00:00Z', 'c', 'a', 'b'),
    session('early', '2030-05-20T16:00:00Z', 'b'),
  ]
  expect(named(sessions, ['a'])).toEqual([
    ['a', 'late'],
    ['b', 'early', 'late'],
    ['c', 'late'],
    ['d', 'no time'],
  ])
})

it('makes nothing of what is no presentation', () => {
  const odd = {_id: 'e', _type: 'event', presentations: [null, 'x', {project: null}, {}]}
  expect(presentedProjects(odd, [])).toEqual([])
  expect(presentedProjects({_id: 'e', _type: 'event', presentations: 'x'}, [])).toEqual([])
  expect(presentedProjects(undefined, [])).toEqual([])
})
