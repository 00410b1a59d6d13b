import {defined} from '../../../../content/objects/defined.ts'
import type {Period} from '../../../../content/time/period.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Fact, ProgrammeItem} from '../facts.ts'
import type {Line} from '../lines/line.ts'
import {lengthBehindMark} from '../period/lengths.ts'
import type {TimeMention} from '../period/mentions.ts'
import type {CalendarDay, WallTime} from '../period/zonedTime.ts'
import {datedItems} from './datedItems.ts'
import {dayNamed} from './dayNamed.ts'
import {withDayRows} from './dayRows.ts'
import type {DraftItem} from './draftItem.ts'
import {lengthItems, subItems, timedItems, withSpeakersInside} from './items.ts'
import {partLine, sameParts} from './partLine.ts'
import {
  itemPeriod,
  later,
  type ProgrammeDays,
  programmeDays,
  startOn,
  wholeDay,
} from './programmeDay.ts'
import {sessionKindOf} from './programmeWords.ts'
import {type Section, sectionsOf} from './section.ts'
import {timedLine} from './timedLine.ts'
import {titledItems} from './titledItems.ts'

interface DatedSection extends Section {
  readonly day?: CalendarDay
  /** Whether its own heading is that day. */
  readonly namesDay: boolean
}

const withDays = (sections: readonly Section[], days: ProgrammeDays): readonly DatedSection[] => {
  let current = days.only
  return sections.map((section) => {
    const named =
      section.heading === undefined
        ? undefined
        : dayNamed(section.heading.text, section.heading.lexicon, days)
    if (named !== undefined) current = named
    const namesDay = named !== undefined
    return current === undefined ? {...section, namesDay} : {...section, day: current, namesDay}
  })
}

/** Where one day has a programme, a single item under another day is one too. */
const asProgramme = (
  sections: readonly DatedSection[],
  days: ProgrammeDays,
): readonly DatedSection[] => {
  const isPlain = ({about, namesDay}: DatedSection) => namesDay && about === 'other'
  const isTold = sections.some(
    (section) => isPlain(section) && timedItems(section, days).length > 0,
  )
  return isTold
    ? sections.map((section) => (isPlain(section) ? {...section, about: 'programme'} : section))
    : sections
}

const itemsOf = (
  section: DatedSection,
  next: Section | undefined,
  days: ProgrammeDays,
  titled: DraftItem | undefined,
): readonly DraftItem[] => {
  const following = section.lines[0] ?? next?.heading
  const part =
    section.heading === undefined ? undefined : partLine(section.heading, following, days)
  if (part !== undefined) return [part]
  const timed = timedItems(section, days, section.day, startOn(section.day, days))
  if (timed.length > 0) return timed
  const dated = datedItems(section, days)
  if (dated.length > 0) return dated
  if (titled !== undefined) return [titled]
  return section.about === 'programme' ? lengthItems(section) : []
}

/** A line such as "**Part 1.** 18 May 2021 09:00–10:30" that is no heading. */
const partsAmong = (section: DatedSection, days: ProgrammeDays): readonly DraftItem[] =>
  section.lines.flatMap((line, index) => {
    const part = partLine(line, section.lines[index + 1], days)
    return part === undefined ? [] : [part]
  })

/** An item without an end may say how long it is: "18:00 Knots (30 min)". */
const endOf = (
  {from, to}: TimeMention,
  {minutes, line}: Pick<DraftItem, 'minutes' | 'line'>,
): WallTime | undefined => {
  if (to !== undefined) return to
  const length = minutes ?? lengthBehindMark(line.words)
  return length === undefined ? undefined : later(from, length)
}

/** Of an item with a day of its own and no time: that day. */
const periodOf = (
  draft: DraftItem,
  day: CalendarDay,
  {timeZone}: ProgrammeDays,
): Period | undefined => {
  const {time, timeText, rule} = draft
  if (time !== undefined) return itemPeriod(day, time.from, endOf(time, draft), timeZone, timeText)
  return rule === 'item-dated' ? wholeDay(day, timeZone, timeText) : undefined
}

/**
 * The items of the programme that a page's text gives: lines that start with a time, in a list, in
 * paragraphs or in a table; parts with a date and time of their own; and what stands under either
 * without a time. Lengths, deadlines and the event's own start are no items.
 *
 * @param settle what becomes of an item whose speakers are a guess
 */
export function readProgramme(
  page: Pick<ParsedPage, 'locate'>,
  lines: readonly Line[],
  period: Period | undefined,
  about?: Section['about'],
  settle = (draft: DraftItem): DraftItem => draft,
): readonly Fact<ProgrammeItem>[] {
  const days = programmeDays(period)
  const sections = asProgramme(
    withDays(
      sectionsOf(withDayRows(lines, days), (line) => timedLine(line) !== undefined, about),
      days,
    ),
    days,
  )
  const titled = titledItems(sections)
  const drafts = sections.flatMap((section, index) => [
    ...partsAmong(section, days),
    ...itemsOf(section, sections[index + 1], days, titled.get(section)).flatMap((item) => [
      withSpeakersInside(item),
      ...subItems(item),
    ]),
  ])
  return sameParts(drafts.map(settle)).map((draft) => {
    const {title, speakers, room, guess} = draft
    const maybeSpeakers = guess?.speakers.filter((name) => !speakers.includes(name)) ?? []
    const at = draft.day === undefined ? undefined : periodOf(draft, draft.day, days)
    return {
      value: {
        title,
        kind: sessionKindOf(draft.line.lexicon.read(title)),
        ...defined({
          period: at,
          room,
          ...(maybeSpeakers.length === 0 ? {} : {maybeSpeakers, titleWithout: guess?.title}),
        }),
        speakers,
        hrefs: [...new Set(draft.line.pieces.flatMap(({href}) => href ?? []))],
        blockKeys: [...new Set(draft.lines.map((line) => line.blockKey))],
      },
      evidence: draft.line.text,
      place: page.locate(draft.line.range),
      rule: draft.rule,
    }
  })
}
