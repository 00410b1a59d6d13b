import {getPublishedId} from '@sanity/client/csm'

import type {JsonDocument} from '../dataset/json.ts'
import {sourcePath} from '../dataset/sourcePath.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import type {PlanItem} from '../plan/planItem.ts'

const fileIn = (written: string): string => written.replace(/^\w+@file:\/\/\.\//, '')

export function locationRemoved(document: JsonDocument, written: string): Message {
  return makeMessage('location-removed', {
    reason: `\`${fileIn(written)}\` says where it was taken; what was uploaded does not`,
    source: 'apply',
    path: sourcePath(document),
    hint: 'The file of the site still says it. Take it out there too, if nobody is to know.',
  })
}

export function referenceMissing(document: JsonDocument, target: string): Message {
  return makeMessage('reference-missing', {
    reason: `\`${getPublishedId(document._id)}\` refers to \`${target}\`, which the dataset does not have`,
    source: 'apply',
    path: sourcePath(document),
    hint: 'The reference was written weak. Choose its target in the Studio.',
  })
}

export function documentRefused(item: PlanItem, reason: string): Message {
  return makeMessage('document-refused', {
    reason: `The lake does not take \`${item.id}\`: ${reason}`,
    source: 'apply',
    path: item.path,
    hint: 'All others were written. Change what it names in the page, then run the command again.',
  })
}
