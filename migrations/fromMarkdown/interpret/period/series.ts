import {defined} from '../../../../content/objects/defined.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {sentencesOf} from '../registration/sentence.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {saysHowOften} from './kindWords.ts'
import {readDates, readTimes} from './readMentions.ts'
import {readStated, type Stated} from './stated.ts'
import {type CalendarDay, daysBetween, sameDay, weekdayOf} from './zonedTime.ts'

/** Words that say that an event is one of a series, with the time that they name. */
export interface Series extends Pick<Stated, 'from' | 'to'> {
  readonly words: string
}

const mostEnding = 3

/** "Tuesdays", "tisdagar", "mardis": the weekday of which they are the plural. */
const singularDay = (words: string, lexicon: Lexicon): number | undefined => {
  const last = words.split(/\s+/u).at(-1) ?? ''
  for (let cut = 0; cut <= mostEnding; cut += 1) {
    const day = lexicon.read(last.slice(0, last.length - cut)).first('weekday')?.value
    if (typeof day === 'number') return day
  }
  return undefined
}

const weekdaysIn = (sentence: Tokens): readonly number[] => [
  ...sentence.all('weekday').map(({value}) => Number(value)),
  ...sentence
    .all('weekdays')
    .flatMap(
      ({start, end}) => singularDay(sentence.text.slice(start, end), sentence.lexicon) ?? [],
    ),
]

/** "Every second Tuesday", "Tuesdays", "weekly at 7 pm", of the weekday that the event has. */
const saysAgain = (sentence: Tokens, own: CalendarDay): boolean => {
  const days = weekdaysIn(sentence)
  if (days.length > 0 && !days.includes(weekdayOf(own))) return false
  if (saysHowOften(sentence) || (sentence.has('weekdays') && days.length > 0)) return true
  return sentence.has('recurring', 'daily') && readTimes(sentence.text, sentence.lexicon).length > 0
}

/** "5, 19 January and 2 February": days apart, of which one is the event's. */
const listsDays = (sentence: Tokens, own: CalendarDay): boolean => {
  const days = readDates(sentence.text, sentence.lexicon)
    .filter(({first: {year}, last}) => last === undefined && (year ?? own.year) >= own.year)
    .map(({first}) => ({...first, year: own.year}))
  const isOwn = days.some((day) => sameDay(day, own))
  const isApart = days.some((day, at) => at > 0 && daysBetween(days[at - 1] ?? day, day) > 1)
  return isOwn && days.length > 2 && isApart && !sentence.has('deadline', 'register')
}

const timesIn = (text: string, lexicon: Lexicon): Pick<Stated, 'from' | 'to'> => {
  const {from, to} = readStated(text, lexicon, readTimes(text, lexicon))
  return defined({from: from || undefined, to: to || undefined})
}

/**
 * The first sentence of some texts that says that an event on a day is one of a series. The time is
 * that of the sentence, else the only one that the texts name.
 */
export function seriesIn(
  texts: readonly string[],
  own: CalendarDay,
  lexicon: Lexicon,
): Series | undefined {
  for (const text of texts) {
    for (const {start, end} of sentencesOf(text, lexicon)) {
      const words = text.slice(start, end).trim()
      const sentence = lexicon.read(words)
      if (!saysAgain(sentence, own) && !listsDays(sentence, own)) continue
      const times = timesIn(words, lexicon)
      if (times.from) return {words, ...times}
      const all = texts.map((each) => timesIn(each, lexicon)).filter(({from}) => from)
      return {words, ...(all.length === 1 ? all[0] : {})}
    }
  }
  return undefined
}
