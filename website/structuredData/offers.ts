import type {EventLeaf, ItemAvailability, OfferLeaf} from 'schema-dts'

import type {Occasion} from '../../content/documents/occasion.ts'
import {defined} from '../../content/objects/defined.ts'
import type {RegistrationLink} from '../../content/registration/registration.ts'
import {
  type RegistrationState,
  registrationState,
} from '../../content/registration/registrationState.ts'
import type {Clock} from '../../content/time/clock.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import {webAddress} from '../documents/webAddress.ts'

const availability: Readonly<Record<RegistrationState, ItemAvailability>> = {
  open: 'https://schema.org/InStock',
  closingSoon: 'https://schema.org/InStock',
  notOpenYet: 'https://schema.org/PreOrder',
  soldOut: 'https://schema.org/SoldOut',
  closed: 'https://schema.org/OutOfStock',
  past: 'https://schema.org/OutOfStock',
  cancelled: 'https://schema.org/OutOfStock',
  none: 'https://schema.org/OutOfStock',
}

type Link = Unfinished<RegistrationLink>

/** The ways to a seat. A waiting list, a call for proposals and a stream offer none. */
export function offers(
  links: readonly Link[],
  occasion: Occasion,
  clock: Clock,
): Pick<EventLeaf, 'offers' | 'isAccessibleForFree'> {
  const seats = links.filter(
    ({kind = 'registration', url}) =>
      webAddress(url) !== undefined && (kind === 'registration' || kind === 'tickets'),
  )
  if (seats.length === 0) return {}
  return {
    ...defined({
      isAccessibleForFree: seats.every(({price}) => price?.free === true) ? true : undefined,
    }),
    offers: seats.map((link) => offer(link, occasion, clock)),
  }
}

const offer = (link: Link, occasion: Occasion, clock: Clock): OfferLeaf => {
  const {url, label, opens, closes, price = {}} = link
  const amount = price.free === true ? 0 : price.amount
  return {
    '@type': 'Offer',
    ...defined({
      url,
      name: label,
      price: amount,
      priceCurrency:
        amount === undefined || price.currency === undefined ? undefined : price.currency,
    }),
    availability: availability[registrationState(link, occasion, clock).state],
    ...defined({validFrom: opens, availabilityEnds: closes}),
  }
}
