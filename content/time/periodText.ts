import {defined} from '../objects/defined.ts'
import {dateFormat} from './dateFormat.ts'
import type {Period, PeriodKind} from './period.ts'
import {spanOf} from './span.ts'

type Dates = Partial<Omit<Period, '_type'>>

const withoutStart: Readonly<Record<PeriodKind, string>> = {
  once: 'No date yet',
  recurring: 'Recurring',
  ongoing: 'Ongoing',
}

const withStart: Readonly<Record<PeriodKind, (dates: string) => string>> = {
  once: (dates) => dates,
  recurring: (dates) => `Recurring, ${dates}`,
  ongoing: (dates) => `Ongoing, ${dates}`,
}

/**
 * When something takes place, in the zone in which it takes place: "Tue 1 Dec 2020, 10:00–15:00".
 * The zone is named where it is not the site's. What has no dates shows its own words.
 *
 * @param siteZone IANA name of the site's zone.
 * @param locale BCP 47 tag of the reader's language, British English by default.
 */
export function periodText(period: Dates | undefined, siteZone: string, locale = 'en-GB'): string {
  const kind = period?.kind ?? 'once'
  const span = spanOf(period, siteZone)
  if (span === undefined) return period?.text ?? withoutStart[kind]
  const {start, end, allDay, timeZone} = span
  const format = dateFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(allDay ? {} : {hour: '2-digit', minute: '2-digit'}),
    ...defined({timeZoneName: allDay || timeZone === siteZone ? undefined : 'short'}),
  })
  return withStart[kind](tidy(rangeText(format, start, end)))
}

const rangeText = (format: Intl.DateTimeFormat, start: number, end: number | undefined): string =>
  end === undefined || end === start ? format.format(start) : format.formatRange(start, end)

/** Versions of ICU differ in which spaces they put between the parts of a date. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/(\p{L}), /gu, '$1 ')
    .replace(/(:\d\d) – (\d\d:)/u, '$1–$2')
