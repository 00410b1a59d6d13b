import type {AttendanceMode} from '../../../../content/documents/documents.ts'
import type {Token} from '../tokens/cut.ts'
import type {Tokens} from '../tokens/tokens.ts'

/** What the words of a place say of how one takes part. */
export interface ModeReading {
  readonly mode: AttendanceMode
  /** Whether they name anything besides "online". */
  readonly saysMore: boolean
}

const joinSigns = /[/&+|(]/u
const isWord = ({kind}: Token): boolean => kind !== 'sign'

/** How far into a text its first word may stand. */
const opening = 2

/** "Online" is online, "Town hall and Zoom" is both, "Online, link by mail" stays online. */
export function attendanceModeOf(text: Tokens): ModeReading {
  if (text.has('hybrid')) return {mode: 'mixed', saysMore: true}
  const online = text.apart('online')
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
