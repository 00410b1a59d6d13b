import type {Mention, NamedDay} from '../interpret/period/mentions.ts'
import {readMentions} from '../interpret/period/readMentions.ts'

export function two(value: number): string {
  return String(value).padStart(2, '0')
}

const dayText = ({year, month, day}: NamedDay): string =>
  `${year === undefined ? '' : `${year}-`}${two(month)}-${two(day)}`

const show = (mention: Mention): string => {
  if (mention.kind === 'date') {
    return [mention.first, mention.last].flatMap((day) => (day ? dayText(day) : [])).join('..')
  }
  return [mention.from, mention.to]
    .flatMap((time) => (time ? `${two(time.hour)}:${two(time.minute)}` : []))
    .join('–')
}

/** What a text says, in figures: `2021-05-18..2021-05-20 09:00–11:00`. */
export function readFigures(text: string): string {
  return readMentions(text).map(show).join(' ')
}
