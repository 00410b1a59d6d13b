import type {LinkRecord} from '../../content/links/linkRecord.ts'
import {registrationProviderOf} from '../../content/registration/registrationProviders.ts'
import type {PageWords} from './htmlWords.ts'

type Offer = NonNullable<LinkRecord['offer']>

/** Whole phrases of a page, in Swedish and English. A word inside a sentence proves nothing. */
const soldOut: readonly RegExp[] = [
  /^(?:this event is |tickets are |biljetterna är |evenemanget är )?(?:currently )?(?:sold out|slutsål[td]a?|utsålt|fully booked|fullbokat|fullt)[.!]?$/i,
  /^(?:all tickets are (?:taken|sold)|no (?:more )?tickets (?:left|available)|inga biljetter (?:kvar|tillgängliga))[.!]?$/i,
  /^(?:this event is full|registration is full|alla platser är (?:tagna|bokade)|inga platser kvar)[.!]?$/i,
]

const closed: readonly RegExp[] = [
  /^(?:online )?(?:registration|sales|ticket sales|bookings?)(?: for this event)?(?: (?:is|are|has|have|have been|has been))? (?:now )?(?:closed|ended|over)[.!]?$/i,
  /^(?:the )?(?:booking|presale|sales) period for this event is over[.!]?$/i,
  /^(?:anmälan|anmälningen|bokningen|biljettförsäljningen|försäljningen|biljettsläppet)(?: till evenemanget)? (?:är|har) (?:nu )?(?:stängd|stängt|avslutad|avslutats|slut)[.!]?$/i,
  /^this (?:form|survey) is (?:currently )?(?:closed|no longer accepting (?:responses|submissions))[.!]?$/i,
  /^.{1,80} (?:is no longer accepting responses|tar inte längre emot svar|accepterar inte längre svar)[.!]?$/i,
  /^(?:det här )?formuläret (?:är stängt|tar inte längre emot (?:svar|anmälningar))[.!]?$/i,
  /^(?:this event has (?:ended|passed)|event ended|past event|evenemanget (?:är avslutat|har ägt rum|är över))[.!]?$/i,
]

/** While one of these can be clicked, another ticket of the same page may well be sold out. */
const stillSold =
  /^(?:add to (?:cart|basket)|lägg i (?:kundvagn|varukorg)(?:en)?|(?:get|buy|book) tickets?|köp biljett(?:er)?|register(?: now)?|sign up|rsvp|attend|anmäl (?:dig|mig)(?: här)?|boka(?: nu| plats| biljett(?:er)?)?|reserve a spot|one-click rsvp)$/i

/** Nobody nests an offer deeper; whoever does wants to exhaust us. */
const deepest = 30

const availabilities = (value: unknown, depth = 0): readonly string[] => {
  if (typeof value !== 'object' || value === null || depth > deepest) return []
  return Object.entries(value).flatMap(([name, child]) =>
    name === 'availability' && typeof child === 'string'
      ? [child]
      : availabilities(child, depth + 1),
  )
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const isSoldOut = (availability: string): boolean => /(?:SoldOut|OutOfStock)$/.test(availability)

/** What schema.org offers on the page say; `undefined` where there are none. */
const stated = ({linkedData}: PageWords): 'available' | 'soldOut' | undefined => {
  const found = linkedData.flatMap((json) => availabilities(parsed(json)))
  if (found.length === 0) return undefined
  return found.every(isSoldOut) ? 'soldOut' : 'available'
}

const says = ({phrases}: PageWords, words: readonly RegExp[]): boolean =>
  phrases.some((phrase) => words.some((word) => word.test(phrase)))

/**
 * Whether a page on which one registers says that nobody can any more. Only pages of known providers
 * are read, where such words stand for the event and not for something beside it.
 * @param url where the page is
 */
export function offerOf(url: string, words: PageWords): Offer | undefined {
  if (registrationProviderOf(url) === undefined) return undefined
  if (stated(words) === 'soldOut') return 'soldOut'
  if (says(words, closed)) return 'closed'
  const isSold = stated(words) === 'available' || words.phrases.some((text) => stillSold.test(text))
  return !isSold && says(words, soldOut) ? 'soldOut' : undefined
}
