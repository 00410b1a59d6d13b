import {slugify} from '../../../content/text/slug.ts'
import type {PageFacts} from '../interpret/facts.ts'
import {boundedId} from '../parse/boundedId.ts'

/** The part of a session's id that is its title, cut at a word. */
const sessionSlug = (title: string): string => {
  const slug = slugify(title)
  if (slug.length <= 60) return slug === '' ? 'item' : slug
  const cut = slug.slice(0, 61)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).slice(0, 60)
}

/**
 * Ids of the sessions found in a page, those of its programme and then of its sentences, in order:
 * `<page id>-session-<slug of the title>`, with a number behind a title that was there before.
 */
export function sessionIds(pageId: string, {programme, parts}: PageFacts): readonly string[] {
  const seen = new Map<string, number>()
  return [...programme, ...parts].map(({value}) => {
    const slug = sessionSlug(value.title)
    const count = (seen.get(slug) ?? 0) + 1
    seen.set(slug, count)
    return boundedId(`${pageId}-session-${slug}${count === 1 ? '' : `-${count}`}`)
  })
}
