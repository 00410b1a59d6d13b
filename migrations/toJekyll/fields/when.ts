import {readMachineDate} from '../../fromMarkdown/interpret/period/machineDate.ts'
import {isoDay, toWall} from '../../fromMarkdown/interpret/period/zonedTime.ts'
import {
  isTimestamp,
  type NamedValue,
  scalarText,
} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import type {Field} from '../../fromMarkdown/mapping/mappingShape.ts'
import {isLeftBehind, type NormalPeriod, readPeriodValue} from '../compare/normalPeriod.ts'
import {frameOf} from '../compare/strayWords.ts'
import {setValue} from '../frontMatter/editPairs.ts'
import {frontMatterText, nodeAt, endOf} from '../frontMatter/frontMatterText.ts'
import type {Value} from '../frontMatter/writeValue.ts'
import {followWords} from '../period/followWords.ts'
import {machineText} from '../period/machineText.ts'
import {timeWords} from '../period/timeWords.ts'
import type {PageReading} from '../reading/siteReader.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {ownValues, putField, removeField} from './ownKeys.ts'
import type {Attempt, Writer, Writing} from './writing.ts'

type Edits = readonly TextEdit[] | undefined

/** A date in figures on a page, as it is written there. */
const figuresOf = (
  reading: PageReading,
  field: Field,
): {readonly source: NamedValue; readonly text: string} | undefined => {
  const source = ownValues(reading, field).find(({value}) => readMachineDate(value) !== undefined)
  if (source === undefined) return undefined
  const text = isTimestamp(source.value) ? source.value.text : (scalarText(source.value) ?? '')
  return {source, text}
}

const wordsOf = (reading: PageReading): NamedValue | undefined => {
  const spoken = [...ownValues(reading, 'when'), ...ownValues(reading, 'start')]
  return spoken.find(
    ({value}) =>
      typeof value === 'string' && value.trim() !== '' && readMachineDate(value) === undefined,
  )
}

/** Whether words stand where other pages have the figures: `event-date: 6 May 2027`. */
const isInWords = (reading: PageReading): boolean => {
  const words = wordsOf(reading)
  return ownValues(reading, 'start').some(({path}) => path.join() === words?.path.join())
}

const periodOf = (reading: PageReading): NormalPeriod | undefined => {
  const [document] = reading.documents
  return document !== undefined && 'period' in document
    ? readPeriodValue(JSON.parse(JSON.stringify(document.period ?? null)))
    : undefined
}

/** Whether the time in the figures says nothing: the period has another one, from words. */
const isPlaceholder = (text: string, period: NormalPeriod | undefined): boolean => {
  const time = readMachineDate(text)?.time
  if (time === undefined || period?.start === undefined) return false
  const wall = toWall(period.start, period.timeZone).time
  return (
    time.minute === 0 &&
    (time.hour === 0 || time.hour === 1) &&
    (period.allDay || wall.hour !== time.hour || wall.minute !== time.minute)
  )
}

const rawIfUnquoted = (reading: PageReading, {path}: NamedValue, text: string): Value => {
  const matter = frontMatterText(reading.file.text)
  const node = nodeAt(matter?.root, path)
  const isPlain =
    node?.kind === 'scalar' &&
    node.isPlain &&
    matter !== undefined &&
    endOf(matter, node) > node.start
  return isPlain ? {raw: text} : text
}

interface Manner {
  /** Writes the time also where the page leaves it to the words. */
  readonly withTime: boolean
  /** Gives the end a key of its own where the page has none. */
  readonly withEnd: boolean
  readonly withWords: boolean
}

const daysIn = ({start, end, timeZone}: NormalPeriod): number =>
  start === undefined || end === undefined
    ? 0
    : Number(isoDay(toWall(end, timeZone).day) > isoDay(toWall(start, timeZone).day))

/** Whether the words of a page are for a period of the same shape: one day or several, with or without times. */
const hasWordsLike = (page: PageReading, wanted: NormalPeriod): boolean => {
  const period = periodOf(page)
  return (
    wordsOf(page) !== undefined &&
    period !== undefined &&
    period.kind === wanted.kind &&
    period.allDay === wanted.allDay &&
    (period.end === undefined) === (wanted.end === undefined) &&
    daysIn(period) === daysIn(wanted)
  )
}

/** Of pages with words for their dates the latest that says no more than most others do. */
const usualWords = (pages: readonly PageReading[]): PageReading | undefined => {
  const frames = Map.groupBy(pages, (page) => frameOf(String(wordsOf(page)?.value)))
  const [most = []] = [...frames.values()].toSorted((a, b) => b.length - a.length)
  return most[0]
}

