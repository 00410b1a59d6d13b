import type {AttendanceMode} from '../../../../content/documents/documents.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'

/** What the words of a place say of how one takes part. */
export interface ModeReading {
  readonly mode: AttendanceMode
  /** Whether they name anything besides "online". */
  readonly saysMore: boolean
}

const joinSigns = /[/&+|(]/u
/** How far into a text its first word may stand. */
const opening = 2

const covers =
  (start: number, end: number) =>
  (mark: Mark): boolean =>
    mark.start <= start && mark.end >= end

/** "Online" is online, "Town hall and Zoom" is both, "Online, link by mail" stays online. */
export function attendanceModeOf(text: Tokens): ModeReading {
  if (text.has('hybrid')) return {mode: 'mixed', saysMore: true}
  const online = text.apart('online')
  const [first] = online
  if (first === undefined) return {mode: 'onsite', saysMore: true}
  const fillers = text.all('placeFiller').filter(({start, end}) => !online.some(covers(start, end)))
  const empty = [...online, ...fillers]
  const more = text.tokens.some(
    ({kind, start, end}) => kind !== 'sign' && !empty.some(covers(start, end)),
  )
  if (!more) return {mode: 'online', saysMore: online.length > 1 || fillers.length > 0}
  const joins = text.has('placeJoin') || joinSigns.test(text.text)
  return {mode: joins || first.start > opening ? 'mixed' : 'online', saysMore: true}
}
