import {hash} from './keys.ts'

/** A content lake takes ids of 128 characters; `drafts.` and Lectern's own prefixes need some. */
const longest = 115
/** Of a page, so that `-session-` and some of a title fit behind it. */
export const longestPageId = 92

/** An id that a content lake takes: a longer one is cut, and told from others by a hash. */
export function boundedId(id: string, max: number = longest): string {
  return id.length <= max
    ? id
    : `${id.slice(0, max - 13).replace(/-+$/, '')}-${hash(id).slice(0, 12)}`
}
