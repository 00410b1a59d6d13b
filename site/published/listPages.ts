import {localYear} from '../../content/time/localYear.ts'
import {addressName} from '../../website/addresses/address.ts'
import {languagePrefix} from '../../website/addresses/documentAddress.ts'
import {listFolders} from '../../website/addresses/listAddresses.ts'
import type {Listed} from './listed.ts'
import type {Route, Target} from './routes.ts'

const sorted = (values: Iterable<string>): readonly string[] => [...new Set(values)].toSorted()

/** The pages of one language that list others, with their addresses. */
export function listPages(
  language: string,
  firstLanguage: string,
  documents: readonly Listed[],
  timeZone: string,
): readonly Route[] {
  const prefix = `/${languagePrefix(language, firstLanguage)}`
  const own = documents.filter((document) => document.language === language)
  const events = own.filter(({_type}) => _type === 'event')
  const groups = own.filter(({_type}) => _type === 'group')
  const at = (path: string, target: Target): Route => ({address: `${prefix}${path}`, target})
  const tags = new Map(events.flatMap(({tags: all}) => all).map((tag) => [addressName(tag), tag]))
  const groupsOfEvents = new Set(events.flatMap((event) => event.groups.map(({_ref}) => _ref)))
  return [
    at(listFolders.home, {kind: 'home', language}),
    at(listFolders.events, {kind: 'events', language}),
    ...sorted(events.flatMap((event) => localYear(event.period, timeZone) ?? [])).map((year) =>
      at(`events/${year}/`, {kind: 'eventsOfYear', language, year}),
    ),
    ...groups
      .filter(({_id}) => groupsOfEvents.has(_id))
      .map(({_id, slug, title}) =>
        at(`events/group/${addressName(slug?.current ?? title ?? _id) || _id}/`, {
          kind: 'eventsOfGroup',
          language,
          group: _id,
        }),
      ),
    ...[...tags]
      .filter(([slug]) => slug !== '')
      .toSorted()
      .map(([slug, tag]) => at(`events/tag/${slug}/`, {kind: 'eventsWithTag', language, tag})),
    at(listFolders.projects, {kind: 'projects', language}),
    at(listFolders.groups, {kind: 'groups', language}),
    at(listFolders.people, {kind: 'people', language}),
    at(listFolders.search, {kind: 'search', language}),
  ]
}
