import {defined} from '../../../../content/objects/defined.ts'
import type {Period} from '../../../../content/time/period.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {scalarText} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message, Position} from '../../messages/message.ts'
import {saysNoFrontMatter} from '../../messages/unreadPage.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {SiteKind} from '../../parse/sources/siteKinds.ts'
import {factAt, type Fact} from '../facts.ts'
import {type Lexicon, lexiconOf} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {againIn, type BodyTime, readBodyTimes, timeOnDay} from './bodyTimes.ts'
import {boundsOf, withDuration, withMachineEnd} from './bounds.ts'
import {compareSources} from './compareSources.ts'
import {daySource} from './daySource.ts'
import {endInText} from './endInText.ts'
import {isWeekly, readKind} from './kindWords.ts'
import {wallDateOf} from './machineDate.ts'
import {lastOf, type OtherDay} from './otherDay.ts'
import {withoutPageDate} from './pageDate.ts'
import {pageZone} from './pageZone.ts'
import {namedYears, periodSources, type PeriodSources} from './periodSources.ts'
import {settleDay, type SettledDay} from './settleDay.ts'
import {settleTime, type SettledTime} from './settleTime.ts'
import type {Stated} from './stated.ts'
import {unreadTime} from './unreadTime.ts'
import {withoutListedDays} from './withoutListedDays.ts'
import {type CalendarDay, compareDays, noon, offsetAt, sameDay} from './zonedTime.ts'
import {zoneOn} from './zoneOn.ts'

export interface PeriodOptions {
  /** IANA name of the site's zone. */
  readonly timeZone: string
  readonly keys?: FieldKeys
  /** In whose words the page is read. */
  readonly lexicon?: Lexicon
  /** What makes a website of the page. */
  readonly kind?: SiteKind
}

export interface PeriodReading {
  readonly period?: Fact<Period>
  /** Whether its day was not chosen for an event, but says when the page was written. */
  readonly isOfWriting?: boolean
  readonly messages: readonly Message[]
}

const nothingStated: Stated = {swappable: false}

interface Evidence {
  readonly evidence: string
  readonly place: () => Position
}

const evidenceOf = (
  page: ParsedPage,
  {texts, start}: PeriodSources,
  body: OtherDay | undefined,
): Evidence => {
  const [text] = texts
  if (text) return {evidence: text.text, place: () => text.source.place}
  if (start) {
    return {evidence: scalarText(start.source.value) ?? '', place: () => start.source.place}
  }
  if (!body) return {evidence: page.fileDate ?? '', place: () => page.frontMatter.place()}
  const {paragraph, start: from, end} = body.time
  return {
    evidence: paragraph.text.slice(from, end),
    place: () => page.locate(sourceRange(paragraph, {start: from, end})),
  }
}

/** Of a page whose front matter, or the date in it, cannot be read, that is said already. */
const missing = (page: ParsedPage, {texts, isUnread}: PeriodSources): readonly Message[] => {
  const [text] = texts
  const isSaid = isUnread && text === undefined
  if (isSaid || page.messages.some(saysNoFrontMatter)) return []
  return [
    makeMessage('date-missing', {
      source: 'interpret',
      path: page.path,
      place: text?.source.place ?? page.frontMatter.place(),
      reason: text
        ? `No day could be read from \`${text.text}\``
        : 'The page does not say on which day the event is',
      hint: 'Give it a date in its front matter.',
      ...defined({actual: text ? text.text : undefined}),
    }),
  ]
}

