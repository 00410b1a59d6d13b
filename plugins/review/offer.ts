import {isRecord} from 'sanity'

import type {Suggestion} from '../../content/documents/review.ts'

export interface OfferedObject {
  readonly _type: string
  readonly [field: string]: unknown
}

const typeOf = (value: Readonly<Record<string, unknown>>): string => {
  const {_type: type} = value
  return typeof type === 'string' ? type : 'object'
}

/** What a suggestion would fill a field with. */
export function offeredValue({value}: Suggestion): unknown {
  const parsed: unknown = JSON.parse(value)
  return parsed
}

const offeredObject = (suggestion: Suggestion): OfferedObject => {
  const value = offeredValue(suggestion)
  return isRecord(value) ? {...value, _type: typeOf(value)} : {_type: 'object'}
}

/** What a suggestion would add to a list. */
export function offeredItem(suggestion: Suggestion): OfferedObject & {readonly _key: string} {
  const item = offeredObject(suggestion)
  const {_key: key} = item
  return {...item, _key: typeof key === 'string' ? key : suggestion._key}
}

/** The document that a suggestion would make; its `_id` is that of the published version. */
export function offeredDocument(suggestion: Suggestion): OfferedObject & {readonly _id: string} {
  const document = offeredObject(suggestion)
  const {_id: id} = document
  return {...document, _id: typeof id === 'string' ? id : suggestion._key}
}
