import {defined} from '../../../../content/objects/defined.ts'
import type {Period} from '../../../../content/time/period.ts'
import {scalarText} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message, Position} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {factAt, type Fact} from '../facts.ts'
import {type Lexicon, lexiconOf} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {readBodyTimes, timeOnDay, type BodyTime} from './bodyTimes.ts'
import {compareSources} from './compareSources.ts'
import {readKind} from './kindWords.ts'
import {wallDateOf, withoutOffset, type MachineDate, type WallDate} from './machineDate.ts'
import {pageZone} from './pageZone.ts'
import {dayOfFile, namedYears, periodSources, type PeriodSources} from './periodSources.ts'
import {settleDay} from './settleDay.ts'
import {settleTime, type SettledTime} from './settleTime.ts'
import type {Stated} from './stated.ts'
import {
  addDays,
  compareDays,
  isoTime,
  noon,
  offsetAt,
  sameDay,
  toInstant,
  type CalendarDay,
  type WallTime,
} from './zonedTime.ts'
import {zoneOn} from './zoneOn.ts'

export interface PeriodOptions {
  /** IANA name of the site's zone. */
  readonly timeZone: string
  readonly keys?: FieldKeys
  /** In whose words the page is read. */
  readonly lexicon?: Lexicon
}

export interface PeriodReading {
  readonly period?: Fact<Period>
  readonly messages: readonly Message[]
}

const nothingStated: Stated = {swappable: false}

const endOfDay: WallTime = {hour: 23, minute: 59}

const minutesOf = ({hour, minute}: WallTime): number => hour * 60 + minute

/** What ends earlier in the day than it starts goes on into the next one, for at most so long. */
const longestNight = 16 * 60

/** The day on which a time ends what starts at another; none for an end that cannot be meant. */
const endDayOf = (day: CalendarDay, from: WallTime, to: WallTime): CalendarDay | undefined => {
  const minutes = minutesOf(to) - minutesOf(from)
  if (minutes > 0) return day
  return minutes < 0 && minutes + 24 * 60 <= longestNight ? addDays(day, 1) : undefined
}

interface Bounds {
  readonly start: string
  readonly end?: string
  readonly allDay?: true
}

const boundsOf = (
  first: CalendarDay,
  last: CalendarDay | undefined,
  {from, to}: SettledTime,
  zone: string,
): Bounds => {
  const start = toInstant(first, from, zone)
  if (!from)
    return {
      start,
      ...defined({end: last ? toInstant(last, undefined, zone) : undefined}),
      allDay: true,
    }
  if (!to) return last ? {start, end: toInstant(last, endOfDay, zone)} : {start}
  const endDay = last ?? endDayOf(first, from, to)
  return {start, ...defined({end: endDay && toInstant(endDay, to, zone)})}
}

/** The end that a key of its own gives, where it is behind the start. */
const withMachineEnd = (
  bounds: Bounds,
  first: CalendarDay,
  end: WallDate | undefined,
  zone: string,
): Bounds => {
  if (!end || bounds.end !== undefined) return bounds
  const timeless = end.time === undefined || end.isPlaceholder === true
  if (timeless && compareDays(end.day, first) <= 0) return bounds
  if (bounds.allDay && timeless) return {...bounds, end: toInstant(end.day, undefined, zone)}
  const moment = toInstant(end.day, timeless ? endOfDay : end.time, zone)
  return moment > bounds.start ? {...bounds, end: moment} : bounds
}

/** A length tells the end of what starts at a time and has none. */
const withDuration = (bounds: Bounds, minutes: number | undefined): Bounds =>
  minutes === undefined || bounds.end !== undefined || bounds.allDay === true
    ? bounds
    : {...bounds, end: new Date(Date.parse(bounds.start) + minutes * 60_000).toISOString()}

interface Evidence {
  readonly evidence: string
  readonly place: () => Position
}

const evidenceOf = (
  page: ParsedPage,
  {texts, start}: PeriodSources,
  body: BodyTime | undefined,
): Evidence => {
  const [text] = texts
  if (text) return {evidence: text.text, place: () => text.source.place}
  if (start) {
    return {evidence: scalarText(start.source.value) ?? '', place: () => start.source.place}
  }
  if (!body) return {evidence: page.fileDate ?? '', place: () => page.frontMatter.place()}
  return {
    evidence: body.paragraph.text.slice(body.start, body.end),
    place: () => page.locate(sourceRange(body.paragraph, body)),
  }
}

