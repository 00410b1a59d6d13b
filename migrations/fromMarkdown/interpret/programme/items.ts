import {defined} from '../../../../content/objects/defined.ts'
import {isSure} from '../factRules.ts'
import type {Line} from '../lines/line.ts'
import {roomIn} from '../names/room.ts'
import {whoIn} from '../names/who.ts'
import {readLength} from '../period/lengths.ts'
import type {TimeMention} from '../period/mentions.ts'
import {addDays, type CalendarDay} from '../period/zonedTime.ts'
import {pattern} from '../tokens/pattern.ts'
import {clockRun, type RunTime} from './clockRun.ts'
import {withCompany} from './company.ts'
import type {DraftItem} from './draftItem.ts'
import {withRooms} from './itemRoom.ts'
import {itemTitle} from './itemTitle.ts'
import type {ProgrammeDays} from './programmeDay.ts'
import {isPause, sessionKindOf} from './programmeWords.ts'
import {type RowItem, rowItems} from './rowItems.ts'
import type {Section} from './section.ts'
import {lineTimedBehind, type TimedLine, timedLine} from './timedLine.ts'

/** A line that goes on with the sentence of the line above: it starts with a small letter. */
const goesOn = /^\p{Ll}/u

/** What is said behind a time, with the lines that go on with it; the next line where nothing is. */
const itemWords = (said: string, line: Line, following: readonly Line[]): string => {
  if (said === '') return following[0]?.text ?? ''
  const end = following.findIndex(
    ({blockKey, text}) => blockKey !== line.blockKey || !goesOn.test(text),
  )
  const more = following.slice(0, end === -1 ? undefined : end)
  return [said, ...more.map(({text}) => text)].join(' ')
}

/** The lines up to the next item that belong to this one; of the last item, those of its block and list. */
const belonging = (
  section: Section,
  from: number,
  to: number,
  isLast: boolean,
): readonly Line[] => {
  const own = section.lines[from]
  const between = section.lines.slice(from + 1, to)
  if (!isLast || own === undefined || own.style !== 'normal') return between
  let block = own.blockIndex
  const kept: Line[] = []
  for (const line of between) {
    const inList = own.level > 0 && line.level > own.level && line.blockIndex <= block + 1
    if (line.blockIndex !== own.blockIndex && !inList) break
    block = line.blockIndex
    kept.push(line)
  }
  return kept
}

const onClock = (
  time: TimeMention,
  at: RunTime | undefined,
  day: CalendarDay | undefined,
): Pick<DraftItem, 'day' | 'time'> => {
  if (at === undefined) return {...defined({day}), time}
  const {days, from, to} = at
  return {
    ...defined({day: day && addDays(day, days)}),
    time: {...time, from, ...defined({to})},
  }
}

const itemTitles = (words: string, {lexicon}: Line): readonly RowItem[] =>
  words === '' ? [] : [itemTitle(words, lexicon)]

const saysOwnStart = (title: string, {lexicon}: Line): boolean =>
  lexicon.read(title).has('ownStart')

/** How long something is (minutes), of a line that says that and not what: "18:10, 30 min. [Slides](…)". */
const lengthAlone = ({rest, line}: TimedLine): number | undefined => {
  if (line.cells !== undefined) return undefined
  const linked = line.pieces.flatMap(({text, href}) => (href === undefined ? [] : text))
  const words = linked.reduce((left, text) => left.replace(text, ''), rest)
  return readLength(words.replace(/[\s.,;|·–-]+$/u, ''), line.lexicon)
}

/** The line above in the same paragraph. */
const lineAbove = ({line}: TimedLine, above: Line | undefined): Line | undefined =>
  above?.blockKey === line.blockKey && timedLine(above) === undefined ? above : undefined

/** What an item is called; of one that says only how long it is, the title stands above or below. */
const wordsOfItem = (
  timed: TimedLine,
  minutes: number | undefined,
  above: Line | undefined,
  following: readonly Line[],
): string =>
  minutes === undefined
    ? itemWords(timed.rest, timed.line, following)
    : (lineAbove(timed, above)?.text ?? itemWords('', timed.line, following))

