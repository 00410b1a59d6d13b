import type {DateOrder} from '../../parse/jekyllSite.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {mentionOf, named, yearSource as year} from './dateMention.ts'
import type {DateMention, NamedDay} from './mentions.ts'

const yearBehind = String.raw`(?:(?:\s|,\s?|\s?[-/]\s?)(${year}))?(?![\d/])`
/** Letters that are typed for figures make no shorter day of `2031-05-2O`. */
const isoForm = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\dOoIl])/y
const slashForm = new RegExp(
  String.raw`(\d{1,2})/(\d{1,2})(?:\s?[-–]\s?(\d{1,2})/(\d{1,2}))?${yearBehind}`,
  'y',
)
const slashedDaysForm = new RegExp(
  String.raw`(\d{1,2})\s?[-–]\s?(\d{1,2})/(\d{1,2})${yearBehind}`,
  'y',
)
const dottedForm = new RegExp(String.raw`(\d{1,2})([.-])\s?(\d{1,2})\2\s?(${year})`, 'y')
const dottedShort = /(\d{1,2})\.(\d{1,2})\.?(?!\d)/y

const roundTheClock = '24/7'

const matchAt = (form: RegExp, {text, tokens}: Tokens, at: number): RegExpExecArray | null => {
  form.lastIndex = tokens[at]?.start ?? 0
  return form.exec(text)
}

const numbers = (match: RegExpExecArray): readonly number[] => match.slice(1).map(Number)

export function readIso(text: Tokens, at: number): DateMention | undefined {
  const match = matchAt(isoForm, text, at)
  return match
    ? mentionOf(
        [named(Number(match[3]), Number(match[4]), match[1])],
        match.index,
        isoForm.lastIndex,
      )
    : undefined
}

const isJoined = ({text, tokens}: Tokens, at: number): boolean =>
  /[\d/.\p{L}]/u.test(text.charAt((tokens[at]?.start ?? 0) - 1))

/** "5/6" as the site writes days; a figure above 12 is no month. */
const inOrder = (
  left: number,
  right: number,
  ofYear: string | undefined,
  order: DateOrder,
): NamedDay => {
  const isMonthFirst = right > 12 || (order === 'month' && left <= 12)
  return isMonthFirst ? named(left, right, ofYear) : named(right, left, ofYear)
}

export function readSlashed(text: Tokens, at: number): DateMention | undefined {
  const match = matchAt(slashForm, text, at)
  if (!match || isJoined(text, at)) return undefined
  const [left = 0, right = 0, from, to] = numbers(match)
  const ofYear = match[5]
  const {index: start} = match
  const end = slashForm.lastIndex
  if (match[0] === roundTheClock) return undefined
  const order = text.lexicon.dateOrder
  if (match[3] !== undefined) {
    const days = [inOrder(left, right, ofYear, order), inOrder(from ?? 0, to ?? 0, ofYear, order)]
    return mentionOf(days, start, end)
  }
  const mention = mentionOf([inOrder(left, right, ofYear, order)], start, end)
  const isEither = left <= 12 && right <= 12 && left !== right
  return mention && isEither ? {...mention, swappable: true} : mention
}

/** "26-27/10" */
export function readSlashedDays(text: Tokens, at: number): DateMention | undefined {
  const match = matchAt(slashedDaysForm, text, at)
  if (!match || isJoined(text, at)) return undefined
  const [from = 0, to = 0, month = 0] = numbers(match)
  const days = [from, to].map((day) => named(month, day, match[4]))
  return mentionOf(days, match.index, slashedDaysForm.lastIndex)
}

/** "5.10 kl 18", "5.10.": a word for the time behind it, or the language, tells that it is a date. */
export function readDotted(text: Tokens, at: number): DateMention | undefined {
  const whole = matchAt(dottedForm, text, at)
  if (whole) {
    const [day, month] = [Number(whole[1]), Number(whole[3])]
    return mentionOf([named(month, day, whole[4])], whole.index, dottedForm.lastIndex)
  }
  const match = matchAt(dottedShort, text, at)
  if (!match) return undefined
  const end = match.index + match[0].length
  const stops = match[0].endsWith('.')
  const next = at + (stops ? 4 : 3)
  const isClock = text.before('clockMark', text.beforeStop(at))
  const isNamed = stops && !isClock && text.at('ordinalEnding', at + 1) !== undefined
  const isBeforeTime =
    text.at('clockMark', next) !== undefined &&
    text.tokens.slice(next + 1, next + 3).some(({kind}) => kind === 'number')
  const [day = 0, month = 0] = numbers(match)
  const isDeadline = text.before('deadline', at) !== undefined && match[2]?.length === 1
  return isNamed || isBeforeTime || isDeadline
    ? mentionOf([named(month, day, undefined)], match.index, end)
    : undefined
}