const missing = (page: ParsedPage, {texts}: PeriodSources): Message => {
  const [text] = texts
  return makeMessage('date-missing', {
    source: 'interpret',
    path: page.path,
    place: text?.source.place ?? page.frontMatter.place(),
    reason: text
      ? `No day could be read from \`${text.text}\``
      : 'The page does not say on which day the event is',
    hint: 'Give it a date in its front matter.',
    ...defined({actual: text ? text.text : undefined}),
  })
}

/** The day of a page that says none in its front matter: under "When", else in its file's name. */
const dayElsewhere = (
  sources: PeriodSources,
  times: readonly BodyTime[],
  file: CalendarDay | undefined,
): BodyTime | undefined =>
  sources.start || sources.stated.first || file
    ? undefined
    : times.find(({stated, labelled}) => labelled && stated.first?.year !== undefined)

/** An offset that fits neither the zone nor the body, which has the time as written, is a slip. */
const wallBesideBody = (date: MachineDate, zone: string, times: readonly BodyTime[]): WallDate => {
  const wall = wallDateOf(date, zone)
  const {time} = date
  if (wall.offset !== 'converted' || time === undefined) return wall
  const from = timeOnDay(times, date.day)?.stated.from
  return from && isoTime(from) === isoTime(time) ? withoutOffset(date) : wall
}

/**
 * Reads when an event is, from its front matter in figures and words and from its body, by the
 * rules of docs/interpretation.md: the human's words win over the figures beside them. Every
 * disagreement is a message at the figures' place.
 */
export function readPeriod(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  options: PeriodOptions,
): PeriodReading {
  const {lexicon = lexiconOf([page.language])} = options
  const sources = periodSources(page, options.keys, lexicon)
  const {timeZone: siteZone, messages: aboutZone} = pageZone(page, sources, options.timeZone)
  const times = readBodyTimes(paragraphs, lexicon)
  const wall = sources.start && wallBesideBody(sources.start, siteZone, times)
  const file = dayOfFile(page)
  const elsewhere = dayElsewhere(sources, times, file)
  const stated = elsewhere
    ? {...elsewhere.stated, ...sources.stated, swappable: false}
    : sources.stated
  const machine = wall?.day ?? (stated.first ? undefined : file)
  const day = settleDay({
    stated,
    ...defined({machine: machine || undefined, file: file || undefined}),
    years: namedYears(page, options.keys),
    body: times.map((time) => time.stated),
  })
  const text = sources.texts[0]?.text
  const kind = readKind(
    lexicon.read(sources.texts.map((source) => source.text).join(' · ')),
    stated.last !== undefined,
  )
  if (!day) {
    const period: Period = {
      _type: 'period',
      kind,
      timeZone: siteZone,
      ...defined({text}),
    }
    const evidence = evidenceOf(page, sources, undefined)
    return text === undefined
      ? {messages: [...aboutZone, missing(page, sources)]}
      : {
          period: factAt(period, evidence.evidence, 'words-without-day', evidence.place),
          messages: [...aboutZone, ...(kind === 'once' ? [missing(page, sources)] : [])],
        }
  }
  const onDay = timeOnDay(times, day.first)
  const time = settleTime({
    stated: sources.allDay ? nothingStated : stated,
    ...defined({machine: wall?.time && !sources.allDay ? wall.time : undefined}),
    machineSeconds: sources.start?.seconds ?? 0,
    machineIsPlaceholder: wall?.isPlaceholder === true,
    body: sources.allDay || kind !== 'once' ? nothingStated : (onDay?.stated ?? nothingStated),
    bodyIsLabelled: onDay?.labelled === true,
  })
  const zone =
    (stated.zone === undefined
      ? undefined
      : zoneOn(stated.zone, day.first, time.from ?? noon, siteZone)) ?? siteZone
  const end = sources.end && wallDateOf(sources.end, siteZone)
  const last =
    day.last && !sameDay(day.last, day.first)
      ? day.last
      : time.to && end && compareDays(end.day, day.first) > 0
        ? end.day
        : undefined
  const bounds = withDuration(
    withMachineEnd(boundsOf(day.first, last, time, zone), day.first, end, zone),
    sources.duration,
  )
  const {evidence, place} = evidenceOf(page, sources, elsewhere)
  return {
    period: factAt(
      {_type: 'period', kind, ...bounds, timeZone: zone, ...defined({text})},
      evidence,
      day.rule,
      place,
    ),
    messages: [
      ...aboutZone,
      ...(sources.start && wall
        ? compareSources({
            path: page.path,
            machine: sources.start,
            wall,
            day,
            time,
            zoneOffset: offsetAt(bounds.start, siteZone),
            ...defined({evidence: text}),
          })
        : []),
    ],
  }
}
