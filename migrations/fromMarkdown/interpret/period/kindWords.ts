import type {PeriodKind} from '../../../../content/time/period.ts'

const weekdaysInPlural =
  'måndagar|tisdagar|onsdagar|torsdagar|fredagar|lördagar|söndagar|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|vardagar|helger'
const weekdayOrUnit =
  '(?:mån|tis|ons|tors|fre|lör|sön)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|vecka|månad|week|month|weekday|vardag'

const recurring = new RegExp(
  String.raw`(?<!\p{L})(?:${weekdaysInPlural}|(?:(?:varje|alla|varannan|vartannat|var\s(?:tredje|fjärde)|every|each)\s(?:(?:other|second|third|fourth|first|last|andra|första|sista|tredje)\s)?(?:${weekdayOrUnit}))|(?:första|andra|tredje|fjärde|sista|first|second|third|fourth|last)\s(?:${weekdayOrUnit})(?:en)?\s(?:i\s(?:varje\s)?månad|(?:of|in)\s(?:the|each|every)\smonth)|veckovis|månadsvis|weekly|bi-?weekly|fortnightly|monthly|återkommande|recurring)`,
  'iu',
)
const daily = /(?<!\p{L})(?:varje\sdag|dagligen|every\sday|daily)(?!\p{L})/iu
const ongoing =
  /(?<!\p{L})(?:pågående|pågår|ongoing|on-going|löpande|tills\svidare|until\sfurther\snotice|kontinuerligt|continuously|när\ssom\shelst|any\s?time|always\sopen)(?!\p{L})/iu

/**
 * Reads from a human's words for when something is whether it happens once, again and again, or
 * goes on. Words only: a recurring event still has the day and time of its next occasion.
 */
export function readKind(text: string, namesLastDay: boolean): PeriodKind {
  if (recurring.test(text) || (daily.test(text) && !namesLastDay)) return 'recurring'
  return ongoing.test(text) && !namesLastDay ? 'ongoing' : 'once'
}
