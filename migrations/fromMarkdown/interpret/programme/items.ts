import {defined} from '../../../../content/objects/defined.ts'
import {isSure, type Ruled} from '../factRules.ts'
import type {Line} from '../lines/line.ts'
import {fullNames} from '../names/fullName.ts'
import type {TimeMention} from '../period/mentions.ts'
import {addDays, type CalendarDay} from '../period/zonedTime.ts'
import {pattern} from '../tokens/pattern.ts'
import {clockRun, type RunTime} from './clockRun.ts'
import {itemTitle, namesIn} from './itemTitle.ts'
import {sessionKindOf} from './programmeWords.ts'
import type {Section} from './section.ts'
import {lineTimedBehind, type TimedLine, timedLine} from './timedLine.ts'

/** An item on its way from lines to a fact. */
export interface DraftItem extends Ruled {
  readonly title: string
  readonly speakers: readonly string[]
  readonly line: Line
  /** All lines that belong to it, its own first. */
  readonly lines: readonly Line[]
  readonly day?: CalendarDay
  readonly time?: TimeMention
  readonly timeText: string
  /** Of a part such as "Part 1". */
  readonly label?: string
}

/** A line that goes on with the sentence of the line above: it starts with a small letter. */
const goesOn = /^\p{Ll}/u

const itemWords = (timed: TimedLine, following: readonly Line[]): string => {
  if (timed.line.cells !== undefined) {
    const cells = timed.line.cells.slice(1).filter((cell) => cell !== '')
    return cells.find((cell) => fullNames(cell).length === 0) ?? cells[0] ?? timed.rest
  }
  const parts = [timed.rest]
  for (const line of following) {
    if (parts[0] !== '' && (line.blockKey !== timed.line.blockKey || !goesOn.test(line.text))) break
    parts.push(line.text)
    if (parts[0] === '') break
  }
  return parts.filter((part) => part !== '').join(' ')
}

const speakersInCells = (line: Line, title: string): readonly string[] => {
  const behind =
    line.cells
      ?.slice(1)
      .filter((cell) => cell !== title)
      .join(' – ') ?? ''
  return behind === '' ? [] : namesIn(behind)
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

/** The timed items of one section, or none if its times are no programme. */
export function timedItems(
  section: Section,
  day: CalendarDay | undefined,
  startsAt: number | undefined,
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
    const words = itemWords(timed, following)
    if (words === '' || (found.length === 1 && timed.line.lexicon.read(words).has('ownStart')))
      return []
    const {title, speakers} = itemTitle(words, timed.line.lexicon)
    return [
      {
        title,
        speakers: speakers.length > 0 ? speakers : speakersInCells(timed.line, words),
        line: timed.line,
        lines: [timed.line, ...following],
        ...onClock(timed.time, run[position], day),
        timeText: timed.timeText,
        rule: 'item-timed',
      },
    ]
  })
  return items
}

const numbering = /^[\s–—\-•*]*(?:\d{1,2}[.)]\s+|[–—\-•*]\s+)/u

const isSubLine = (own: Line, line: Line): boolean =>
  line.blockKey === own.blockKey ? numbering.test(line.text) : line.listItem !== undefined

/** "Ada Berg, Open Lab": who speaks, and what it is of them. */
const speakerLine = /^([^,:–—(]{5,40}),\s[^:–—(.!?]{2,60}$/u

const speakersAt = (line: Line): readonly string[] =>
  fullNames(speakerLine.exec(line.text.replace(numbering, ''))?.[1] ?? '')

/** An item with those who stand inside it, each on a line with where they are from. */
export function withSpeakersInside(item: DraftItem): DraftItem {
  const [own, ...rest] = item.lines
  if (own === undefined || item.speakers.length > 0) return item
  const speakers = rest.filter((line) => isSubLine(own, line)).flatMap(speakersAt)
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
  return parts.map(({line, title, speakers}) => ({
    title,
    speakers,
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
  const lengths = list.filter((line) => bracketedLength.fits(line.lexicon.read(line.text))).length
  const isList = list.every((line) => line.text.length <= 140 && !sentence.test(line.text))
  if (list.length < 2 || !isList) return []
  const isTold = lengths >= 2 && lengths * 3 >= list.length
  const rule = isTold ? 'item-length' : isAgenda(list) ? 'item-agenda' : 'item-listed'
  return list.map((line) => {
    const {title, speakers} = itemTitle(line.text.replace(numbering, ''), line.lexicon)
    return {title, speakers, line, lines: [line], timeText: '', rule}
  })
}
