import type {Period} from '../../content/time/period.ts'
import {periodText} from '../../content/time/periodText.ts'
import {spanOf} from '../../content/time/span.ts'
import type {Words} from './words.ts'

/** When something takes place, in the zone in which it takes place and in the words of the page. */
export function whenText(
  period: Partial<Period> | undefined,
  words: Words,
  siteZone: string,
): string {
  const {kind = 'once', text} = period ?? {}
  if (spanOf(period, siteZone) === undefined) return text ?? words.withoutStart[kind]
  const dates = periodText({...period, kind: 'once'}, siteZone, words.locale)
  return kind === 'once' ? dates : `${words.repeated[kind]}, ${dates}`
}
