import type {Place} from '../../../../content/documents/documents.ts'
import type {Venue} from '../named/venue.ts'
import type {PageContext} from './pageContext.ts'

type Asks = Pick<PageContext, 'entry' | 'links' | 'facts'>

/** The venue that a page names as its place. */
export function venueOf({entry, links, facts}: Asks): Venue | undefined {
  const name = facts.place?.value.name
  return name === undefined ? undefined : links.venue(entry, name)
}

/** The page's venue, if these are the words by which the page names it. */
export function venueNamed(words: string, context: Asks): Venue | undefined {
  const venue = venueOf(context)
  return venue !== undefined && context.links.venue(context.entry, words) === venue
    ? venue
    : undefined
}

/** A place with all that the page of its venue says; what the event says itself wins. */
export function withVenue(place: Place, venue: Venue | undefined): Place {
  return venue === undefined ? place : {...venue.place, ...place, name: venue.place.name}
}
