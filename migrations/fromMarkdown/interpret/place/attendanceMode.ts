import type {AttendanceMode} from '../../../../content/documents/documents.ts'

const onlineWords = String.raw`online|on-line|digitalt?|digitala?|virtuellt?|virtual(?:ly)?|remote(?:ly)?|på\sdistans|på\snätet|via\snätet|webbinarium|webinar|webb?sänt|internet|cyberspace|zoom|teams|google\smeet|meet|jitsi|skype|discord|bigbluebutton|youtube|twitch|live-?stream(?:as|ed|ing)?|stream(?:as|ed|ing)?`
const online = new RegExp(String.raw`(?<!\p{L})(?:${onlineWords})(?!\p{L})`, 'giu')
const hybrid = /(?<!\p{L})(?:hybrid\p{L}*)(?!\p{L})/iu
/** Between the words for online they add nothing. */
const filler =
  /(?<!\p{L})(?:via|på|on|in|over|by|och|and|or|eller|the|microsoft|ms|event|möte|mötet|meeting|videomöte|video|only|endast|bara)(?!\p{L})/giu
const joins = /(?<!\p{L})(?:och|and|or|eller|samt|plus|also|även)(?!\p{L})|[/&+|]|\(/iu

/** What the words of a place say of how one takes part. */
export interface ModeReading {
  readonly mode: AttendanceMode
  /** Whether they name anything besides "online". */
  readonly saysMore: boolean
}

/** "Online" is online, "Town hall and Zoom" is both, "Online, link by mail" stays online. */
export function attendanceModeOf(text: string): ModeReading {
  if (hybrid.test(text)) return {mode: 'mixed', saysMore: true}
  const withoutOnline = text.replaceAll(online, ' ')
  if (withoutOnline === text) return {mode: 'onsite', saysMore: true}
  const rest = withoutOnline.replaceAll(filler, ' ').replaceAll(/[^\p{L}\d]+/gu, '')
  if (rest === '') {
    const named = text.match(online) ?? []
    return {mode: 'online', saysMore: named.length > 1 || filler.test(text)}
  }
  const leads = text.search(online) <= 2
  return {mode: joins.test(withoutOnline) || !leads ? 'mixed' : 'online', saysMore: true}
}
