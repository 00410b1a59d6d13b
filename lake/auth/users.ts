import {createHash} from 'node:crypto'

import type {JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import type {KeyValues} from '../store/keyValues.ts'

export interface User {
  readonly id: string
  readonly name: string
}

const registry = '_users'

/** The person who started the lake. Earlier names are kept, because history names them as authors. */
export function registerUser(keyValues: KeyValues, name: string): User {
  const digest = createHash('sha256').update(name.normalize('NFC')).digest('hex')
  const user = {id: `local-${digest.slice(0, 12)}`, name}
  keyValues.set(registry, user.id, {name})
  return user
}

export function findUser(keyValues: KeyValues, id: string): User | undefined {
  const stored = keyValues.get(registry, id)
  const name = isObject(stored) ? stored['name'] : undefined
  return isString(name) ? {id, name} : undefined
}

/** The body of `/users/me`. */
export function currentUserBody({id, name}: User): JsonObject {
  return {
    id,
    name,
    email: '',
    profileImage: null,
    provider: 'local',
    role: 'administrator',
    roles: [{name: 'administrator', title: 'Administrator'}],
  }
}

/** The body of `/users/<id>` and of `/projects/<id>/users/<id>`. */
export function userBody(user: User, current: User, projectId: string): JsonObject {
  const [givenName = user.name, ...rest] = user.name.split(' ')
  return {
    id: user.id,
    sanityUserId: user.id,
    displayName: user.name,
    givenName,
    familyName: rest.join(' '),
    middleName: null,
    imageUrl: null,
    email: '',
    createdAt: '2020-01-01T00:00:00.000Z',
    updatedAt: '2020-01-01T00:00:00.000Z',
    isCurrentUser: user.id === current.id,
    isCurrentlyOnline: user.id === current.id,
    projectId,
    provider: 'local',
    loginProvider: 'local',
  }
}
