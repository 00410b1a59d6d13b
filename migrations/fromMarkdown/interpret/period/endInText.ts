import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {sessionKindOf} from '../programme/programmeWords.ts'
import {sentencesOf} from '../registration/sentence.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {lengthAt, lengthBehindMark} from './lengths.ts'
import type {TimeMention} from './mentions.ts'
import {readMentions} from './readMentions.ts'
import {isoTime, sameTime, type WallTime} from './zonedTime.ts'

/** When what starts at a time ends: a time, or so many minutes later. */
export type Ending = {readonly to: WallTime} | {readonly minutes: number}

const lasting = pattern(`(theEvent | eventCompound) _{0,3} lasts about? [.]? (# | count) |
  ^ ~ lengthLabel [:-]? about? [.]? (# | count)`)
const fewWords = 8
/** How far behind "ends" its time may start. */
const reach = 16
const midnight: WallTime = {hour: 0, minute: 0}

/** Registering, doors, meals and each of several have times of their own. */
const others = ['register', 'ticket', 'otherTime', 'break', 'conditional', 'every', 'each'] as const

const lengthIn = (text: Tokens): number | undefined => {
  const fit = lasting.in(text)
  const length = fit === undefined ? undefined : lengthAt(text, fit.next - 1)
  if (length !== undefined) return length.minutes
  const isShort = text.tokens.length <= fewWords && sessionKindOf(text) !== 'other'
  return isShort ? lengthBehindMark(text) : undefined
}

/** "from 19:00 to 21:30", but an item of a programme starts with it and goes on. */
const rangeIn = (
  text: Tokens,
  times: readonly TimeMention[],
  from: WallTime,
): WallTime | undefined => {
  const [time] = times.filter(({to}) => to !== undefined)
  if (time?.to === undefined || !sameTime(time.from, from)) return undefined
  const isItem = time.start <= 2 && /\p{L}/u.test(text.text.slice(time.end))
  return isItem ? undefined : time.to
}

/** "ends at 21:30", "Schluss ist um Mitternacht" */
const endIn = (text: Tokens, times: readonly TimeMention[]): WallTime | undefined => {
  for (const {end} of text.all('ends')) {
    const time = times.find(({start}) => start >= end && start - end <= reach)
    if (time !== undefined) return time.to === undefined ? time.from : undefined
    const night = text.all('midnight').find(({start}) => start >= end && start - end <= reach)
    if (night !== undefined) return midnight
  }
  return undefined
}

const ofSentence = (
  text: Tokens,
  times: readonly TimeMention[],
  from: WallTime,
): Ending | undefined => {
  const to = rangeIn(text, times, from) ?? endIn(text, times)
  if (to !== undefined) return {to}
  const minutes = lengthIn(text)
  return minutes === undefined ? undefined : {minutes}
}

const isLate = ({to: until, from}: TimeMention, {to}: {readonly to: WallTime}): boolean =>
  isoTime(until ?? from) > isoTime(to)

/**
 * When an event ends, as sentences of its body say that name no other day: "The evening ends at 21:30", "from 19:00
 * to 21:30" where it starts at 19:00, "Duration: 2 hours". Nothing where sentences disagree, or where something
 * is later than the end that one of them says.
 *
 * @param from when the event starts
 */
export function endInText(
  paragraphs: readonly Paragraph[],
  from: WallTime,
  lexicon: Lexicon,
): Ending | undefined {
  const endings = new Map<string, Ending>()
  const all: TimeMention[] = []
  for (const {text} of paragraphs) {
    for (const {start, end} of sentencesOf(text, lexicon)) {
      const read = lexicon.read(text.slice(start, end).trim())
      const mentions = readMentions(read.text, lexicon)
      const times = mentions.filter((mention) => mention.kind === 'time')
      all.push(...times)
      if (read.has(...others) || times.length < mentions.length) continue
      const ending = ofSentence(read, times, from)
      if (ending !== undefined) endings.set(JSON.stringify(ending), ending)
    }
  }
  const [ending] = endings.values()
  if (ending === undefined || endings.size > 1) return undefined
  const isDay = 'to' in ending && isoTime(ending.to) > isoTime(from)
  return isDay && all.some((time) => isLate(time, ending)) ? undefined : ending
}
