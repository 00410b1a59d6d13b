import {getPublishedId} from '@sanity/client/csm'

import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'

/** Something that an undo leaves, since somebody changed it after the run. */
export function kept(id: string, reason: string): Message {
  return makeMessage('undo-kept', {
    reason: `\`${id}\`: ${reason}; that stays`,
    source: 'undo',
    path: getPublishedId(id),
    hint: 'Change it in the Studio if it is not wanted.',
  })
}

/** Something that the lake does not let go, or take back. */
export function notUndone(id: string, reason: string): Message {
  return makeMessage('undo-kept', {
    reason: `\`${id}\` stays as it is: ${reason}`,
    source: 'undo',
    path: getPublishedId(id),
    hint: 'Take away what refers to it, then undo the run again.',
  })
}
