import {defined} from '../../../content/objects/defined.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import type {Assumption, SiteConfig, Setting} from '../parse/jekyllSite.ts'
import type {TakenFor} from './keptPage.ts'

/** What is about the whole site stands where it can be set; a plain folder has no file for it. */
export function settingsPath({settings, kind}: Pick<SiteConfig, 'settings' | 'kind'>): string {
  return settings ?? (kind === 'plain' ? '.' : '_config.yml')
}

const names: Readonly<Record<Setting, string>> = {
  language: 'The language of pages that name none',
  timeZone: 'The time zone',
  dateOrder: 'The order of dates such as `05/06/2027`',
  clock: 'The clock',
}

const bases: Readonly<Record<Assumption['basis'], string>> = {
  said: '',
  measured: 'measured: ',
  assumed: 'assumed: ',
}

const aboutSite = ({about, value, basis, evidence, hint}: Assumption, path: string): Message =>
  makeMessage('site-assumed', {
    reason: `${names[about]} is \`${value}\` (${bases[basis]}${evidence})`,
    source: 'interpret',
    path,
    hint,
    expected: value,
    evidence,
  })

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`

const meant = (page: TakenFor): string => {
  if (page.isSkipped) return 'left out'
  return page.isSession ? 'session' : (page.type ?? page.named ?? 'not imported')
}

interface Taken {
  readonly what: string
  readonly by: string | undefined
  pages: number
}

const takenText = ({what, by, pages}: Taken): string =>
  `${pages} → ${what}${by === undefined ? '' : `, ${by}`}`

/** Counts what the pages of each collection are taken for, and what says so. */
export function startFolders(config: SiteConfig) {
  const folders = new Map<string, Taken[]>()
  return {
    add: (page: TakenFor): void => {
      const {collection} = page
      const own = folders.get(collection) ?? []
      folders.set(collection, own)
      const what = meant(page)
      const known = own.find((taken) => taken.what === what && taken.by === page.by)
      if (known === undefined) own.push({what, by: page.by, pages: 1})
      else known.pages += 1
    },
    messages: (): readonly Message[] =>
      [...folders].map(([collection, own]) =>
        makeMessage('site-assumed', {
          reason: `Pages of \`${collection}\`: ${own.map(takenText).join('; ')}`,
          source: 'interpret',
          path: settingsPath(config),
          hint: 'Set it with rules under `pages` in the mapping file.',
        }),
      ),
  }
}

/** What is taken to hold for a site, each with its evidence and how to set it. */
export function assumed(config: SiteConfig): readonly Message[] {
  const {assumptions = []} = config
  return assumptions.map((assumption) => aboutSite(assumption, settingsPath(config)))
}

/**
 * That nobody says in which zone the times of events are.
 * @param events with a time in the site's zone
 */
export function zoneAssumed(config: SiteConfig, events: number): readonly Message[] {
  const {assumptions = [], timeZone} = config
  const zone = assumptions.find(({about}) => about === 'timeZone')
  if (zone === undefined || zone.basis !== 'assumed' || events === 0) return []
  return [
    makeMessage('zone-assumed', {
      reason: `Nobody says in which time zone the site is: the times of ${count(events, 'event')} are taken to be in \`${timeZone}\` (${zone.evidence})`,
      source: 'interpret',
      path: settingsPath(config),
      hint: zone.hint,
      ...defined({expected: timeZone}),
    }),
  ]
}

/** That nobody says in which language the site is, and no text tells. @param pages that became content */
export function languageAssumed(config: SiteConfig, pages: number): readonly Message[] {
  const {assumptions = [], language} = config
  const told = assumptions.find(({about}) => about === 'language')
  if (told === undefined || told.basis !== 'assumed' || pages === 0) return []
  return [
    makeMessage('language-assumed', {
      reason: `Nobody says in which language the site is: pages that say none are taken to be in \`${language}\` (${told.evidence})`,
      source: 'interpret',
      path: settingsPath(config),
      hint: told.hint,
      expected: language,
    }),
  ]
}

/** Of a site of which less than this share is imported, the import is hardly what was meant. */
const fewest = 0.1

/** That hardly any page was imported. @param wanted pages that no mapping leaves out */
export function littleImported(
  config: SiteConfig,
  imported: number,
  wanted: number,
): readonly Message[] {
  if (wanted === 0 || imported >= wanted * fewest) return []
  return [
    makeMessage('little-imported', {
      reason: `Of ${count(wanted, 'page')} ${imported === 0 ? 'none' : imported} became content`,
      source: 'link',
      path: settingsPath(config),
      hint: 'Say in a mapping file what the other pages are: `lectern check` lists them.',
    }),
  ]
}
