import type {Json} from '../../fromMarkdown/dataset/json.ts'
import {isLeftBehind, readPeriodValue} from './normalPeriod.ts'

/** The words of a period that name other dates than it has: no page says them beside these dates. */
export function strayWords(wanted: Json | undefined, shown: Json | undefined): string | undefined {
  const [own, other] = [readPeriodValue(wanted), readPeriodValue(shown)]
  const isStray = own !== undefined && isLeftBehind(own) && own.text !== other?.text
  return isStray ? own.text : undefined
}
