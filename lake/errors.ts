import {STATUS_CODES} from 'node:http'

import type {JsonObject} from './json.ts'

/** An answer other than success, in one of the body shapes that @sanity/client turns into a message. */
export class LakeError extends Error {
  override readonly name = 'LakeError'
  readonly status: number
  readonly body: JsonObject
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    body: JsonObject,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.body = body
    this.headers = headers
  }
}

/** Why the process cannot start or go on. `exitCode` 2: wrong usage; 3: the lake is locked, full or damaged. */
export class StartError extends Error {
  override readonly name = 'StartError'
  readonly exitCode: 2 | 3

  constructor(exitCode: 2 | 3, message: string, options?: ErrorOptions) {
    super(message, options)
    this.exitCode = exitCode
  }
}

const plain = (status: number, message: string, extra: JsonObject = {}): LakeError =>
  new LakeError(
    status,
    {statusCode: status, error: STATUS_CODES[status] ?? 'Error', message, ...extra},
    message,
  )

export function badRequest(message: string): LakeError {
  return plain(400, message)
}
export function unauthorized(message = 'Session not found'): LakeError {
  return plain(401, message, {errorCode: 'SIO-401-ANF'})
}
export function forbidden(message: string): LakeError {
  return plain(403, message)
}
export function notFound(message: string): LakeError {
  return plain(404, message)
}
export function conflict(message: string): LakeError {
  return plain(409, message)
}
export function payloadTooLarge(message: string): LakeError {
  return plain(413, message)
}
export function unsupportedMediaType(message: string): LakeError {
  return plain(415, message)
}
export function unusableStorage(message: string): LakeError {
  return plain(500, message)
}
export function notImplemented(message: string): LakeError {
  return plain(501, message)
}
/** Too much to do just now: the answer says after how many seconds to ask again. */
export function serviceUnavailable(message: string, retryAfterSeconds: number): LakeError {
  const {status, body} = plain(503, message)
  return new LakeError(status, body, message, {'retry-after': String(retryAfterSeconds)})
}
export function insufficientStorage(message: string): LakeError {
  return plain(507, message)
}

/** What went wrong with one mutation or one action. */
export interface ItemError extends JsonObject {
  readonly type: string
  readonly description: string
}

/** A mutation or action that cannot be carried out; the caller wraps it with its index. */
export class RefusedItem extends Error {
  override readonly name = 'RefusedItem'
  readonly status: number
  readonly error: ItemError

  constructor(status: number, error: ItemError) {
    super(error.description)
    this.status = status
    this.error = error
  }
}

export interface IndexedError extends JsonObject {
  readonly index: number
  readonly error: ItemError
}

/** A transaction refused as a whole because of `items`. */
export function transactionError(
  type: 'mutationError' | 'actionError',
  status: number,
  items: readonly IndexedError[],
): LakeError {
  const many = items.length === 1 ? '1 error' : `${items.length} errors`
  const what = type === 'mutationError' ? 'Mutation(s)' : 'Action(s)'
  const description = `${what} failed with ${many}`
  return new LakeError(status, {error: {type, description, items: [...items]}}, description)
}

export function queryParseError(
  query: string,
  description: string,
  start: number,
  end: number,
): LakeError {
  return new LakeError(
    400,
    {error: {type: 'queryParseError', description, query, start, end}},
    description,
  )
}

export function validationError(description: string): RefusedItem {
  return new RefusedItem(400, {type: 'validationError', description})
}
