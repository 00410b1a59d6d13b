import type {AttendanceMode} from '../../../../content/documents/documents.ts'
import type {Token} from '../tokens/cut.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'

const toBeSaid = pattern('^ ~ (article | whereLabel){0,2} toBeSaid ~ $')

/** What the words of a place say of how one takes part. */
export interface ModeReading {
  /** None of words that stand where a place will: "TBA", "Venue to be announced". */
  readonly mode?: AttendanceMode
  /** Whether they name anything besides "online". */
  readonly saysMore: boolean
}

const joinSigns = /[/&+|(]/u
const isWord = ({kind}: Token): boolean => kind !== 'sign'

/** How far into a text its first word may stand. */
const opening = 2

/** How far words go that only say how one takes part, from a token on. */
const pastFillers = (text: Tokens, from: number, step: 1 | -1): number => {
  const filled = (at: number): boolean =>
    fillers.some((concept) => text.all(concept).some(({first, next}) => first <= at && at < next))
  let at = from
  while (isInside(text, at) && filled(at)) at += step
  return at
}

const fillers = ['online', 'placeFiller'] as const

/** Whether a token is a word that no join parts from the words beside it. */
const isInside = (text: Tokens, at: number): boolean => {
  const token = text.tokens[at]
  return token !== undefined && isWord(token) && text.at('placeJoin', at) === undefined
}

/**
 * Whether a name of a video service is part of another name or a verb: "Zoom Café", "Meet at the station". Beside
 * a sign or "and", or behind such words as "via", it is one.
 */
const isOfName = (text: Tokens, {first, end}: Mark): boolean => {
  const service = text.at('videoService', first)
  if (service === undefined || service.end > end) return false
  const behind = text.tokens[service.next]
  const isLed =
    isInside(text, first - 1) &&
    text.at('placeFiller', first - 1) !== undefined &&
    text.at('article', first - 1) === undefined
  if (isLed) {
    return behind !== undefined && /^\p{Lu}/u.test(text.text.slice(behind.start))
  }
  return (
    isInside(text, pastFillers(text, first - 1, -1)) ||
    isInside(text, pastFillers(text, service.next, 1))
  )
}

/** Where words stand that say "online", and are part of no name. */
const onlineIn = (text: Tokens): readonly Mark[] =>
  text.apart('online').filter((mark) => !isOfName(text, mark))

/** "Online" is online, "Town hall and Zoom" is both, "Online, link by mail" stays online. */
export function attendanceModeOf(text: Tokens): ModeReading {
  if (toBeSaid.fits(text)) return {saysMore: false}
  if (text.has('hybrid')) return {mode: 'mixed', saysMore: true}
  const online = onlineIn(text)
  const [first] = online
  if (first === undefined) return {mode: 'onsite', saysMore: true}
  const besides = text.outside(online)
  const more = text.outside([...online, ...text.all('placeFiller')])
  if (!more.some(isWord)) {
    return {mode: 'online', saysMore: online.length > 1 || besides.some(isWord)}
  }
  const joins = text.has('placeJoin') || joinSigns.test(text.text)
  return {mode: joins || first.start > opening ? 'mixed' : 'online', saysMore: true}
}

const between = /^[,;/&+|(–—-]$/u

/** What stands in front of the words that say "online", if something joins both: "Town hall and via Zoom". */
export function wordsBesideOnline(text: Tokens): string {
  const [first] = onlineIn(text)
  let [at, isJoined] = [(first?.first ?? 0) - 1, false]
  for (; at >= 0; at -= 1) {
    const {start, end} = text.tokens[at] ?? {start: 0, end: 0}
    const isJoin =
      text.at('placeJoin', at) !== undefined || between.test(text.text.slice(start, end))
    if (!isJoin && text.at('placeFiller', at) === undefined) break
    isJoined ||= isJoin
  }
  return isJoined ? text.text.slice(0, text.tokens[at]?.end ?? 0) : ''
}
