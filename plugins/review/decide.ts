import type {Mutation, SanityDocument} from '@sanity/client'
import {getDraftId} from 'sanity'

import {isSettled, type Review, type Suggestion} from '../../content/documents/review.ts'
import {sameValue} from '../../content/objects/sameValue.ts'
import {type OfferedObject, offeredDocument, offeredItem, offeredValue} from './offer.ts'

/** The versions of a document that the dataset holds now. */
export interface Versions {
  readonly draft?: SanityDocument
  readonly published?: SanityDocument
}

export interface Decision {
  readonly review: Review
  readonly suggestion: Suggestion
  /** The page's document; for a suggested document that one. */
  readonly versions: Versions
  /** Whether the field is a list, to which the value is added. */
  readonly isList: boolean
}

/** What to send, or why it cannot be done. */
export type Outcome = {readonly mutations: readonly Mutation[]} | {readonly refused: string}

/** The review with another state; done by itself once nothing is left, and not done any more else. */
const stateMutation = (
  {review, suggestion}: Decision,
  state: Suggestion['state'],
  now: string,
): Mutation => {
  const suggestions = review.suggestions.map((each) =>
    each._key === suggestion._key ? {...each, state} : each,
  )
  const field = `suggestions[_key=="${suggestion._key}"].state`
  if (state === 'open') {
    return {patch: {id: review._id, set: {[field]: state}, unset: ['reviewedAt']}}
  }
  const done = isSettled({...review, suggestions}) ? {reviewedAt: now} : {}
  return {patch: {id: review._id, set: {[field]: state, ...done}}}
}

const draftContent = ({_rev, _createdAt, _updatedAt, ...content}: SanityDocument, id: string) => ({
  ...content,
  _id: getDraftId(id),
})

const ensureDraft = ({draft, published}: Versions, id: string): readonly Mutation[] =>
  draft === undefined && published !== undefined
    ? [{createIfNotExists: draftContent(published, id)}]
    : []

const itemsOf = (versions: Versions, field: string): readonly unknown[] => {
  const value: unknown = (versions.draft ?? versions.published)?.[field]
  return Array.isArray(value) ? value : []
}

const itemWithKey = (versions: Versions, field: string, key: string): unknown =>
  itemsOf(versions, field).find(
    (item) => typeof item === 'object' && item !== null && '_key' in item && item._key === key,
  )

const fillField = (decision: Decision, field: string): Outcome => {
  const {review, suggestion, versions, isList} = decision
  if (versions.draft === undefined && versions.published === undefined) {
    return {refused: 'The document is not there any more, so there is nothing to fill in.'}
  }
  const id = review.page._ref
  const before = ensureDraft(versions, id)
  if (!isList) {
    const value = offeredValue(suggestion)
    const found: unknown = (versions.draft ?? versions.published)?.[field]
    if (sameValue(found, value)) return {mutations: []}
    if (found !== undefined && found !== null) {
      return {refused: 'The field is filled in by now. Empty it first, if this is better.'}
    }
    const set = {[field]: value}
    return {mutations: [...before, {patch: {id: getDraftId(id), set}}]}
  }
  const item = offeredItem(suggestion)
  if (itemWithKey(versions, field, item._key) !== undefined) return {mutations: []}
  return {
    mutations: [
      ...before,
      {patch: {id: getDraftId(id), setIfMissing: {[field]: []}}},
      {patch: {id: getDraftId(id), insert: {after: `${field}[-1]`, items: [item]}}},
    ],
  }
}

const createDocument = (document: OfferedObject & {readonly _id: string}): Outcome => ({
  mutations: [{createIfNotExists: {...document, _id: getDraftId(document._id)}}],
})

const emptyField = (decision: Decision, field: string): Outcome => {
  const {review, suggestion, versions, isList} = decision
  const id = review.page._ref
  const offered = isList ? offeredItem(suggestion) : offeredValue(suggestion)
  const found: unknown = isList
    ? itemWithKey(versions, field, offeredItem(suggestion)._key)
    : (versions.draft ?? versions.published)?.[field]
  if (found === undefined || found === null) return {mutations: []}
  if (!sameValue(found, offered)) {
    return {refused: 'It was changed since. Take it out in the document, if it is to go.'}
  }
  const path = isList ? `${field}[_key=="${offeredItem(suggestion)._key}"]` : field
  return {
    mutations: [...ensureDraft(versions, id), {patch: {id: getDraftId(id), unset: [path]}}],
  }
}

const deleteDocument = (
  {versions: {draft, published}}: Decision,
  document: OfferedObject & {readonly _id: string},
): Outcome => {
  if (published !== undefined) {
    return {refused: 'It is published by now. Delete it there, if it is to go.'}
  }
  const id = getDraftId(document._id)
  if (draft === undefined) return {mutations: []}
  return sameValue(draftContent(draft, document._id), {...document, _id: id})
    ? {mutations: [{delete: {id}}]}
    : {refused: 'It was changed since. Delete it there, if it is to go.'}
}

const withState = (outcome: Outcome, state: Mutation): Outcome =>
  'refused' in outcome ? outcome : {mutations: [...outcome.mutations, state]}

/** Writes what is suggested into the draft of the page's document, or as a draft of its own. */
export function accept(decision: Decision, now: string): Outcome {
  const {field} = decision.suggestion
  return withState(
    field === undefined
      ? createDocument(offeredDocument(decision.suggestion))
      : fillField(decision, field),
    stateMutation(decision, 'accepted', now),
  )
}

export function putAway(decision: Decision, now: string): Outcome {
  return {
    mutations: [stateMutation(decision, 'putAway', now)],
  }
}

/** Opens a suggestion again, and takes out what accepting it wrote. */
export function undo(decision: Decision, now: string): Outcome {
  const {field, state} = decision.suggestion
  const opened = stateMutation(decision, 'open', now)
  if (state === 'putAway') return {mutations: [opened]}
  return withState(
    field === undefined
      ? deleteDocument(decision, offeredDocument(decision.suggestion))
      : emptyField(decision, field),
    opened,
  )
}
