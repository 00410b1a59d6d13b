import type {ChannelScope} from '../../website/channels/channelContent.ts'
import type {Listed} from '../published/listed.ts'
import {addressOf, type SiteIndex} from '../published/siteIndex.ts'

/** What channels are about, and where they are. */
export interface Scope {
  readonly scope: ChannelScope
  /** From the site's root, decoded, with a `/` at its end. */
  readonly folder: string
  /** The address of the page that shows the same to people. */
  readonly page: string
  readonly language: string
  /** Of a group or event; the others have the site's. */
  readonly title?: string | undefined
  /** `_id`s of the events, in order of time. */
  readonly events: readonly string[]
}

/** Where the channels of what a page shows are: in its folder, or beside a page that is a file. */
export function channelFolder(address: string): string {
  return address.replace(/\.html$/, '/')
}

const inOrder = (events: readonly Listed[]): readonly string[] =>
  events
    .toSorted((a, b) => {
      const [from, to] = [a.period?.start ?? '9999', b.period?.start ?? '9999']
      return from === to ? (a._id < b._id ? -1 : 1) : from < to ? -1 : 1
    })
    .map(({_id}) => _id)

/** Whether a document is the one that stands for its translations: in the first language that has it. */
const isFirst = ({_id}: Listed, {translationsById, languages}: SiteIndex): boolean => {
  const translations = translationsById.get(_id)
  const language = languages.find((tag) => translations?.has(tag) === true)
  return language === undefined || translations?.get(language) === _id
}

const scopesIn = new WeakMap<SiteIndex, readonly Scope[]>()

/** All that has channels of its own: the site, its languages, its groups, its events. */
export function channelScopes(index: SiteIndex): readonly Scope[] {
  const known = scopesIn.get(index)
  if (known !== undefined) return known
  const {documents, languages, addressById} = index
  const [first = 'en'] = languages
  const all = [...documents.values()].filter(({_type}) => _type === 'event')
  const eventsPage = (language: string): string =>
    addressOf(index, {kind: 'events', language}) ?? '/'
  const whole: Scope = {
    scope: 'all',
    folder: '/',
    page: eventsPage(first),
    language: first,
    events: inOrder(all.filter((event) => isFirst(event, index))),
  }
  const spoken = languages.map((language): Scope => ({
    scope: 'language',
    folder: `/${language}/`,
    page: eventsPage(language),
    language,
    events: inOrder(all.filter((event) => (event.language ?? first) === language)),
  }))
  const own = [...documents.values()].flatMap((document): readonly Scope[] => {
    const {_id, _type, title, language = first} = document
    const page = addressById.get(_id)
    if (page === undefined || (_type !== 'group' && _type !== 'event')) return []
    const events =
      _type === 'event'
        ? [_id]
        : inOrder(all.filter(({groups}) => groups.some(({_ref}) => _ref === _id)))
    return [{scope: _type, folder: channelFolder(page), page, language, title, events}]
  })
  const scopes = [whole, ...(languages.length > 1 ? spoken : []), ...own]
  scopesIn.set(index, scopes)
  return scopes
}
