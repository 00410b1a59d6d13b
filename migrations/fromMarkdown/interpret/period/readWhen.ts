import {defined} from '../../../../content/objects/defined.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {pattern} from '../tokens/pattern.ts'
import {withoutMentions} from './readMentions.ts'
import {readStated, type Stated} from './stated.ts'
import type {WallTime} from './zonedTime.ts'

const figures = /^([01]?\d|2[0-3])([0-5]\d)(?:\s?[-–]\s?([01]?\d|2[0-3])([0-5]\d))?$/u

/** "1830", "0900-1700" under a key for times; elsewhere such figures are a year as well. */
const readFigures = (text: string): Stated | undefined => {
  const [, hour, minute, toHour, toMinute] = figures.exec(text)?.map(Number) ?? []
  if (hour === undefined || minute === undefined) return undefined
  const isRange = toHour !== undefined && toMinute !== undefined && !Number.isNaN(toHour)
  return {
    swappable: false,
    from: {hour, minute},
    ...defined({to: isRange ? {hour: toHour, minute: toMinute} : undefined}),
  }
}

const lead = '^ ~ (atTime | clockMark [.]?){0,1}'
const joint = '(until | and | [-])'
const words: readonly (readonly [edge: ReturnType<typeof pattern>, times: readonly WallTime[]])[] =
  (
    [
      ['(noon | midday)', [12]],
      ['midnight', [0]],
      [`noon ${joint} midnight`, [12, 0]],
      [`midnight ${joint} noon`, [0, 12]],
    ] as const
  ).map(([edge, hours]) => [
    pattern(`${lead} ${edge} ~ $`),
    hours.map((hour) => ({hour, minute: 0})),
  ])

const readWords = (text: string, lexicon: Lexicon): Pick<Stated, 'from' | 'to'> => {
  const tokens = lexicon.read(text)
  const [from, to] = words.find(([edge]) => edge.fits(tokens))?.[1] ?? []
  return defined({from: from || undefined, to: to || undefined})
}

/**
 * Reads a text that is about the time of one event (`readStated`), also where a word is all that
 * it says of the clock: "noon", "6 May 2027, midnight".
 */
export function readWhen(text: string, lexicon: Lexicon): Stated {
  const stated = readStated(text, lexicon)
  return stated.from ? stated : {...stated, ...readWords(withoutMentions(text, lexicon), lexicon)}
}

/** Reads what stands under a key for times: as `readWhen`, and figures without a sign: "1830". */
export function readClock(text: string, lexicon: Lexicon): Stated {
  return readFigures(text) ?? readWhen(text, lexicon)
}
