import {getPublishedId} from '@sanity/client/csm'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import type {Review, SiteReview} from '../../../content/documents/review.ts'
import type {Message} from '../messages/message.ts'
import {reviewOf, siteReviewOf} from './reviewOf.ts'

/** Takes what `convertSite` yields, in its order, and keeps the messages of one page at a time. */
export interface ReviewCollector {
  readonly note: (message: Message) => void
  /** The review of the page that became this document; none for what was found inside of pages. */
  readonly take: (document: ContentDocument) => Review | undefined
  /** The review of the site, once all of it was noted. */
  readonly site: () => SiteReview
}

/**
 * @param siteMessages what was noticed on opening the site, which comes before all pages
 * @param sitePath where messages about the whole site stand
 */
export function collectReviews(
  siteMessages: readonly Message[],
  sitePath: string,
): ReviewCollector {
  const isOfSite = ({path}: Message): boolean => path === sitePath
  const early = Map.groupBy(siteMessages, ({path}) => path)
  const isEarly = new Set(siteMessages)
  const ofSite = siteMessages.filter(isOfSite)
  let current: Message[] = []
  return {
    note: (message) => {
      if (isEarly.has(message)) return
      if (isOfSite(message)) {
        ofSite.push(message)
        return
      }
      if (current[0]?.path === message.path) current.push(message)
      else current = [message]
    },
    take: (document) => {
      const source = 'source' in document ? document.source : undefined
      if (source === undefined || source.line !== undefined) return undefined
      const {path} = source
      const own = current[0]?.path === path ? current : []
      current = []
      return reviewOf(getPublishedId(document._id), path, [...(early.get(path) ?? []), ...own])
    },
    site: () => siteReviewOf(sitePath, ofSite),
  }
}
