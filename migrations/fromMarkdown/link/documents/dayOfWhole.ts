import type {InterpretedPage} from '../../interpret/interpretedPage.ts'
import {lexiconOf} from '../../interpret/lexicon/lexicon.ts'
import {readParagraphs} from '../../interpret/paragraphs/readParagraphs.ts'
import {readPeriod} from '../../interpret/period/readPeriod.ts'
import {isoDay, sameDay, toWall} from '../../interpret/period/zonedTime.ts'
import type {SiteConfig} from '../../parse/jekyllSite.ts'
import type {Whole} from '../siteLinks.ts'

/** The page of a session that says only at what time it is: its day is that of its event, if that has one alone. */
export function onDayOfWhole<Page extends InterpretedPage>(
  interpreted: Page,
  whole: Whole | undefined,
  {timeZone, dateOrder}: Pick<SiteConfig, 'timeZone' | 'dateOrder'>,
): Page {
  const {facts, page, body, keys, messages} = interpreted
  if (whole?.as !== 'session' || facts.period?.value.start !== undefined) return interpreted
  const {start, end = start} = whole.event
  if (start === undefined || end === undefined) return interpreted
  const {day} = toWall(start, timeZone)
  if (!sameDay(day, toWall(end, timeZone).day)) return interpreted
  const read = readPeriod({...page, fileDate: isoDay(day)}, readParagraphs(body), {
    timeZone,
    keys,
    lexicon: lexiconOf(facts.languages, dateOrder),
  })
  if (read.period === undefined || read.period.value.allDay === true) return interpreted
  return {
    ...interpreted,
    facts: {...facts, period: read.period},
    messages: [...messages.filter(({ruleId}) => ruleId !== 'date-missing'), ...read.messages],
  }
}
