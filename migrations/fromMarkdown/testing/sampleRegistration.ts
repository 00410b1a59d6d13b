import {isSure} from '../interpret/factRules.ts'
import {readPeriod} from '../interpret/period/readPeriod.ts'
import {readRegistration} from '../interpret/registration/readRegistration.ts'
import {pageOf, paragraphsOf} from './samplePage.ts'

const timeZone = 'Europe/Stockholm'
const date = 'event-date: 2027-05-06 18:00:00 +0200'

export function facts(frontMatter: string, body = '') {
  const page = pageOf(`${date}\n${frontMatter}`, body)
  const paragraphs = paragraphsOf(page)
  const {period} = readPeriod(page, paragraphs, {timeZone})
  return readRegistration(page, paragraphs, {timeZone, ...(period ? {period: period.value} : {})})
    .registration
}

export function written(frontMatter: string, body = '') {
  return facts(frontMatter, body)
    .filter(isSure)
    .map(({value}) => value)
}

export function urls(frontMatter: string, body = ''): readonly string[] {
  return written(frontMatter, body).map(({url}) => url)
}

export function linkTo(title: string, url: string): string {
  return `links:\n- title: "${title}"\n  url: ${url}`
}
