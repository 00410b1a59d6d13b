import type {Message} from '../messages/message.ts'
import {saysUnread} from '../messages/unreadPage.ts'

export interface UnreadPages {
  /** Takes note of what is said of a page, before its documents come. */
  readonly note: (message: Message) => void
  /** Whether the page at a path cannot be read. */
  readonly has: (path: string) => boolean
}

/**
 * The pages of a site that cannot be read as they are now. A slip of the hand is no wish to take away
 * what a page said before: its documents stay as they are until it can be read again.
 */
export function unreadPages(): UnreadPages {
  const paths = new Set<string>()
  return {
    note: (message) => {
      if (saysUnread(message)) paths.add(message.path)
    },
    has: (path) => paths.has(path),
  }
}
