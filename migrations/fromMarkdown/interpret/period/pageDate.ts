import {defined} from '../../../../content/objects/defined.ts'
import {scalarText} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {SiteKind} from '../../parse/sources/siteKinds.ts'
import {saidBy} from '../factRules.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {boundsOf} from './bounds.ts'
import type {WallDate} from './machineDate.ts'
import type {MachineSource} from './machineSource.ts'
import type {NamedDay} from './mentions.ts'
import type {OtherDay, PageDate} from './otherDay.ts'
import type {PeriodSources} from './periodSources.ts'
import {type CalendarDay, isoDay, sameDay} from './zonedTime.ts'

/** Whether a key is one under which the day of writing stands as often as that of an event. */
export function isPageKey(
  path: readonly (string | number)[],
  keys: Pick<FieldKeys, 'date'>,
): boolean {
  return path.length === 1 && keys.date.includes(plainKey(String(path[0])))
}

/** What is known of a page's own date besides its day. */
interface DateForm {
  readonly seconds: number
  /** Whether it has no time of day, on a site of Hugo: there `date` is when a page was made. */
  readonly isBareInHugo: boolean
}

const isDayOfPost = (
  {collection}: ParsedPage,
  day: CalendarDay,
  file: CalendarDay | undefined,
): boolean => collection === 'posts' && file !== undefined && sameDay(day, file)

interface OwnDate extends PageDate {
  /** Whether it can be nothing but the day of writing: of a post, with odd seconds. */
  readonly isOnlyOfWriting: boolean
}

const writingOf = (
  page: ParsedPage,
  day: CalendarDay,
  {seconds, isBareInHugo}: DateForm,
  file: CalendarDay | undefined,
): Omit<OwnDate, 'day'> => {
  const ofPost = isDayOfPost(page, day, file)
  return {
    isOfWriting: seconds > 0 || isBareInHugo || ofPost,
    isOnlyOfWriting: seconds > 0 && ofPost,
  }
}

/** The same day, or one that differs by its year, or with day and month swapped: one of both is wrong. */
const isSlip = (one: NamedDay, other: NamedDay): boolean =>
  (one.month === other.month && one.day === other.day) ||
  (one.month === other.day && one.day === other.month)

/**
 * What front matter says of the event, without the page's own date where a key of the event names
 * another day.
 */
export function withoutPageDate(sources: PeriodSources, keys: FieldKeys): PeriodSources {
  const {start, stated, texts} = sources
  const {first} = stated
  const saysDay = texts.some(
    ({source: {path}}) =>
      [...keys.start, ...keys.startTime].includes(plainKey(path.join('.'))) &&
      !isPageKey(path, keys),
  )
  if (!start || !isPageKey(start.source.path, keys) || !saysDay) return sources
  const {month, day} = start.day
  if (first?.year === undefined || isSlip(first, {month, day})) return sources
  const {start: _own, ...rest} = sources
  return rest
}

/** The page's own date, where no other key says when the event is. */
export function pageDateOf(
  page: ParsedPage,
  {start, end, stated}: PeriodSources,
  wall: WallDate | undefined,
  file: CalendarDay | undefined,
  {keys, kind}: {readonly keys: FieldKeys; readonly kind?: SiteKind},
): OwnDate | undefined {
  if (stated.first || end) return undefined
  if (start && !isPageKey(start.source.path, keys)) return undefined
  const own = start ? wall?.day : file
  const isBare = wall?.time === undefined || wall.isPlaceholder === true
  const isBareInHugo = kind === 'hugo' && start !== undefined && isBare
  return (
    own && {
      day: own,
      ...writingOf(page, own, {seconds: start?.seconds ?? 0, isBareInHugo}, file),
    }
  )
}

interface Difference {
  readonly page: ParsedPage
  readonly start: MachineSource | undefined
  readonly own: PageDate
  readonly other: OtherDay
  readonly zone: string
}

const suggestionOf = ({other: {day, last, time}, zone}: Difference) => ({
  field: 'period',
  value: {_type: 'period', kind: 'once', ...boundsOf(day, last, time.stated, zone), timeZone: zone},
})

/**
 * What to say where the body names another day than the page's own date: nothing where that date is
 * plainly of the writing and a label names the event's.
 */
export function differingDay(difference: Difference): readonly Message[] {
  const {page, start, own, other} = difference
  const {day, time, isTaken} = other
  if (isTaken && time.labelled && own.isOfWriting) return []
  const key = start === undefined ? "the file's name" : `\`${start.source.path.join('.')}\``
  const evidence = time.paragraph.text.slice(time.start, time.end)
  const why = isTaken
    ? 'the text wins, and the date is taken for that of the writing'
    : 'the date is kept, since it may be the right one'
  return [
    makeMessage('date-differs', {
      source: 'interpret',
      path: page.path,
      place: start?.source.place ?? page.locate(sourceRange(time.paragraph, time)),
      reason: `${key} says \`${isoDay(own.day)}\`, the text \`${evidence}\`: ${why}`,
      actual: start === undefined ? isoDay(own.day) : (scalarText(start.source.value) ?? ''),
      expected: isoDay(isTaken ? day : own.day),
      evidence,
      ...saidBy(isTaken ? 'day-of-body' : 'day-in-text'),
      hint: isTaken
        ? 'Give the event a date of its own in the front matter, such as `start_date`.'
        : 'Take the day of the text if it is the event’s, and give it a key of its own, such as `start_date`.',
      ...defined({suggestion: isTaken ? undefined : suggestionOf(difference)}),
    }),
  ]
}
