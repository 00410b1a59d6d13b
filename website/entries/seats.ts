import {cleanText} from '../../content/text/cleanText.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import {webAddress} from '../documents/webAddress.ts'
import type {Words} from '../wording/words.ts'

/** A way to take part: "Register", and where. */
export interface Seat {
  readonly label: string
  readonly url: string
}

/** The registration links that lead anywhere. How they stand is not said: a calendar is read later. */
export function seatsOf({registration = []}: OccasionDocument, words: Words): readonly Seat[] {
  return registration.flatMap(({label, kind = 'registration', url}) => {
    const address = webAddress(url)
    if (address === undefined) return []
    return [{label: cleanText(label ?? words.registrationKinds[kind]), url: address}]
  })
}
