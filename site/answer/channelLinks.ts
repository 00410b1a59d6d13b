import {hrefOf} from '../../website/addresses/address.ts'
import {channelScopes, type Scope} from '../files/channelScopes.ts'
import type {Target} from '../published/routes.ts'
import type {SiteIndex} from '../published/siteIndex.ts'
import {placeOf, type ViewSettings} from './pageSettings.ts'
import type {ChannelLink} from './siteView.ts'

/** The names by which people know them; the others are for programs, which know their addresses. */
const names: Readonly<Record<string, string>> = {
  calendar: 'iCalendar',
  atom: 'Atom',
  rss: 'RSS',
  jsonFeed: 'JSON Feed',
}

/** What a page's channels are about: the event or group that it shows, else all in its language. */
const scopeOf = (target: Target, index: SiteIndex): Scope | undefined => {
  const scopes = channelScopes(index)
  const id =
    target.kind === 'document'
      ? target.id
      : target.kind === 'eventsOfGroup'
        ? target.group
        : undefined
  const page = id === undefined ? undefined : index.addressById.get(id)
  const own = scopes.find(
    ({scope, page: of}) => of === page && (scope === 'event' || scope === 'group'),
  )
  return (
    own ??
    scopes.find(({scope, language}) => scope === 'language' && language === target.language) ??
    scopes.find(({scope}) => scope === 'all')
  )
}

/** The channels that a page leads to. */
export function channelLinks(
  target: Target,
  index: SiteIndex,
  siteTitle: string,
  {channels, baseUrl}: ViewSettings,
): readonly ChannelLink[] {
  const scope = scopeOf(target, index)
  if (scope === undefined) return []
  const {folder} = placeOf(baseUrl)
  return channels.flatMap(({name, fileName, mediaType, scopes}): readonly ChannelLink[] => {
    const known = names[name]
    if (known === undefined || !scopes.includes(scope.scope)) return []
    return [
      {
        href: `${folder}${hrefOf(scope.folder)}${fileName}`,
        title: `${scope.title ?? siteTitle} (${known})`,
        type: mediaType.split(';', 1)[0] ?? mediaType,
      },
    ]
  })
}
