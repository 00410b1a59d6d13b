import {isRecord} from 'sanity'

import type {Suggestion} from '../../content/documents/review.ts'
import {defined} from '../../content/objects/defined.ts'
import {joinedText} from '../../content/text/joinedText.ts'
import type {Period} from '../../content/time/period.ts'
import {periodText} from '../../content/time/periodText.ts'
import {offeredValue} from './offer.ts'

const textAt = (value: Readonly<Record<string, unknown>>, key: string): string | undefined => {
  const {[key]: text} = value
  return typeof text === 'string' ? text : undefined
}

const datesOf = (
  value: Readonly<Record<string, unknown>>,
  siteZone: string,
): string | undefined => {
  const start = textAt(value, 'start')
  const end = textAt(value, 'end')
  const timeZone = textAt(value, 'timeZone')
  if (start === undefined) return textAt(value, 'text')
  const period: Partial<Period> = {
    start,
    ...defined({end, timeZone}),
    allDay: value['allDay'] === true,
  }
  return periodText(period, siteZone)
}

/** What would be written, in one line. */
export function offerText(suggestion: Suggestion, siteZone: string): string {
  const value = offeredValue(suggestion)
  if (!isRecord(value)) return String(value)
  const {period} = value
  return joinedText(
    textAt(value, 'title') ?? textAt(value, 'label') ?? textAt(value, 'name'),
    isRecord(period) ? datesOf(period, siteZone) : datesOf(value, siteZone),
    textAt(value, 'address'),
    textAt(value, 'url'),
  )
}
