import type {WallTime} from '../../fromMarkdown/interpret/period/zonedTime.ts'

interface Times {
  readonly from: WallTime
  readonly to: WallTime | undefined
}

const clock = /(\d{1,2})(?:([:.])(\d{2}))?(\s?[ap]\.?\s?m\.?)?/giu

const isAfternoon = (mark: string): boolean => /p/iu.test(mark)

/** A mark for both ends stands with the last: "1-4 pm". */
const written = (
  {hour, minute}: WallTime,
  like: RegExpMatchArray,
  sign: string,
  mark: string,
): string | undefined => {
  const [, oldHour = '', oldSign, oldMinute, ownMark = ''] = like
  const isTwelve = mark !== ''
  if (isTwelve && ownMark === '' && isAfternoon(mark) !== hour >= 12) return undefined
  const shown = isTwelve ? hour % 12 || 12 : hour
  const hours =
    /^0\d$/u.test(oldHour) || (oldHour.length === 2 && oldMinute !== undefined && !isTwelve)
      ? String(shown).padStart(2, '0')
      : String(shown)
  const minutes =
    oldMinute === undefined && minute === 0
      ? ''
      : `${oldSign ?? sign}${String(minute).padStart(2, '0')}`
  const newMark =
    ownMark === ''
      ? ''
      : ownMark.replace(/[ap]/iu, (letter) => {
          const half = hour >= 12 ? 'p' : 'a'
          return letter === letter.toUpperCase() ? half.toUpperCase() : half
        })
  return hours + minutes + newMark
}

/** Behind "kl" a dot stands between hours and minutes. */
const usualSign = (text: string): string => (/\bkl\b/iu.test(text) ? '.' : ':')

/** The words of a time that name other times, in their form; `undefined` where that cannot say it. */
export function timeWords(text: string, {from, to}: Times): string | undefined {
  const found = [...text.matchAll(clock)]
  const [first, second] = found
  if (first === undefined || found.length > 2) return undefined
  if (second !== undefined && to === undefined) return undefined
  const sign = found.map((match) => match[2]).find((each) => each !== undefined) ?? usualSign(text)
  const lastMark = found.at(-1)?.[4] ?? ''
  const begin = written(from, first, sign, first[4] ?? lastMark)
  const like = second ?? first
  const end = to === undefined ? undefined : written(to, like, sign, like[4] ?? '')
  if (begin === undefined || (to !== undefined && end === undefined)) return undefined
  const head = text.slice(0, first.index) + begin
  const behind = first.index + first[0].length
  if (second === undefined) return head + (end === undefined ? '' : `-${end}`) + text.slice(behind)
  return (
    head +
    text.slice(behind, second.index) +
    (end ?? '') +
    text.slice(second.index + second[0].length)
  )
}
