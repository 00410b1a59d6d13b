import {convertBody} from '../../convert/convertBody.ts'
import {isSure} from '../../interpret/factRules.ts'
import type {Fact} from '../../interpret/facts.ts'
import {interpretPage} from '../../interpret/interpretPage.ts'
import type {SiteConfig} from '../../parse/jekyllSite.ts'
import {parsePage} from '../../parse/parsePage.ts'
import type {LanguagePage, Meant} from './languagePage.ts'

const timeZone = 'Europe/Berlin'

/** How many facts of pages were found, and which were not, or are none. */
export interface Measured {
  readonly precision: number
  readonly recall: number
  /** `- what was missed`, `+ what is not so`, each with its page's title. */
  readonly differences: readonly string[]
}

const wall = (iso: string | undefined, allDay: boolean): string =>
  iso === undefined
    ? ''
    : new Date(iso).toLocaleString('sv-SE', {timeZone}).slice(0, allDay ? 10 : 16)

const surely = <Value>(facts: readonly Fact<Value>[]): readonly Value[] =>
  facts.filter(isSure).map(({value}) => value)

/** Reads a page of an event in a language, as far as it is written into documents. */
const readLanguagePage = (language: string, [head, body]: LanguagePage): Meant => {
  const config: SiteConfig = {
    values: {collections: {events: {output: true}}},
    timeZone,
    language,
    dateOrder: 'day',
    said: {},
    origins: ['https://example.org'],
    baseUrl: '',
  }
  const keys = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
  const text = `---\n${keys.join('')}---\n${body}\n`
  const page = parsePage({path: '_events/page.md', text, digest: 'sha256-0'}, config)
  const converted = convertBody(page, {markdown: 'kramdown', exact: false})
  const {facts} = interpretPage(page, converted, config, true)
  const [period] = surely(facts.period === undefined ? [] : [facts.period])
  const registration = surely(facts.registration)
  const programme = surely(facts.programme)
  const allDay = period?.allDay === true
  const price = registration.find((link) => link.price?.amount !== undefined)?.price
  const kind = period?.kind
  return {
    start: wall(period?.start, allDay),
    end: wall(period?.end, allDay),
    ...(kind === undefined || kind === 'once' ? {} : {kind}),
    status: facts.status?.value ?? '',
    mode: facts.attendanceMode?.value ?? '',
    registration: registration.map(({url}) => url),
    closes: wall(registration.find(({closes}) => closes !== undefined)?.closes, true),
    ...(registration.some((link) => link.price?.free === true) ? {free: true} : {}),
    price: price === undefined ? '' : `${price.amount} ${price.currency}`,
    ...(registration.some(({soldOut}) => soldOut === true) ? {soldOut: true} : {}),
    capacity: registration.find(({capacity}) => capacity !== undefined)?.capacity ?? 0,
    sessions: programme.map(({title, period: at}) =>
      `${wall(at?.start, false).slice(11)} ${title}`.trim(),
    ),
    speakers: programme.flatMap(({speakers}) => speakers),
    projects: surely(facts.presentations).map(({title}) => title),
  }
}

const factsOf = (meant: Meant): readonly string[] =>
  Object.entries(meant).flatMap(([name, value]) => {
    if (value === '' || value === 0) return []
    return Array.isArray(value) ? value.map((one) => `${name}: ${one}`) : [`${name}: ${value}`]
  })

/** Reads pages in a language and compares what was found with what their author meant. */
export function measurePages(language: string, pages: readonly LanguagePage[]): Measured {
  let [right, found, meant] = [0, 0, 0]
  const differences: string[] = []
  for (const page of pages) {
    const [wanted, read] = [factsOf(page[2]), factsOf(readLanguagePage(language, page))]
    const [missed, wrong] = [
      wanted.filter((fact) => !read.includes(fact)),
      read.filter((fact) => !wanted.includes(fact)),
    ]
    right += wanted.length - missed.length
    found += read.length
    meant += wanted.length
    differences.push(
      ...missed.map((fact) => `${page[0].title} - ${fact}`),
      ...wrong.map((fact) => `${page[0].title} + ${fact}`),
    )
  }
  return {precision: right / found, recall: right / meant, differences}
}
