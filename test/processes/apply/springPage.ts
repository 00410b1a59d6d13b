import type {Pages} from './imported.ts'

/** What the page of an event says. */
export interface Page {
  readonly title?: string
  readonly excerpt?: string
  readonly more?: string
  readonly body?: string
}

/** The text of an event's page. */
export function page({
  title = 'Spring',
  excerpt = 'Come along',
  more = '',
  body = 'We meet.',
}: Page = {}): string {
  return `---\ntitle: ${title}\nlang: en\nexcerpt: ${excerpt}\nevent-date: 2031-05-20 17:00:00 +0200\n${more}---\n${body}\n`
}

/** The document of `spring`. */
export const springId = 'events-spring'

/** A site of one event. */
export function spring(one: Page = {}): Pages {
  return {'_events/spring.md': page(one)}
}
