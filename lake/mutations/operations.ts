import {randomUUID} from 'node:crypto'

import {RefusedItem, validationError} from '../errors.ts'
import {isDocumentId} from '../ids.ts'
import type {JsonObject, LakeDocument} from '../json.ts'
import {isString} from '../json.ts'
import {requireUsableNames} from './attributeNames.ts'
import {applyPatch} from './patch.ts'
import type {Patch} from './readPatch.ts'
import type {WorkingCopy} from './workingCopy.ts'

type Operation = 'create' | 'update' | 'delete' | 'none'

export interface Outcome {
  readonly id: string
  readonly operation: Operation
}

/** A document to write, with the id that it gets: a new one if there is none, or if it ends in a dot. */
const identified = (attributes: JsonObject): JsonObject & {readonly _id: string} => {
  const given = attributes['_id']
  if (given !== undefined && given !== '' && !isString(given)) {
    throw validationError('The _id of a document must be a string')
  }
  const id =
    given === undefined || given === ''
      ? randomUUID()
      : given.endsWith('.')
        ? given + randomUUID()
        : given
  if (!isDocumentId(id)) throw validationError(`Invalid document ID: "${id}"`)
  return {...attributes, _id: id}
}

const documentOf = (attributes: JsonObject, copy: WorkingCopy): LakeDocument => {
  const {_id} = identified(attributes)
  const type = attributes['_type']
  const createdAt = attributes['_createdAt']
  if (!isString(type) || type === '') {
    throw validationError(`Document "${_id}" must have a _type, a string that is not empty`)
  }
  const document = {
    ...attributes,
    _id,
    _type: type,
    _rev: '',
    _createdAt:
      isString(createdAt) && !Number.isNaN(Date.parse(createdAt)) ? createdAt : copy.timestamp,
    _updatedAt: copy.timestamp,
  }
  requireUsableNames(document)
  return document
}

export function create(copy: WorkingCopy, attributes: JsonObject, index: number): Outcome {
  const document = documentOf(attributes, copy)
  if (copy.get(document._id) !== undefined) {
    throw new RefusedItem(409, {
      type: 'documentAlreadyExistsError',
      description: `Document by ID "${document._id}" already exists`,
      id: document._id,
    })
  }
  copy.put(document, {create: document}, index)
  return {id: document._id, operation: 'create'}
}

export function createIfNotExists(
  copy: WorkingCopy,
  attributes: JsonObject,
  index: number,
): Outcome {
  const document = documentOf(attributes, copy)
  if (copy.get(document._id) !== undefined) return {id: document._id, operation: 'none'}
  copy.put(document, {createIfNotExists: document}, index)
  return {id: document._id, operation: 'create'}
}

export function createOrReplace(copy: WorkingCopy, attributes: JsonObject, index: number): Outcome {
  const document = documentOf(attributes, copy)
  const operation = copy.get(document._id) === undefined ? 'create' : 'update'
  copy.put(document, {createOrReplace: document}, index)
  return {id: document._id, operation}
}

export function remove(copy: WorkingCopy, id: string, index: number): Outcome {
  if (copy.get(id) === undefined) return {id, operation: 'none'}
  copy.remove(id, index)
  return {id, operation: 'delete'}
}

export function patch(copy: WorkingCopy, id: string, operations: Patch, index: number): Outcome {
  const document = copy.get(id)
  if (document === undefined) throw documentNotFound(id)
  if (operations.expected !== undefined) requireRevision(document, operations.expected)
  const patched = applyPatch(document, operations)
  requireUsableNames(patched)
  copy.put(patched, {patch: {id, ...operations.source}}, index)
  return {id, operation: 'update'}
}

export function requireRevision(document: LakeDocument, expected: string): void {
  if (document._rev === expected) return
  throw new RefusedItem(409, {
    type: 'documentRevisionIDDoesNotMatchError',
    description: `Document "${document._id}" has unexpected revision ID ("${document._rev}"), expected "${expected}"`,
    id: document._id,
    currentRevisionID: document._rev,
    expectedRevisionID: expected,
  })
}

export function documentNotFound(id: string): RefusedItem {
  return new RefusedItem(404, {
    type: 'documentNotFoundError',
    description: `The document with the ID "${id}" was not found`,
    id,
  })
}
