import type {Concept} from './concepts.ts'

interface CalendarName {
  readonly concept: Concept
  /** Of the month from 1, of the weekday from 1 for Monday. */
  readonly value: number
  readonly name: string
}

/** A short form is written with or without its full stop. */
const bare = (name: string): string => name.toLowerCase().replace(/\.$/u, '')

const partIn = (
  format: Intl.DateTimeFormat,
  moment: number,
  type: Intl.DateTimeFormatPartTypes,
): string => bare(format.formatToParts(moment).find((part) => part.type === type)?.value ?? '')

const fewestLetters = 2

const namesIn = (
  language: string,
  concept: 'month' | 'weekday',
  moments: readonly number[],
): readonly CalendarName[] =>
  (['long', 'short'] as const).flatMap((width) => {
    const alone = new Intl.DateTimeFormat(language, {timeZone: 'UTC', [concept]: width})
    const beside = new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      [concept]: width,
    })
    return moments.flatMap((moment, index) =>
      [...new Set([partIn(alone, moment, concept), partIn(beside, moment, concept)])]
        .filter((name) => name.length >= fewestLetters)
        .map((name) => ({concept, value: index + 1, name})),
    )
  })

/** Names of months and weekdays, long and short, as a language writes them alone and in a date. */
export function calendarNames(language: string): readonly CalendarName[] {
  const months = Array.from({length: 12}, (_, month) => Date.UTC(2024, month, 15))
  const weekdays = Array.from({length: 7}, (_, day) => Date.UTC(2024, 0, 1 + day))
  return [...namesIn(language, 'month', months), ...namesIn(language, 'weekday', weekdays)]
}
