import {getPublishedId} from '@sanity/client/csm'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import {isObject, type JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import {referencesIn} from '../../fromMarkdown/dataset/referencesIn.ts'
import {makeMessage} from '../../fromMarkdown/messages/makeMessage.ts'
import type {Message} from '../../fromMarkdown/messages/message.ts'
import type {PageContent} from '../compare/fields.ts'
import {sessionOccasion} from '../compare/parts.ts'
import {type Unsaid, unsaidOfNamed, unsaidOfSession, unsaidWithin} from '../compare/unsaid.ts'
import {pageContent} from '../reading/pageContent.ts'
import type {PageReading, SiteReading} from '../reading/siteReader.ts'
import {objectsIn, refOf, stringOf} from '../reading/values.ts'
import {describe} from './describe.ts'
import {knownDigests} from './findJobs.ts'
import {type Names, namesIn} from './names.ts'
import {pageContents} from './pageContents.ts'
import type {SiteState} from './siteState.ts'
import {groupsOf, groupsOn} from './translations.ts'

const usualHint =
  'Visitors of this site do not see it. Say it in the text of the page, if they are to.'

const hints: Readonly<Record<string, string>> = {
  period: 'Move the session along with its event, or the other way round.',
  'period.text': 'Let the words name the dates of the document.',
  translations: 'Join the two in the Studio, or give their pages other values under `ref`.',
}

const messageFor = (path: string, whose: string, {field, shown, wanted}: Unsaid): Message => {
  const {page, document} = describe(shown, wanted)
  const reads = shown === undefined ? '' : `; an import reads \`${page}\``
  return makeMessage('export-unsaid', {
    source: 'export',
    path,
    reason: `\`${field}\` of ${whose} is \`${document}\` in the dataset alone${reads}`,
    actual: page,
    expected: document,
    hint: Object.hasOwn(hints, field) ? (hints[field] ?? usualHint) : usualHint,
  })
}

const called = (document: JsonDocument): string =>
  stringOf(document['title']) || stringOf(document['name']) || document._id

/** Sessions that stand in the text of a page: what else is said of them. */
const ofSessions = (
  path: string,
  shown: PageContent,
  wanted: PageContent,
  names: Names,
  site: SiteReading,
): readonly Message[] => {
  const follows = {wanted: names.wanted, shown: names.shown(site)}
  return wanted.sessions.flatMap((session) => {
    const occasion = sessionOccasion(session, wanted.document)
    const same = shown.sessions.find((other) => sessionOccasion(other, shown.document) === occasion)
    if (same === undefined) return []
    return [...unsaidOfSession(session, same, follows), ...unsaidWithin(session, same)].map(
      (unsaid) => messageFor(path, `the session \`${called(session)}\``, unsaid),
    )
  })
}

/** A page of which the site's people changed nothing that the dataset does not know. */
const isKnownPage = ({page, file}: PageReading, state: SiteState): boolean => {
  const {holdings} = state
  const digests = knownDigests(page.id, holdings.published.get(page.id), holdings)
  return digests.includes(state.files.get(file.path)?.digest ?? '')
}

const inPages = (
  site: SiteReading,
  written: ReadonlySet<string>,
  names: Names,
  state: SiteState,
): readonly Message[] => {
  const {holdings, assetId} = state
  const pageIds = new Set([...site.pages.values()].map(({page}) => page.id))
  const contentOf = pageContents(holdings, pageIds)
  return [...site.pages].flatMap(([path, reading]) => {
    const document = holdings.published.get(reading.page.id)
    const shown = pageContent(reading, assetId)
    if (document === undefined || shown === undefined) return []
    if (!written.has(path) && !isKnownPage(reading, state)) return []
    const wanted = contentOf(document, false)
    return [
      ...unsaidWithin(document, shown.document).map((unsaid) =>
        messageFor(path, 'the page', unsaid),
      ),
      ...ofSessions(path, shown, wanted, names, site),
    ]
  })
}

/** Which pages are one thing in different languages, where an import would tell otherwise. */
const ofTranslations = (site: SiteReading, state: SiteState): readonly Message[] => {
  const paths = new Map([...site.pages].map(([path, {page}]) => [page.id, path] as const))
  const isPage = (id: string): boolean => paths.has(id) && state.holdings.published.has(id)
  const [wanted, shown] = [groupsOf(state.holdings, isPage), groupsOn(site, state.holdings)]
  const said = (groups: typeof wanted, id: string): readonly string[] =>
    groups.find(({members}) => members.includes(id))?.members.filter((one) => one !== id) ?? []
  const known = [...site.pages].filter(([, reading]) => isPage(reading.page.id))
  return known.flatMap(([path, reading]) => {
    const {id} = reading.page
    const [own, other] = [said(wanted, id), said(shown, id)].map((ids) =>
      ids.flatMap((one) => paths.get(one) ?? []),
    )
    if (own?.join() === other?.join() || !isKnownPage(reading, state)) return []
    const unsaid = {
      field: 'translations',
      wanted: JSON.stringify(own),
      shown: JSON.stringify(other),
    }
    return [messageFor(path, 'the page', unsaid)]
  })
}

const rowFields = ['contacts', 'partners', 'organisers', 'speakers'] as const

/**
 * What rows of front matter say of whom they name is compared with the page that they stand in; but for
 * what somebody does, of which each row has its own.
 */
const inRows: ReadonlySet<string> = new Set([
  'email',
  'biography',
  'organisation',
  'image',
  'url',
  'logo',
])

const namedInRows = (pages: readonly JsonDocument[]): ReadonlySet<string> =>
  new Set(
    pages.flatMap((document) =>
      rowFields.flatMap((field) =>
        objectsIn(document[field]).map((row) => refOf(row['person']) || refOf(row)),
      ),
    ),
  )

/** People and organisations have no pages: of whom pages name, what they do not say. */
const ofNamed = (site: SiteReading, names: Names, state: SiteState): readonly Message[] => {
  const {published, drafts} = state.holdings
  const follows = {wanted: names.wanted, shown: names.shown(site)}
  const used = referencesIn([...published.values()])
  const listed = namedInRows(
    [...site.pages.values()].flatMap(({page}) => published.get(page.id) ?? []),
  )
  const byName = new Map<string, ContentDocument>(
    [...site.documents.values()].flatMap((document) =>
      'name' in document
        ? [[`${document._type} ${document.name.trim().toLowerCase()}`, document] as const]
        : [],
    ),
  )
  return [...new Set([...published.keys(), ...drafts.keys()])].flatMap((id) => {
    const document = published.get(id) ?? drafts.get(id)
    const {_type: type = ''} = document ?? {}
    if (document === undefined || !['person', 'organisation'].includes(type) || !used.has(id))
      return []
    const name = stringOf(document['name'])
    const own = follows.shown.find(id)
    const named = byName.get(`${type} ${name.toLowerCase()}`)
    // What has the id may be somebody else by now: one whom a page still calls by the old name.
    const isOwn = named === undefined || stringOf(own?.['name']) === name
    const shown = isOwn ? own : follows.shown.find(getPublishedId(named._id))
    const source = shown?.['source']
    const path = isObject(source) ? stringOf(source['path']) : ''
    const hasPage = names.wanted.nameOf(id) === id
    const leaving = new Set([
      ...(listed.has(id) && !hasPage ? inRows : []),
      // Whom no page names is told of where they were to be named.
      ...(shown === undefined ? ['name'] : []),
    ])
    return [
      ...unsaidOfNamed(document, shown ?? {}, follows, leaving),
      ...unsaidWithin(document, shown ?? {}),
    ].map((unsaid) => messageFor(path, `\`${called(document)}\``, unsaid))
  })
}

/**
 * What editors said that no page of the site can say, whatever is written: it stays in the dataset.
 * @param site as it is read with all pages written
 * @param written the paths of pages that the export writes
 */
export function unsaidMessages(
  site: SiteReading,
  written: ReadonlySet<string>,
  state: SiteState,
): readonly Message[] {
  const names = namesIn(state.holdings, site, state.assetId)
  return [
    ...inPages(site, written, names, state),
    ...ofTranslations(site, state),
    ...ofNamed(site, names, state),
  ]
}
