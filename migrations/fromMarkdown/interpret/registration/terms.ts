import {defined} from '../../../../content/objects/defined.ts'
import type {Price} from '../../../../content/registration/registration.ts'
import type {Concept} from '../lexicon/concepts.ts'
import {isOtherRegistering, registers} from '../links/linkWords.ts'
import {leads} from '../period/beside.ts'
import type {DateMention, Mention} from '../period/mentions.ts'
import {readMentions} from '../period/readMentions.ts'
import type {WallTime} from '../period/zonedTime.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {readPrice} from './price.ts'

/** What a sentence says of how to register, besides where. */
export interface Terms {
  readonly price?: Price
  /** Day, with a time if one is stated, until or from which one can register. */
  readonly closes?: StatedMoment
  readonly opens?: StatedMoment
  readonly capacity?: number
  readonly soldOut?: true
}

export interface StatedMoment {
  readonly date: DateMention
  readonly time?: WallTime
}

/**
 * Whether a text can say anything of the terms at all; most paragraphs cannot, and are done with in
 * one cheap look.
 */
export function mayStateTerms(text: Tokens): boolean {
  return (
    registers(text) || text.has('free', 'freeWord', 'aboutPrice', 'soldOut', 'fullWord', 'counted')
  )
}

/** How far behind a day its time may stand. */
const nearTime = 6
const noon: WallTime = {hour: 12, minute: 0}

const isOne = (time: Mention | undefined): boolean => time?.kind === 'time' && !time.to

/** The time that stands beside a day: "10 May at 12", "5 pm on 10 May", "by noon on 10 May". */
const timeBeside = (
  sentence: Tokens,
  mentions: readonly Mention[],
  date: DateMention,
): WallTime | undefined => {
  const at = mentions.indexOf(date)
  const [before, next] = [mentions[at - 1], mentions[at + 1]]
  if (next?.kind === 'time' && isOne(next) && next.start - date.end <= nearTime) return next.from
  if (before?.kind === 'time' && isOne(before) && leads(sentence, before, date)) return before.from
  const isNoon = [...sentence.all('noon'), ...sentence.all('midday')].some((mark) =>
    leads(sentence, mark, date),
  )
  return isNoon ? noon : undefined
}

const momentOf = (sentence: Tokens, concept: Concept): StatedMoment | undefined => {
  const mark = sentence.first(concept)
  if (!mark) return undefined
  const mentions = readMentions(sentence.text, sentence.lexicon)
  const dates = mentions.filter((mention) => mention.kind === 'date')
  const behind = dates.find(({start}) => start >= mark.start)
  const date = behind ?? dates.findLast(({end}) => end <= mark.start)
  if (!date) return undefined
  return {date, ...defined({time: timeBeside(sentence, mentions, date)})}
}

/** Until when a price holds, helpers or talks are wanted, or one had better register. */
const isOtherDeadline = (sentence: Tokens): boolean =>
  sentence.has('earlyBird', 'advised', 'callForProposals') ||
  isOtherRegistering(sentence) ||
  sentence.all('currency').length > 1

const capacities = pattern(
  `capacityLabel [:]? _{0,2} # | capacityLead [(.]? _{0,2} # [)]? piece? counted`,
)

const capacityOf = (sentence: Tokens): number | undefined => {
  if (sentence.has('aboutPart')) return undefined
  const fit = capacities.in(sentence)
  const figures = sentence.tokens.slice(fit?.first, fit?.next).find(({kind}) => kind === 'number')
  return fit === undefined || figures === undefined || figures.word.length > 5
    ? undefined
    : Number(figures.word)
}

const full = pattern('theEvent isWord _{0,2} fullWord ~ $ | ^ ~ (update ~){0,1} fullWord ~ $')

/** Whether no place is left: "Sold out!", "The workshop is full." */
export function saysSoldOut(sentence: Tokens): boolean {
  const marks = sentence.all('soldOut')
  const isIn = (start: number) => marks.some((mark) => start >= mark.start && start < mark.end)
  return (
    (marks.length > 0 || full.fits(sentence)) &&
    !sentence.all('notSoldOut').some(({start}) => !isIn(start))
  )
}

/** Reads a sentence of an event's page for what it says of registering. */
export function readTerms(sentence: Tokens): Terms {
  const isOf = registers(sentence)
  const closes = isOf && !isOtherDeadline(sentence) ? momentOf(sentence, 'deadline') : undefined
  const opens = isOf ? momentOf(sentence, 'opening') : undefined
  const soldOut = saysSoldOut(sentence)
  return defined({
    price: readPrice(sentence),
    opens,
    closes: opens === undefined ? closes : undefined,
    capacity: capacityOf(sentence),
    soldOut: soldOut || undefined,
  })
}
