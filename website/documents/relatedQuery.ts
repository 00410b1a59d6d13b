import {getPublishedId} from '@sanity/client/csm'

import type {PageDocument} from './pageDocument.ts'

/**
 * What a page shows beside its own document: what it refers to, its sessions and parts, and where its
 * project was presented, but for sessions of events that are not published. Ask it in the perspective in which the page itself was read.
 */
export const relatedQuery = `*[
  _id in $references ||
  (_type == "session" && event._ref == $page) ||
  (_type == "event" && partOf._ref == $page) ||
  (_type == "event" && $page in presentations[].project._ref) ||
  (_type == "session" && $page in presentations[].project._ref && defined(event->_id))
]{
  ...,
  _type == "session" => {"speakerNames": speakers[]->name, "whole": event->},
  _type == "person" => {"organisationName": organisation->name}
}`

export interface RelatedParams {
  /** `_id` of the published page. */
  readonly page: string
  /** `_id`s of everything that the page refers to. */
  readonly references: readonly string[]
}

/** The parameters of `relatedQuery` for one page. */
export function relatedParams(document: PageDocument): RelatedParams {
  const references = [...new Set(referencesIn(document))].toSorted()
  return {page: getPublishedId(document._id ?? ''), references}
}

const referencesIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name !== '_ref') return referencesIn(inner)
    return typeof inner === 'string' && !/^(?:image|file)-/.test(inner) ? [inner] : []
  })
}
