import {readPeriod} from '../interpret/period/readPeriod.ts'
import {pageOf, paragraphsOf} from './samplePage.ts'

export const timeZone = 'Europe/Stockholm'

export function readSample(frontMatter: string, body = '', path?: string) {
  const page = pageOf(frontMatter, body, path)
  const {period, messages} = readPeriod(page, paragraphsOf(page), {timeZone})
  return {
    period: period?.value,
    rule: period?.rule,
    evidence: period?.evidence,
    codes: messages.map(({ruleId}) => ruleId),
    messages,
  }
}

/** Start and end as the clocks in Stockholm show them. */
export function local(iso: string | undefined): string {
  return iso === undefined ? '' : new Date(iso).toLocaleString('sv-SE', {timeZone}).slice(0, 16)
}

export function timesOf(frontMatter: string, body = '', path?: string): string {
  const {period} = readSample(frontMatter, body, path)
  return [period?.start, period?.end].map(local).join(' – ')
}
