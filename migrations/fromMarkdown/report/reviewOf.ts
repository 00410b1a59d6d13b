import {
  type Review,
  type ReviewDiagnostic,
  siteReviewId,
  type SiteReview,
  type Suggestion,
} from '../../../content/documents/review.ts'
import {defined} from '../../../content/objects/defined.ts'
import type {Message, SuggestedValue} from '../messages/message.ts'
import {createKeyMaker, hash, type MakeKey} from '../parse/keys.ts'
import {severityOf} from './diagnostic.ts'
import {verdictOf} from './verdicts.ts'

/** A page with thousands of remarks would make a document that no lake takes and nobody reads. */
const mostDiagnostics = 200
/** UTF-16 code units; what is read from a minified file can be the whole of it. */
const longestText = 600

const shortened = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText)}…`

const diagnosticOf = (
  {fatal, ruleId, reason, place, hint}: Message,
  makeKey: MakeKey,
): ReviewDiagnostic => ({
  _key: makeKey(hash(`${ruleId} ${reason}`)),
  severity: severityOf(fatal),
  code: ruleId,
  ...(place && {line: place.start.line, column: place.start.column}),
  message: shortened(reason),
  ...defined({hint}),
})

/** What a suggestion is told by in the next import: a document by its id, since its source moves. */
const identityOf = ({field = '', value}: SuggestedValue): string =>
  typeof value === 'object' && '_id' in value
    ? `document ${String(value._id)}`
    : `${field} ${JSON.stringify(value)}`

const suggestionOf = (message: Message, makeKey: MakeKey): readonly Suggestion[] => {
  const {suggestion, reason, evidence = '', confidence = 'passing', rule, place} = message
  if (suggestion === undefined) return []
  return [
    {
      _key: makeKey(hash(identityOf(suggestion))),
      state: 'open',
      message: shortened(reason),
      evidence: shortened(evidence),
      confidence,
      ...defined({rule}),
      line: place?.start.line ?? 1,
      column: place?.start.column ?? 1,
      ...defined({field: suggestion.field}),
      value: JSON.stringify(suggestion.value),
    },
  ]
}

/** Errors and warnings first, so that what is left out of a long list is the least. */
const boundedDiagnostics = (messages: readonly Message[]): readonly ReviewDiagnostic[] => {
  const makeKey = createKeyMaker()
  const all = messages.map((message) => diagnosticOf(message, makeKey))
  if (all.length <= mostDiagnostics) return all
  const kept = new Set(
    [
      ...all.filter(({severity}) => severity !== 'note'),
      ...all.filter(({severity}) => severity === 'note'),
    ].slice(0, mostDiagnostics),
  )
  return all.filter((diagnostic) => kept.has(diagnostic))
}

/** What an import has to say about the whole site. @param messages that are about no page */
export function siteReviewOf(path: string, messages: readonly Message[]): SiteReview {
  return {
    _id: siteReviewId,
    _type: 'lectern.review',
    path,
    verdict: verdictOf(true, messages),
    diagnostics: boundedDiagnostics(messages),
    suggestions: [],
  }
}

/**
 * What an import has to say about a page that became a document.
 * @param id of the document, without `drafts.`
 * @param messages about the page, in the order of its text
 */
export function reviewOf(id: string, path: string, messages: readonly Message[]): Review {
  const makeKey = createKeyMaker()
  return {
    _id: `lectern.review.${id}`,
    _type: 'lectern.review',
    page: {_type: 'reference', _ref: id, _weak: true},
    path,
    verdict: verdictOf(true, messages),
    diagnostics: boundedDiagnostics(messages.filter(({suggestion}) => suggestion === undefined)),
    suggestions: messages.flatMap((message) => suggestionOf(message, makeKey)),
  }
}
