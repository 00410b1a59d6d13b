import {isAmericanZone} from '../../../../content/time/americanZones.ts'
import type {Assumption, DateOrder, SiteConfig} from '../../parse/jekyllSite.ts'
import type {SiteKind} from '../../parse/sources/siteKinds.ts'
import type {Settled} from './settled.ts'
import {settleZone} from './settleZone.ts'
import type {Habit, SiteFigures} from './siteFigures.ts'

/** Fewer small words than this tell no language. */
const fewestWords = 8

const saidBy = <Value extends string>(value: Value, by: string): Settled<Value> => ({
  value,
  basis: 'said',
  evidence: `${by} says so`,
})

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`

/** The language that pages of a plain folder say, if more say it than any other; other sites have a place to say it. */
const saidByPages = (
  {kind}: SiteConfig,
  {saying, pages}: SiteFigures,
): {readonly settled: Settled; readonly isOfMost: boolean} | undefined => {
  const [first, second] = [...saying].toSorted(([, one], [, other]) => other - one)
  if (kind !== 'plain' || first === undefined || first[1] === second?.[1]) return undefined
  const [value, number] = first
  const evidence = `${number} of ${count(pages, 'page')} ${number === 1 ? 'says' : 'say'} so`
  return {
    settled: {value, basis: 'measured', evidence},
    isOfMost: number * 2 > pages,
  }
}

const settleLanguage = (config: SiteConfig, figures: SiteFigures): Settled => {
  const {language, said} = config
  const {words, pages, silent} = figures
  if (said.language !== undefined) return saidBy(language, said.language)
  const ofPages = saidByPages(config, figures)
  if (ofPages?.isOfMost === true) return ofPages.settled
  if (pages > 0 && silent === 0) {
    return {value: language, basis: 'measured', evidence: 'each page says its own'}
  }
  const [most] = [...words].toSorted(([, one], [, other]) => other - one)
  if (most === undefined || most[1] < fewestWords) {
    if (ofPages !== undefined) return ofPages.settled
    return {value: language, basis: 'assumed', evidence: 'no page has enough text to tell'}
  }
  const all = [...words.values()].reduce((sum, each) => sum + each, 0)
  return {
    value: most[0],
    basis: 'measured',
    evidence: `${most[1]} of ${count(all, 'small word')} on ${count(pages, 'page')} are its own`,
  }
}

/** Countries that write the month first. */
const monthFirst: ReadonlySet<string> = new Set(['US', 'PH', 'FM', 'MH', 'PW'])

/** By how much one habit has to outnumber the other. */
const clearly = 3

const outnumbers = (one: Habit, other: Habit): boolean =>
  one.count > 0 && one.count >= other.count * clearly

const byDates = (
  value: DateOrder,
  {count: number, example}: Habit,
  other: Habit,
): Settled<DateOrder> => ({
  value,
  basis: 'measured',
  evidence: `${count(number, 'date')} such as \`${example}\`, ${other.count} the other way round`,
})

const settleOrder = (
  language: string,
  timeZone: string,
  {dates}: SiteFigures,
): Settled<DateOrder> => {
  const {day, month} = dates
  if (outnumbers(month, day)) return byDates('month', month, day)
  if (outnumbers(day, month)) return byDates('day', day, month)
  const {region, language: base} = new Intl.Locale(language)
  const isAmerican =
    region === undefined ? base === 'en' && isAmericanZone(timeZone) : monthFirst.has(region)
  return {
    value: isAmerican ? 'month' : 'day',
    basis: 'assumed',
    evidence:
      day.count + month.count === 0
        ? 'no date in figures tells; this is usual for the language and zone'
        : `dates say both (\`${day.example}\`, \`${month.example}\`); this is usual for the language and zone`,
  }
}

const settleClock = ({clock}: SiteFigures): Settled => {
  const {12: twelve, 24: whole} = clock
  const [value, most, other] =
    twelve.count > whole.count
      ? (['12 hours', twelve, whole] as const)
      : (['24 hours', whole, twelve] as const)
  return most.count === 0
    ? {value, basis: 'assumed', evidence: 'no page writes a time that tells'}
    : {
        value,
        basis: 'measured',
        evidence: `${count(most.count, 'time')} such as \`${most.example}\`, ${other.count} of the other clock`,
      }
}

/** Where else than on the command line a kind of site says it. */
const placesOf: Readonly<Record<SiteKind, Readonly<Record<'language' | 'timeZone', string>>>> = {
  jekyll: {
    language: ', or `lang` in `_config.yml`',
    timeZone: ', or `timezone` in `_config.yml`',
  },
  hugo: {
    language: ', or `defaultContentLanguage` of the site',
    timeZone: ', or `timeZone` of the site',
  },
  plain: {language: '', timeZone: ''},
}

/** What holds for a site: what is said, else what its pages show, else what is usual. */
export function settleSite(
  config: SiteConfig,
  figures: SiteFigures,
): Pick<SiteConfig, 'language' | 'timeZone' | 'dateOrder'> & {
  readonly assumptions: readonly Assumption[]
} {
  const places = placesOf[config.kind ?? 'jekyll']
  const language = settleLanguage(config, figures)
  const zone =
    config.said.timeZone === undefined
      ? settleZone(language.value, figures.offsets, config.timeZone)
      : saidBy(config.timeZone, config.said.timeZone)
  const order =
    config.mapping?.dateOrder === undefined
      ? settleOrder(language.value, zone.value, figures)
      : saidBy(config.mapping.dateOrder, '`dateOrder` in the mapping file')
  return {
    language: language.value,
    timeZone: zone.value,
    dateOrder: order.value,
    assumptions: [
      {
        about: 'language',
        ...language,
        hint: `Set it with \`--language\`${places.language}.`,
      },
      {
        about: 'timeZone',
        ...zone,
        hint: `Set it with \`--time-zone\`${places.timeZone}.`,
      },
      {
        about: 'dateOrder',
        ...order,
        value: `${order.value} first`,
        hint: 'Set it with `dateOrder: day` or `dateOrder: month` in the mapping file.',
      },
      {
        about: 'clock',
        ...settleClock(figures),
        hint: 'A programme follows the start of its event, whatever the clock.',
      },
    ],
  }
}
