import type {User} from '../auth/users.ts'
import {currentUserBody, findUser, userBody} from '../auth/users.ts'
import {badRequest, notFound} from '../errors.ts'
import type {JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import type {KeyValues} from '../store/keyValues.ts'
import {jsonBody} from './parameters.ts'
import type {LakeRequest, Route} from './route.ts'

export interface Account {
  readonly projectId: string
  /** The one person who works here. */
  readonly user: User
  readonly keyValues: KeyValues
}

/** The one user, and what the Studio remembers for them. */
export function accountRoutes(account: Account): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/users/me',
      access: 'session',
      answer: () => Response.json(currentUserBody(account.user)),
    },
    {
      method: 'GET',
      path: '/auth/id',
      access: 'session',
      answer: () => Response.json({id: account.user.id}),
    },
    {
      method: 'GET',
      path: '/auth/providers',
      access: 'public',
      answer: () => Response.json({providers: []}),
    },
    {
      method: 'POST',
      path: '/auth/logout',
      access: 'session',
      answer: ({context}) => context.body(null, 204),
    },
    {
      method: 'GET',
      path: '/users/me/keyvalue',
      access: 'session',
      answer: (request) => keyValues(account, request),
    },
    {
      method: 'GET',
      path: '/users/me/keyvalue/:keys',
      access: 'session',
      answer: (request) => keyValues(account, request),
    },
    {
      method: 'PUT',
      path: '/users/me/keyvalue',
      access: 'session',
      answer: (request) => rememberKeyValues(account, request),
    },
    {
      method: 'GET',
      path: '/users/:ids',
      access: 'session',
      answer: (request) => usersById(account, request),
    },
    {
      method: 'GET',
      path: '/projects/:project/users/:ids',
      access: 'session',
      answer: (request) => usersById(account, request),
    },
  ]
}

const keyValues = ({keyValues: stored, user}: Account, {context}: LakeRequest): Response => {
  const keys = context.req.param('keys')
  if (keys === undefined) return Response.json(stored.all(user.id))
  return Response.json(keys.split(',').map((key) => ({key, value: stored.get(user.id, key)})))
}

const rememberKeyValues = async (
  {keyValues: stored, user}: Account,
  {context}: LakeRequest,
): Promise<Response> => {
  const body = await jsonBody(context.req)
  const entries = (Array.isArray(body) ? body : [body]).map((entry: unknown) => {
    const key = isObject(entry) ? entry['key'] : undefined
    if (!isObject(entry) || !isString(key)) throw badRequest('Each entry needs a key')
    return {key, value: entry['value'] ?? null}
  })
  for (const {key, value} of entries) stored.set(user.id, key, value)
  return Response.json(entries)
}

const usersById = (account: Account, {context}: LakeRequest): Response => {
  const ids = (context.req.param('ids') ?? '').split(',')
  const users = ids.map((id) => userById(account, id)).filter((user) => user !== undefined)
  if (ids.length > 1) return Response.json(users)
  const [user] = users
  if (user === undefined) throw notFound('There is no such user')
  return Response.json(user)
}

const userById = (
  {user, keyValues: stored, projectId}: Account,
  id: string,
): JsonObject | undefined => {
  const found = id === 'me' ? user : findUser(stored, id)
  return found && userBody(found, user, projectId)
}