/** The last day: that of the day's own source, of a body that names several with times, or of a key for the end. */
const lastDay = (
  {first, last}: SettledDay,
  {to}: SettledTime,
  body: BodyTime | undefined,
  end: CalendarDay | undefined,
): CalendarDay | undefined => {
  if (last && !sameDay(last, first)) return last
  if (!to) return undefined
  if (body?.goesOn === true) return lastOf(body.stated, first).last
  return end && compareDays(end, first) > 0 ? end : undefined
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
  const {keys = defaultFields} = options
  const inFront = withoutPageDate(periodSources(page, keys, lexicon), keys)
  const {timeZone: siteZone, messages: aboutZone} = pageZone(page, inFront, options.timeZone)
  const times = readBodyTimes(paragraphs, lexicon)
  const {
    sources,
    wall,
    file,
    body,
    isOfWriting,
    messages: aboutDay,
  } = daySource(page, inFront, times, {
    keys,
    lexicon,
    zone: siteZone,
    ...defined({kind: options.kind}),
  })
  const stated = body
    ? {
        ...body.time.stated,
        first: body.day,
        ...defined({last: body.last}),
        ...sources.stated,
        swappable: false,
      }
    : sources.stated
  const machine = wall?.day ?? (stated.first ? undefined : file)
  const day = settleDay({
    stated,
    ...defined({machine: machine || undefined, file: file || undefined}),
    years: namedYears(page, options.keys),
    body: times.map((time) => time.stated),
  })
  const said = sources.texts[0]?.text
  const end = sources.end && wallDateOf(sources.end, siteZone)
  const inWords = lexicon.read(sources.texts.map((source) => source.text).join(' · '))
  const isCourse =
    day !== undefined &&
    sources.stated.first === undefined &&
    isWeekly(inWords, day.first, end?.day)
  const kindSaid = isCourse ? 'recurring' : readKind(inWords, stated.last !== undefined)
  if (!day) {
    const period: Period = {
      _type: 'period',
      kind: kindSaid,
      timeZone: siteZone,
      ...defined({text: said}),
    }
    const evidence = evidenceOf(page, sources, undefined)
    return said === undefined
      ? {messages: [...aboutZone, ...missing(page, sources)]}
      : {
          period: factAt(period, evidence.evidence, 'words-without-day', evidence.place),
          messages: [...aboutZone, ...(kindSaid === 'once' ? missing(page, sources) : [])],
        }
  }
  const onDay = timeOnDay(withoutListedDays(times, lexicon), day.first)
  const again = kindSaid === 'once' && onDay ? againIn(onDay, lexicon) : undefined
  const kind = again !== undefined || sources.isSeries ? 'recurring' : kindSaid
  const text = said ?? again
  const time = settleTime({
    stated: sources.allDay ? nothingStated : stated,
    ...defined({machine: wall?.time && !sources.allDay ? wall.time : undefined}),
    machineSeconds: sources.start?.seconds ?? 0,
    machineIsPlaceholder: wall?.isPlaceholder === true,
    body: sources.allDay || kindSaid !== 'once' ? nothingStated : (onDay?.stated ?? nothingStated),
    bodyIsLabelled: onDay?.labelled === true,
  })
  const zone =
    (stated.zone === undefined
      ? undefined
      : zoneOn(stated.zone, day.first, time.from ?? noon, siteZone)) ?? siteZone
  const last = lastDay(day, time, onDay && !stated.from && !end ? onDay : undefined, end?.day)
  const inKeys = withDuration(
    withMachineEnd(boundsOf(day.first, last, time, zone), day.first, end, zone),
    sources.duration,
  )
  const isOpen = kind === 'once' && inKeys.end === undefined && inKeys.allDay !== true
  const ending = isOpen && time.from ? endInText(paragraphs, time.from, lexicon) : undefined
  const bounds =
    ending === undefined
      ? inKeys
      : 'to' in ending
        ? boundsOf(day.first, undefined, {...time, to: ending.to}, zone)
        : withDuration(inKeys, ending.minutes)
  const {evidence, place} = evidenceOf(page, sources, body)
  return {
    period: factAt(
      {_type: 'period', kind, ...bounds, timeZone: zone, ...defined({text})},
      evidence,
      body ? (body.isTaken ? 'day-of-body' : 'day-in-text') : day.rule,
      place,
    ),
    isOfWriting,
    messages: [
      ...aboutZone,
      ...aboutDay,
      ...(kind === 'once' ? unreadTime(page.path, sources, lexicon) : []),
      ...(sources.start && wall
        ? compareSources({
            path: page.path,
            machine: sources.start,
            wall,
            day,
            time,
            zoneOffset: offsetAt(bounds.start, siteZone),
            ...defined({evidence: said}),
          })
        : []),
    ],
  }
}
