import {dateFormat} from '../../content/time/dateFormat.ts'
import type {Period} from '../../content/time/period.ts'
import {spanOf} from '../../content/time/span.ts'

/**
 * The hours of an item of a programme: "13:30–14:20". Words of its own ("13.30-14.20") are kept while
 * they name the same hours, so that a page reads as its author wrote it until somebody moves the item.
 */
export function sessionTime(
  period: Partial<Period> | undefined,
  siteZone: string,
): string | undefined {
  const span = spanOf(period, siteZone)
  if (period === undefined || span === undefined || span.allDay) return period?.text
  const {start, end, timeZone} = span
  const clock = dateFormat('sv-SE', {timeZone, hour: '2-digit', minute: '2-digit'})
  const hours = [start, ...(end === undefined ? [] : [end])].map((moment) => clock.format(moment))
  const isSame = hoursIn(period.text ?? '').join() === hours.join()
  return isSame ? period.text : hours.join('–')
}

/** "9.30" and "kl 9:30" as "09:30", "13" as "13:00". */
const hoursIn = (text: string): readonly string[] =>
  [...text.matchAll(/(\d{1,2})(?:[.:](\d{2}))?/g)].map(
    ([, hour = '', minute = '00']) => `${hour.padStart(2, '0')}:${minute}`,
  )
