import {getPublishedId} from '@sanity/client/csm'

import {defined} from '../../../content/objects/defined.ts'
import {isObject, type JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import type {PageContent} from '../compare/fields.ts'
import type {Holdings} from '../dataset/holdings.ts'

const refersTo = (document: JsonDocument, id: string): boolean =>
  isObject(document['event']) && document['event']['_ref'] === id

/**
 * What pages are to say by a dataset: a document, with the sessions that stand in its page.
 * @param refs what pages are to have in common with their translations, by documents' ids
 */
export function pageContents(
  {published, drafts}: Pick<Holdings, 'published' | 'drafts'>,
  pageIds: ReadonlySet<string>,
  refs: ReadonlyMap<string, string> = new Map(),
): (document: JsonDocument, isHidden: boolean) => PageContent {
  const sessionsBy = Map.groupBy([...published.values(), ...drafts.values()], ({_type, event}) =>
    _type === 'session' && isObject(event) && typeof event['_ref'] === 'string'
      ? event['_ref']
      : '',
  )
  return (document, isHidden) => {
    const id = getPublishedId(document._id)
    const sessions = (sessionsBy.get(id) ?? []).filter(
      (session) =>
        refersTo(session, id) &&
        !pageIds.has(getPublishedId(session._id)) &&
        (getPublishedId(session._id) === session._id ||
          (isHidden && !published.has(getPublishedId(session._id)))),
    )
    return {document, isHidden, sessions, ...defined({translation: refs.get(id)})}
  }
}