/** The timed items of one section, or none if its times are no programme. */
export function timedItems(
  section: Section,
  days: ProgrammeDays,
  day?: CalendarDay,
  startsAt?: number,
): readonly DraftItem[] {
  const announced = section.about === 'programme'
  const found = section.lines.flatMap((line, index) => {
    const isItem = announced && line.listItem !== undefined
    const timed = timedLine(line) ?? (isItem ? lineTimedBehind(line) : undefined)
    return timed === undefined ? [] : [{timed, index}]
  })
  if (found.length === 0 || section.about === 'otherTimes') return []
  const run = clockRun(
    found.map(({timed}) => timed),
    startsAt,
  )
  if (run === undefined) return []
  const unsure = section.about === 'time' || found.some(({timed}) => timed.time.notation === 'bare')
  if (found.length < (announced ? 1 : unsure ? 3 : 2)) return []
  const items = found.flatMap(({timed, index}, position): DraftItem[] => {
    const next = found[position + 1]
    const following = belonging(
      section,
      index,
      next?.index ?? section.lines.length,
      next === undefined,
    )
    const minutes = lengthAlone(timed)
    const read =
      timed.line.cells === undefined
        ? itemTitles(wordsOfItem(timed, minutes, section.lines[index - 1], following), timed.line)
        : rowItems(timed.line, days)
    const isOwnStart = found.length === 1 && read.some(({title}) => saysOwnStart(title, timed.line))
    if (isOwnStart) return []
    return read.map(({marked: _isMarked, day: ownDay, ...titled}) => ({
      ...defined({room: section.heading && roomIn(section.heading.text), minutes}),
      ...titled,
      line: timed.line,
      lines: [timed.line, ...following],
      ...onClock(timed.time, run[position], ownDay ?? day),
      timeText: timed.timeText,
      rule: 'item-timed' as const,
    }))
  })
  return withRooms(withCompany(items))
}

const numbering = /^[\s–—\-•*]*(?:\d{1,2}[.)]\s+|[–—\-•*]\s+)/u

const isSubLine = (own: Line, line: Line): boolean =>
  line.blockKey === own.blockKey ? numbering.test(line.text) : line.listItem !== undefined

/** "Ada Berg, Open Lab": who speaks, and what it is of them. */
const speakerLine = /^([^,:–—(]{5,40}),\s[^:–—(.!?]{2,60}$/u

const speakersAt = (line: Line): readonly string[] =>
  whoIn(speakerLine.exec(line.text.replace(numbering, ''))?.[1] ?? '').sure

/** Whom a line names behind a label: "Speaker: Ada Berg" */
export function labelledSpeakers({text, words}: Line): readonly string[] {
  const label = words.at('by', 0)
  if (label === undefined) return []
  const mark = text.indexOf(':', label.end - 1)
  if (mark === -1 || mark > label.end) return []
  return whoIn(text.slice(mark + 1), true).sure
}

/** An item with those who stand inside it, each on a line with where they are from, or behind a label. */
export function withSpeakersInside(item: DraftItem): DraftItem {
  const [own, ...rest] = item.lines
  if (own === undefined || item.speakers.length > 0 || isPause(own.lexicon.read(item.title)))
    return item
  const isHeading = own.style !== 'normal'
  const speakers = rest.flatMap((line, index) => {
    const told = labelledSpeakers(line)
    const isFirst = isHeading && index === 0
    return told.length > 0 || !(isFirst || isSubLine(own, line)) ? told : speakersAt(line)
  })
  return speakers.length === 0 ? item : {...item, speakers}
}

/**
 * What stands inside an item without a time of its own: "– 1. … (Ada Berg, 15 min)". Only where at
 * least half of it names a speaker or a length; else it describes the item.
 */
export function subItems(item: DraftItem): readonly DraftItem[] {
  const [own, ...rest] = item.lines
  if (own === undefined) return []
  const parts = rest
    .filter((line) => isSubLine(own, line) && speakersAt(line).length === 0)
    .map((line) => ({line, ...itemTitle(line.text.replace(numbering, ''), line.lexicon)}))
  const marked = parts.filter((part) => part.marked).length
  if (marked === 0 || marked * 2 < parts.length) return []
  return parts.map(({line, marked: _isMarked, ...titled}) => ({
    ...titled,
    line,
    lines: [line],
    timeText: '',
    rule: isSure(item) ? 'item-within' : item.rule,
  }))
}

const sentence = /[.!…]$/u
const bracketedLength = pattern('[(] about? [.]? # ([-] #)? length')

/** A list that goes from an opening to an end is of what happens, in order. */
const isAgenda = (list: readonly Line[]): boolean => {
  const texts = list.map(({text, lexicon}) => lexicon.read(text.replace(numbering, '')))
  const pauses = texts.slice(1, -1).some((text) => sessionKindOf(text) === 'break')
  const ends = texts.at(-1)?.at('agendaCloses', 0) !== undefined
  const opens = texts[0]?.at('agendaOpens', 0) !== undefined
  return list.length >= 3 && (opens ? ends || pauses : ends && pauses)
}

/**
 * The items of a programme without times: a list in which at least two say how long they are, or
 * that goes from an opening to an end. Other short lists are suggestions.
 */
export function lengthItems(section: Section): readonly DraftItem[] {
  const list = section.lines.filter((line) => line.listItem !== undefined)
  const lengths = list.filter((line) => bracketedLength.fits(line.words)).length
  const isList = list.every((line) => line.text.length <= 140 && !sentence.test(line.text))
  if (list.length < 2 || !isList) return []
  const isTold = lengths >= 2 && lengths * 3 >= list.length
  const rule = isTold ? 'item-length' : isAgenda(list) ? 'item-agenda' : 'item-listed'
  return list.map((line) => {
    const {marked: _isMarked, ...titled} = itemTitle(line.text.replace(numbering, ''), line.lexicon)
    return {...titled, line, lines: [line], timeText: '', rule}
  })
}