const figureEdits = (
  writing: Writing,
  field: 'start' | 'end',
  moment: string | undefined,
  wanted: NormalPeriod,
  manner: Manner,
): Edits => {
  const {reading, matter, habits} = writing
  const own = figuresOf(reading, field)
  if (moment === undefined) return own === undefined ? [] : removeField(writing, field)
  if (own === undefined && field === 'end' && !manner.withEnd) return []
  if (own === undefined && field === 'start' && manner.withWords && isInWords(reading)) return []
  const model =
    own ??
    [writing.reading, ...writing.neighbours]
      .flatMap((page) => figuresOf(page, field) ?? figuresOf(page, 'start') ?? [])
      .at(0)
  const isOld = own !== undefined
  const text = model?.text ?? '2000-01-01 00:00:00'
  const keepsTime = isOld && !manner.withTime && isPlaceholder(text, periodOf(reading))
  const {timeZone, allDay} = wanted
  const written = machineText({text, keepsTime}, {moment, timeZone, allDay})
  if (written === undefined) return undefined
  const hasTime = /\d:\d/u.test(written)
  const full =
    manner.withTime && !allDay && !hasTime ? `${written} ${clockOf(moment, timeZone)}` : written
  if (own === undefined) return putField(writing, field, {raw: full})
  if (full === own.text) return []
  return setValue(matter, own.source.path, rawIfUnquoted(reading, own.source, full), habits)
}

const clockOf = (moment: string, timeZone: string): string => {
  const {hour, minute} = toWall(moment, timeZone).time
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const wordEdits = (writing: Writing, wanted: NormalPeriod): Edits => {
  const {reading, matter, habits} = writing
  const own = wordsOf(reading)
  const shown = periodOf(reading)
  const before = own === undefined ? undefined : String(own.value)
  const isOwnText =
    wanted.text !== undefined && !isLeftBehind(wanted) && wanted.text !== shown?.text
  if (isOwnText) {
    return own === undefined
      ? putField(writing, 'when', wanted.text ?? '')
      : setValue(matter, own.path, wanted.text ?? '', habits)
  }
  if (own !== undefined && before !== undefined && shown !== undefined) {
    if (wanted.text === undefined) return removeField(writing, 'when')
    const followed = followWords(before, shown, wanted)
    if (followed === undefined) return undefined
    return followed === before ? [] : setValue(matter, own.path, followed, habits)
  }
  if (shown?.start !== undefined) return []
  const model = usualWords(writing.neighbours.filter((page) => hasWordsLike(page, wanted)))
  const words = model === undefined ? undefined : wordsOf(model)
  const period = model === undefined ? undefined : periodOf(model)
  if (words === undefined || period === undefined) return []
  const followed = followWords(String(words.value), period, wanted)
  return followed === undefined ? undefined : putField(writing, 'when', followed)
}

const clocksOf = ({start, end, timeZone}: NormalPeriod): readonly (string | undefined)[] =>
  [start, end].map((moment) => (moment === undefined ? undefined : clockOf(moment, timeZone)))

/** Whether only the days differ. */
const sameClocks = (shown: NormalPeriod | undefined, wanted: NormalPeriod): boolean =>
  shown !== undefined && JSON.stringify(clocksOf(shown)) === JSON.stringify(clocksOf(wanted))

/** Keys that hold a time alone: `18:00`, "18:00–20:00". */
const timeEdits = ({reading, matter, habits}: Writing, wanted: NormalPeriod): Edits => {
  if (wanted.start === undefined || sameClocks(periodOf(reading), wanted)) return []
  const from = toWall(wanted.start, wanted.timeZone).time
  const to = wanted.end === undefined ? undefined : toWall(wanted.end, wanted.timeZone).time
  const fm = frontMatterText(reading.file.text)
  const edits = (['startTime', 'endTime'] as const).flatMap((field): readonly Edits[] =>
    ownValues(reading, field).flatMap(({path}): readonly Edits[] => {
      const node = nodeAt(fm?.root, path)
      if (node?.kind !== 'scalar' || fm === undefined) return []
      const text = node.text
      if (!/\d/u.test(text)) return []
      const isRange = (text.match(/\d{1,2}(?:[:.]\d{2})?/gu) ?? []).length > 1
      const time = field === 'startTime' ? from : to
      if (time === undefined) return [undefined]
      const written = timeWords(text, {from: time, to: isRange ? to : undefined})
      if (written === undefined) return [undefined]
      return written === text
        ? []
        : [setValue(matter, path, node.isPlain ? {raw: written} : written, habits)]
    }),
  )
  return edits.includes(undefined) ? undefined : edits.flatMap((each) => each ?? [])
}

const inManner =
  (manner: Manner): Attempt =>
  (writing) => {
    const wanted = readPeriodValue(writing.wanted.document['period'])
    if (wanted === undefined) {
      const removed = (['start', 'end', 'when', 'startTime', 'endTime'] as const).flatMap(
        (field) => removeField(writing, field) ?? [],
      )
      return removed.length === 0 ? undefined : removed
    }
    const parts = [
      figureEdits(writing, 'start', wanted.start, wanted, manner),
      figureEdits(writing, 'end', wanted.end, wanted, manner),
      manner.withWords ? wordEdits(writing, wanted) : [],
      timeEdits(writing, wanted),
    ]
    if (parts.includes(undefined)) return undefined
    const edits = parts.flatMap((part) => part ?? [])
    return edits.length === 0 ? undefined : edits
  }

/** When it is: the figures in their form, and the words beside them. */
export const when: Writer = {
  fields: ['period'],
  attempts: [
    inManner({withTime: false, withEnd: false, withWords: true}),
    inManner({withTime: true, withEnd: false, withWords: true}),
    inManner({withTime: true, withEnd: true, withWords: true}),
    inManner({withTime: false, withEnd: false, withWords: false}),
    inManner({withTime: true, withEnd: true, withWords: false}),
  ],
}
