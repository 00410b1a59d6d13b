import {defined} from '../../../../content/objects/defined.ts'
import type {InterpretedPage} from '../../interpret/interpretedPage.ts'
import {type Lexicon, lexiconOf} from '../../interpret/lexicon/lexicon.ts'
import {readParagraphs} from '../../interpret/paragraphs/readParagraphs.ts'
import {type PeriodReading, readPeriod} from '../../interpret/period/readPeriod.ts'
import {
  addDays,
  type CalendarDay,
  compareDays,
  isoDay,
  sameDay,
  toWall,
  weekdayOf,
} from '../../interpret/period/zonedTime.ts'
import {dayByNumber, dayWithin} from '../../interpret/programme/programmeDay.ts'
import {scalarText, valuesOf} from '../../mapping/frontMatterValue.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import type {SiteConfig} from '../../parse/jekyllSite.ts'
import type {Whole} from '../siteLinks.ts'

interface Days {
  readonly first: CalendarDay
  readonly last: CalendarDay
  /** Whether the event says when it ends. */
  readonly isClosed: boolean
}

/** Where an event does not say when it ends, its sessions may be on days behind the first. */
const longestOpen = 13

const daysOf = ({start, end}: Whole['event'], timeZone: string): Days | undefined => {
  if (start === undefined) return undefined
  const {day: first} = toWall(start, timeZone)
  return {
    first,
    last: end === undefined ? first : toWall(end, timeZone).day,
    isClosed: end !== undefined,
  }
}

const isWithin = (day: CalendarDay, {first, last, isClosed}: Days): boolean =>
  compareDays(day, first) >= 0 &&
  compareDays(day, isClosed ? last : addDays(first, longestOpen)) <= 0

/** The only day of an event, or the only one of its days that is a certain weekday. */
const dayOn = ({first, last}: Days, weekday: number | undefined): CalendarDay | undefined => {
  if (weekday === undefined) return sameDay(first, last) ? first : undefined
  const inWeek = Array.from({length: 7}, (_, count) => addDays(first, count))
  const day = inWeek.find((each) => weekdayOf(each) === weekday && compareDays(each, last) <= 0)
  return day === undefined || compareDays(addDays(day, 7), last) <= 0 ? undefined : day
}

/** The weekday that the page's keys for when it is name: `day: Saturday`. */
const weekdayIn = ({page, keys}: InterpretedPage, lexicon: Lexicon): number | undefined => {
  const named = valuesOf(page.frontMatter, [...keys.when, ...keys.start, ...keys.startTime])
    .flatMap(({value}) => lexicon.read(scalarText(value) ?? '').all('weekday'))
    .map(({value}) => Number(value))
  return new Set(named).size === 1 ? named[0] : undefined
}

/** The day of the event that keys for days number: `day: 2`, "Day 2". */
const numberedIn = (
  {page, keys}: InterpretedPage,
  event: Days,
  lexicon: Lexicon,
): CalendarDay | undefined => {
  const days = {...event, timeZone: ''}
  return valuesOf(page.frontMatter, [...keys.when, ...keys.start]).flatMap(
    ({value}) =>
      dayByNumber(value, days) ?? dayWithin(lexicon.read(scalarText(value) ?? ''), days) ?? [],
  )[0]
}

const outside = (
  {page, facts}: InterpretedPage,
  day: CalendarDay,
  event: Days,
  fate: string,
): Message =>
  makeMessage('date-differs', {
    source: 'link',
    path: page.path,
    ...defined({place: facts.period?.place}),
    reason: `The page says \`${isoDay(day)}\`, and the event that it is a session of is from \`${isoDay(event.first)}\` to \`${isoDay(event.last)}\`: ${fate}`,
    hint: 'Give the session the day on which it is, under a key of its own such as `start`.',
    actual: facts.period?.evidence ?? isoDay(day),
  })

const aboutDay: ReadonlySet<string> = new Set(['date-missing', 'date-differs', 'time-differs'])

/**
 * The page of a session on a day of its event: one that says only at what time it is, or on which weekday; and one
 * whose only day is that of its writing, outside of the event. Where nothing tells its day, it is on none. A day of
 * its own outside of the event is kept, and said.
 */
export function onDayOfWhole<Page extends InterpretedPage>(
  interpreted: Page,
  whole: Whole | undefined,
  {timeZone, dateOrder}: Pick<SiteConfig, 'timeZone' | 'dateOrder'>,
): Page {
  const {facts, page, body, keys, messages} = interpreted
  const event = whole?.as === 'session' ? daysOf(whole.event, timeZone) : undefined
  if (event === undefined) return interpreted
  const {start} = facts.period?.value ?? {}
  const own = start === undefined ? undefined : toWall(start, timeZone).day
  if (own !== undefined && isWithin(own, event)) return interpreted
  const lexicon = lexiconOf(facts.languages, dateOrder)
  const isOfPage = (key: string): boolean => keys.date.includes(plainKey(key))
  const {fileDate: _ofWriting, ...undated} = page
  const readOn = (day: CalendarDay | undefined): PeriodReading =>
    readPeriod(
      {...undated, ...defined({fileDate: day && isoDay(day)})},
      readParagraphs(body, page.body),
      {
        timeZone,
        keys: {...keys, start: keys.start.filter((key) => !isOfPage(key))},
        lexicon,
      },
    )
  const isOfWriting = own !== undefined && readOn(undefined).period?.value.start === undefined
  if (own !== undefined && !isOfWriting)
    return {...interpreted, messages: [...messages, outside(interpreted, own, event, 'it is kept')]}
  const day =
    numberedIn(interpreted, event, lexicon) ?? dayOn(event, weekdayIn(interpreted, lexicon))
  const read = day === undefined ? undefined : readOn(day)
  if (read?.period !== undefined && read.period.value.allDay !== true) {
    return {
      ...interpreted,
      facts: {...facts, period: read.period},
      messages: [...messages.filter(({ruleId}) => !aboutDay.has(ruleId)), ...read.messages],
    }
  }
  if (own === undefined) return interpreted
  const {period: _period, ...others} = facts
  return {
    ...interpreted,
    facts: others,
    messages: [
      ...messages.filter(({ruleId}) => !aboutDay.has(ruleId)),
      outside(interpreted, own, event, 'it was taken for the day of the writing, and left out'),
    ],
  }
}
