import {currentUserBody, findUser, userBody} from '../auth/users.ts'
import {badRequest, notFound} from '../errors.ts'
import type {JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import type {Lake} from '../lake.ts'
import {jsonBody} from './parameters.ts'
import type {LakeRequest, Route} from './route.ts'

/** The one user, and what the Studio remembers for them. */
export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/me',
    access: 'session',
    answer: ({lake}) => Response.json(currentUserBody(lake.user)),
  },
  {
    method: 'GET',
    path: '/auth/id',
    access: 'session',
    answer: ({lake}) => Response.json({id: lake.user.id}),
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
  {method: 'GET', path: '/users/me/keyvalue', access: 'session', answer: keyValues},
  {method: 'GET', path: '/users/me/keyvalue/:keys', access: 'session', answer: keyValues},
  {method: 'PUT', path: '/users/me/keyvalue', access: 'session', answer: rememberKeyValues},
  {method: 'GET', path: '/users/:ids', access: 'session', answer: usersById},
  {method: 'GET', path: '/projects/:project/users/:ids', access: 'session', answer: usersById},
]

function keyValues({lake, context}: LakeRequest): Response {
  const keys = context.req.param('keys')
  if (keys === undefined) return Response.json(lake.store.keyValues.all(lake.user.id))
  return Response.json(
    keys.split(',').map((key) => ({key, value: lake.store.keyValues.get(lake.user.id, key)})),
  )
}

async function rememberKeyValues({lake, context}: LakeRequest): Promise<Response> {
  const body = await jsonBody(context.req)
  const entries = (Array.isArray(body) ? body : [body]).map((entry: unknown) => {
    const key = isObject(entry) ? entry['key'] : undefined
    if (!isObject(entry) || !isString(key)) throw badRequest('Each entry needs a key')
    return {key, value: entry['value'] ?? null}
  })
  for (const {key, value} of entries) lake.store.keyValues.set(lake.user.id, key, value)
  return Response.json(entries)
}

function usersById({lake, context}: LakeRequest): Response {
  const ids = (context.req.param('ids') ?? '').split(',')
  const users = ids.map((id) => userById(lake, id)).filter((user) => user !== undefined)
  if (ids.length > 1) return Response.json(users)
  const [user] = users
  if (user === undefined) throw notFound('There is no such user')
  return Response.json(user)
}

function userById(lake: Lake, id: string): JsonObject | undefined {
  const user = id === 'me' ? lake.user : findUser(lake.store.keyValues, id)
  return user && userBody(user, lake.user, lake.options.projectId)
}
