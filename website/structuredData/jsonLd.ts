import type {EventLeaf, WithContext} from 'schema-dts'

import {inShape} from '../documents/inShape.ts'
import {type PageContent, isOccasionContent} from '../documents/pageContent.ts'
import {eventNode} from './eventNode.ts'
import type {StructuredDataSettings} from './settings.ts'

/**
 * What search engines are told of an event or session: a schema.org Event. Nothing stands in it that
 * the documents do not say. `undefined` for pages of another kind.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/event
 */
export function jsonLd(
  given: PageContent,
  settings: StructuredDataSettings,
): WithContext<EventLeaf> | undefined {
  const content = inShape(given)
  return isOccasionContent(content)
    ? {'@context': 'https://schema.org', ...eventNode(content, settings)}
    : undefined
}

/** The same as text for a `script` element of type `application/ld+json`, which it cannot end. */
export function jsonLdText(data: WithContext<EventLeaf>): string {
  return JSON.stringify(data, undefined, 2).replaceAll('<', String.raw`\u003c`)
}
