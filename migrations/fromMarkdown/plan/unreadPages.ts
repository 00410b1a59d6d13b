import type {Message} from '../messages/message.ts'
import {saysUnread} from '../messages/unreadPage.ts'

export interface UnreadPages {
  /** Takes note of what is said of a page, before its documents come. */
  readonly note: (message: Message) => void
  /** Whether the page at a path cannot be read. */
  readonly has: (path: string) => boolean
  /** What of the documents of a page stands in values that cannot be read: `period`, `period.end`. */
  readonly fieldsIn: (path: string) => ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/**
 * The pages of a site that cannot be read as they are now, or values of them. A slip of the hand is no
 * wish to take away what a page said before: it stays as it is until it can be read again.
 */
export function unreadPages(): UnreadPages {
  const paths = new Set<string>()
  const fields = new Map<string, ReadonlySet<string>>()
  return {
    note: (message) => {
      const {path, unread = []} = message
      if (saysUnread(message)) paths.add(path)
      if (unread.length > 0) fields.set(path, new Set([...(fields.get(path) ?? []), ...unread]))
    },
    has: (path) => paths.has(path),
    fieldsIn: (path) => fields.get(path) ?? none,
  }
}
