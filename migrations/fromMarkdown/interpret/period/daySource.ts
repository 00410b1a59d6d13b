import {defined} from '../../../../content/objects/defined.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import type {Message} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {SiteKind} from '../../parse/sources/siteKinds.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {type BodyTime, timeOnDay} from './bodyTimes.ts'
import {type MachineDate, wallDateOf, type WallDate, withoutOffset} from './machineDate.ts'
import {dayInText, type OtherDay, otherDay} from './otherDay.ts'
import {differingDay, pageDateOf} from './pageDate.ts'
import {dayOfFile, type PeriodSources} from './periodSources.ts'
import {type CalendarDay, sameTime} from './zonedTime.ts'

/** From what of a page its event's day is to be settled. */
export interface DaySource {
  /** What front matter says of it, without a date that is of the writing. */
  readonly sources: PeriodSources
  /** Its date in figures on the clocks of the zone. */
  readonly wall?: WallDate
  readonly file?: CalendarDay
  /** What the body says, where the day is taken from it. */
  readonly body?: OtherDay
  /** Whether the day that is taken was not chosen for an event, but says when the page was written. */
  readonly isOfWriting: boolean
  readonly messages: readonly Message[]
}

/** An offset that fits neither the zone nor the body, which has the time as written, is a slip. */
const wallBesideBody = (date: MachineDate, zone: string, times: readonly BodyTime[]): WallDate => {
  const wall = wallDateOf(date, zone)
  const {time} = date
  if (wall.offset !== 'converted' || time === undefined) return wall
  const from = timeOnDay(times, date.day)?.stated.from
  return from && sameTime(from, time) ? withoutOffset(date) : wall
}

/**
 * Decides between front matter, file name and body as sources of the day: a page's own date may be
 * that of its writing, where the body says when the event is.
 */
export function daySource(
  page: ParsedPage,
  said: PeriodSources,
  times: readonly BodyTime[],
  {
    keys,
    lexicon,
    zone,
    kind,
  }: {
    readonly keys: FieldKeys
    readonly lexicon: Lexicon
    readonly zone: string
    readonly kind?: SiteKind
  },
): DaySource {
  const {start, ...rest} = said
  const wall = start && wallBesideBody(start, zone, times)
  const file = dayOfFile(page)
  const own = pageDateOf(page, said, wall, file, {keys, ...defined({kind})})
  const other = own && otherDay(own, times, lexicon)
  const messages = own && other ? differingDay({page, start, own, other, zone}) : []
  if (other?.isTaken === true) return {sources: rest, body: other, isOfWriting: false, messages}
  const isSaid = start !== undefined || said.stated.first !== undefined || file !== undefined
  const isOther = own?.isOnlyOfWriting === true
  if (isOther || !isSaid) {
    const body = dayInText(page, times, lexicon)
    const sources = isOther ? {...rest, isUnread: false} : said
    return {sources, ...defined({body}), isOfWriting: false, messages}
  }
  return {
    sources: said,
    ...defined({wall: wall || undefined, file: file || undefined}),
    isOfWriting: own?.isOfWriting === true,
    messages,
  }
}
