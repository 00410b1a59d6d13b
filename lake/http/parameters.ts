import type {Context} from 'hono'

import {deepest, isTextDeeperThan} from '../depth.ts'
import {badRequest} from '../errors.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject} from '../json.ts'

export function searchOf(context: Context): URLSearchParams {
  return new URL(context.req.url).searchParams
}

/** The GROQ parameters of an address: every `$name=<JSON>`. */
export function queryParameters(search: URLSearchParams): JsonObject {
  const parameters: Record<string, Json> = {}
  for (const [key, text] of search) {
    if (key.startsWith('$')) parameters[key.slice(1)] = jsonOf(text, `The parameter ${key}`)
  }
  return parameters
}

export function flag(search: URLSearchParams, name: string, absent = false): boolean {
  const value = search.get(name)
  return value === null ? absent : value !== 'false' && value !== '0'
}

const jsonOf = (text: string, what: string): Json => {
  if (isTextDeeperThan(text, deepest)) {
    throw badRequest(`${what} is nested more than ${deepest} levels deep`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(`${what} must be JSON`)
  }
}

export async function jsonBody(request: {text(): Promise<string>}): Promise<Json> {
  return jsonOf(await request.text(), 'The body')
}

/** An empty object where nothing was sent. */
export async function optionalObjectBody(request: {text(): Promise<string>}): Promise<JsonObject> {
  const text = await request.text()
  return text === '' ? {} : objectBody({text: () => Promise.resolve(text)})
}

export async function objectBody(request: {text(): Promise<string>}): Promise<JsonObject> {
  const body = await jsonBody(request)
  if (!isObject(body)) throw badRequest('The body must be a JSON object')
  return body
}
