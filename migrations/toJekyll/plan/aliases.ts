import {getPublishedId} from '@sanity/client/csm'

import type {JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import {referencesIn} from '../../fromMarkdown/dataset/referencesIn.ts'
import type {Follow} from '../compare/follow.ts'
import {sessionOccasion} from '../compare/parts.ts'
import type {Holdings} from '../dataset/holdings.ts'
import {type AssetId, pageContent} from '../reading/pageContent.ts'
import type {SiteReading} from '../reading/siteReader.ts'
import {objectsIn, refOf} from '../reading/values.ts'
import type {Names} from './names.ts'
import type {SettledPage} from './settle.ts'
import {translationAliases} from './translations.ts'

/** A document that an import would give the id `read`, and the one that it has in the dataset. */
export interface Alias {
  readonly read: string
  readonly document: string
}

interface Known {
  readonly holdings: Holdings
  readonly names: Names
  readonly assetId: AssetId
}

/** What is referred to in a document, but for the event that it is a part of. */
const referredIn = ({event: _whole, ...rest}: JsonDocument): ReadonlySet<string> =>
  referencesIn(rest)

/** What is referred to, with the organisations of the people among it: a page names both in one row. */
const withEmployers = (ids: readonly string[], {find}: Follow): readonly string[] => [
  ...ids,
  ...ids.flatMap((id) => {
    const employer = refOf(find(id)?.['organisation'])
    return employer === '' ? [] : [employer]
  }),
]

/** Projects without a page that are presented under another title than their own. */
const presented = (shown: JsonDocument, wanted: JsonDocument): readonly Alias[] =>
  objectsIn(shown['presentations']).flatMap((item) => {
    const same = objectsIn(wanted['presentations']).find(
      ({title}) => title !== undefined && title === item['title'],
    )
    const [read, document] = [refOf(item['project']), refOf(same?.['project'])]
    return read === '' || document === '' || read === document ? [] : [{read, document}]
  })

/** What is found in a page after its export and is another document in the dataset than an import makes. */
export function aliasesOf(
  {job}: SettledPage,
  site: SiteReading,
  {holdings, names, assetId}: Known,
): readonly Alias[] {
  const reading = site.pages.get(job.path)
  const content = reading === undefined ? undefined : pageContent(reading, assetId)
  if (content === undefined) return []
  const isKnown = (id: string): boolean => holdings.published.has(id) || holdings.drafts.has(id)
  const sessions = content.sessions.flatMap((session): readonly Alias[] => {
    const read = getPublishedId(session._id)
    const occasion = sessionOccasion(session, content.document)
    const same = job.wanted.sessions.find(
      (each) => sessionOccasion(each, job.wanted.document) === occasion,
    )
    const document = same === undefined ? read : getPublishedId(same._id)
    return document === read ? [] : [{read, document}]
  })
  const shown = names.shown(site)
  const wanted = withEmployers(
    [job.wanted.document, ...job.wanted.sessions].flatMap((each) => [...referredIn(each)]),
    names.wanted,
  )
  const ids = new Map(wanted.map((id) => [names.wanted.nameOf(id), id]))
  const read = withEmployers(
    [content.document, ...content.sessions].flatMap((each) => [...referredIn(each)]),
    shown,
  )
  const references = [...new Set(read)].flatMap((id): readonly Alias[] => {
    const document = ids.get(shown.nameOf(id))
    return document === undefined || document === id || isKnown(id) ? [] : [{read: id, document}]
  })
  const found = [
    ...sessions,
    ...presented(content.document, job.wanted.document).filter(({read: id}) => !isKnown(id)),
    ...references,
  ]
  const own = [content.document, ...content.sessions].map(({_id}) => getPublishedId(_id))
  return [...found, ...translationAliases(own, site, holdings, found)].filter(
    ({read: id}, index, all) => all.findIndex((other) => other.read === id) === index,
  )
}
