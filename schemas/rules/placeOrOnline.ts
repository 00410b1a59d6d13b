import type {SanityDocument, ValidationContext} from 'sanity'

import type {Occasion} from '../../content/documents/occasion.ts'
import {missingPlace} from '../../content/findings/missing.ts'
import {isPast} from '../../content/time/periodEnd.ts'

type When = 'past' | 'toCome'

/**
 * Asks for a place of what is not online. Two rules, so that what is over, and whose place may be
 * forgotten, can be published all the same.
 */
export function placeOrOnline(when: When, timeZone: string) {
  return (_place: unknown, {document}: ValidationContext): true | string => {
    if (!isOccasion(document)) return true
    return isPast(document.period, {now: new Date(), timeZone}) === (when === 'past')
      ? (missingPlace(document) ?? true)
      : true
  }
}

const isOccasion = (document: SanityDocument | undefined): document is SanityDocument & Occasion =>
  document?._type === 'event'
