import type {Entry} from '../../entries/entry.ts'
import {guidOf} from '../../entries/guid.ts'
import {type ChannelContent, entriesOf} from '../channelContent.ts'
import {entryHtml} from '../entryHtml.tsx'

/** As many as a reader takes at once; what was changed longer ago, nobody waits for. */
const most = 100

/** Of what does not say when it was changed: the first second of 2020. */
const longAgo = '2020-01-01T00:00:00.000Z'

/** What a feed says of an event or session. */
export interface FeedEntry extends Entry {
  /** For ever, wherever the page is. */
  readonly id: string
  /** UTC, ISO 8601. */
  readonly changedAt: string
  readonly html: string
}

/** What was changed last comes first; of what was changed at once, what takes place last. */
export function feedEntries(content: ChannelContent): readonly FeedEntry[] {
  return entriesOf(content)
    .map((entry) => ({
      ...entry,
      id: `urn:uuid:${guidOf(entry.uid)}`,
      changedAt: entry.updatedAt ?? longAgo,
    }))
    .toSorted(
      (a, b) =>
        b.changedAt.localeCompare(a.changedAt) ||
        (b.span?.start ?? 0) - (a.span?.start ?? 0) ||
        a.uid.localeCompare(b.uid),
    )
    .slice(0, most)
    .map((entry) => ({...entry, html: entryHtml(entry, content)}))
}

/** When a feed was last changed: when the newest of its entries was. */
export function changedAt(entries: readonly FeedEntry[]): string {
  return entries[0]?.changedAt ?? longAgo
}
