import {deepEqual} from 'node:assert/strict'

import type {SanityClient} from '@sanity/client'
import {array, record, type Arbitrary} from 'fast-check'

import {learnSite} from '../../../migrations/fromMarkdown/conduct/learnSite.ts'
import type {Connection} from '../../../migrations/fromMarkdown/dataset/connection.ts'
import type {Message} from '../../../migrations/fromMarkdown/messages/message.ts'
import {openSite, verifySite} from '../../../migrations/fromMarkdown/pipeline.ts'
import {syncLines} from '../../../migrations/sync/syncText.ts'
import type {Dispute} from '../../../migrations/toJekyll/dataset/disputes.ts'
import {datasetAt, emptied, type Pages} from '../apply/imported.ts'
import {type SiteEdit, siteEdits} from './anySiteEdit.ts'
import {type StudioEdit, studioEdits} from './anyStudioEdit.ts'
import {isIdle, type SiteInStep} from './siteInStep.ts'

interface Round {
  readonly onSite: readonly SiteEdit[]
  readonly inStudio: readonly StudioEdit[]
}

/** What people do on both sides between one sync and the next. */
export const histories: Arbitrary<readonly Round[]> = array(
  record({onSite: array(siteEdits, {maxLength: 4}), inStudio: array(studioEdits, {maxLength: 4})}),
  {minLength: 1, maxLength: 3},
)

const wordsIn = (whose: 'Site' | 'Studio', text: string): ReadonlySet<string> =>
  new Set(text.match(new RegExp(`${whose} \\w+ \\d+`, 'gu')) ?? [])

const published = '*[_type in ["event", "session"] && !(_id in path("drafts.**"))]'
const everything = '*[_type in ["event", "session"]]'

const textOf = async (client: SanityClient, query: string): Promise<string> =>
  JSON.stringify(await client.fetch(query))

/** Documents as texts, a line for each field. */
const documentsOf = async (client: SanityClient): Promise<Pages> => {
  const found = await client.fetch<readonly Readonly<Record<string, unknown>>[]>(everything)
  const shown = found.map(({_id, _rev, _updatedAt, _createdAt, ...fields}) => [
    String(_id),
    Object.entries(fields)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join('\n'),
  ])
  return Object.fromEntries(shown)
}

/** The lines that texts have lost and got. */
const differences = (before: Pages, after: Pages): string =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .flatMap((name) => {
      const [old, now] = [before[name], after[name]].map((text) => (text ?? '').split('\n'))
      const gone = old?.filter((line) => !now?.includes(line)).map((line) => `  - ${line}`) ?? []
      const came = now?.filter((line) => !old?.includes(line)).map((line) => `  + ${line}`) ?? []
      const fate =
        before[name] === undefined ? ' (new)' : after[name] === undefined ? ' (gone)' : ''
      const moved = before[name] === after[name] ? [] : ['  (order)']
      const lines = gone.length + came.length > 0 ? [...gone, ...came] : moved
      return fate === '' && lines.length === 0 ? [] : [`${name}${fate}`, ...lines]
    })
    .join('\n')

/** Keys say nothing, and the short name of what is found in a page is made of its title. */
const unsaid = /_key$|^slug\b/u

/** The fields that a message of `verify` names. */
const fieldsIn = ({reason}: Message): readonly string[] =>
  [...((reason.split(' site: ')[1] ?? '').split(' (')[0]?.matchAll(/`([^`]+)`/gu) ?? [])]
    .map(([, field = '']) => field)
    .filter((field) => !unsaid.test(field))

/** What is said of a page whose document an editor took away. */
const goneCodes = new Set<string>(['deleted-in-studio', 'export-gone'])

/** The texts of pages that wait for a day that can be read. */
const waitingTexts = (read: readonly Message[], pages: Pages): readonly string[] =>
  read
    .filter(({unread = []}) => unread.includes('period'))
    .map(({path}) => pages[path]?.split('\n---\n')[1] ?? '')

/** Documents that differ from their pages, or are not there. */
const apartIn = async (
  {folder}: SiteInStep,
  connection: Connection,
): Promise<readonly Message[]> => {
  const site = await learnSite(await openSite(folder, {configFiles: [], kind: 'jekyll'}))
  const messages: Message[] = []
  await verifySite(
    {site, options: {markdown: 'kramdown', exact: false}, onMessage: () => undefined},
    {
      root: folder,
      connection,
      signal: new AbortController().signal,
      onMessage: (message) => messages.push(message),
      onProgress: () => undefined,
    },
  )
  return messages
}

/** What documents say whose pages the site has no more, or that cannot be read, as was said. */
const withoutPage = async (client: SanityClient, said: readonly Message[]): Promise<string> => {
  const unread = said.filter(({reason}) => reason.includes('cannot be read'))
  const reasons = said.filter(({ruleId}) => ruleId === 'export-lost').map(({reason}) => reason)
  const ids = reasons.flatMap((reason) => /^`([^`]+)`/u.exec(reason)?.[1] ?? [])
  return JSON.stringify(
    await client.fetch('*[_id in $ids || event._ref in $ids || source.path in $paths]', {
      ids,
      paths: unread.map(({path}) => path),
    }),
  )
}

/** Words that stand nowhere. */
const lostOf = (words: ReadonlySet<string>, ...places: readonly string[]): readonly string[] =>
  [...words].filter((word) => !places.some((place) => place.includes(word)))

/** A document may have got another title since a dispute was noticed. */
const untitled = ({title: _title, ...dispute}: Dispute) => dispute

/**
 * Goes through a history on a dataset that it empties, and a site that it is told how to make. After
 * each sync nothing is lost on either side, all has arrived or is listed, and a second one is idle.
 * @param tell is told of each step, to see how a history fails
 * @throws AssertionError
 */
export async function holdsIn(
  history: readonly Round[],
  connection: Connection,
  siteFrom: () => Promise<SiteInStep>,
  tell: (step: string) => void = () => undefined,
): Promise<void> {
  const client = datasetAt(connection)
  await emptied(client)
  const site = await siteFrom()
  await site.sync()
  for (const {onSite, inStudio} of history) {
    const [inPages, inDocuments] = [
      wordsIn('Site', JSON.stringify(await site.pages())),
      wordsIn('Studio', await textOf(client, published)),
    ]
    const [pagesBefore, documentsBefore] = [await site.pages(), await documentsOf(client)]
    await site.write(onSite.reduce((pages, edit) => edit(pages), pagesBefore))
    for (const edit of inStudio) await edit(client)
    const documentsEdited = await documentsOf(client)
    tell(`The site's people:\n${differences(pagesBefore, await site.pages())}`)
    tell(`Editors:\n${differences(documentsBefore, documentsEdited)}`)
    const pagesEdited = await site.pages()
    const freshPages = wordsIn('Site', JSON.stringify(await site.pages())).difference(inPages)
    const freshDocuments = wordsIn('Studio', await textOf(client, published)).difference(
      inDocuments,
    )
    const said: Message[] = []
    const read: Message[] = []
    const synced = await site.sync({onMessage: (message) => said.push(message)}, (message) =>
      read.push(message),
    )
    const listed = JSON.stringify([synced.disputes, said])
    const now = await site.pages()
    tell(`Into the folder:\n${differences(pagesEdited, now)}`)
    tell(`Into the dataset:\n${differences(documentsEdited, await documentsOf(client))}`)
    tell(`Said:\n${said.map(({path, reason}) => `${path}: ${reason}`).join('\n')}`)
    tell(`Disputes:\n${JSON.stringify(synced.disputes, undefined, 1)}`)
    const [pages, documents] = [JSON.stringify(now), await textOf(client, everything)]
    deepEqual(lostOf(freshPages, pages), [], 'lost on the site')
    const gone = said.filter(({ruleId}) => goneCodes.has(ruleId)).map(({path}) => path)
    const withGone = JSON.stringify(gone.map((path) => now[path]))
    const waiting = JSON.stringify(waitingTexts(read, now))
    deepEqual(lostOf(freshPages, documents, listed, withGone, waiting), [], 'not in the dataset')
    deepEqual(lostOf(freshDocuments, documents, listed), [], 'lost in the dataset')
    const stillPublished = wordsIn('Studio', await textOf(client, published))
    const toArrive = freshDocuments.intersection(stillPublished)
    const lostPages = await withoutPage(client, said)
    deepEqual(lostOf(toArrive, pages, listed, lostPages), [], 'not on the site')
    const again = await site.sync()
    deepEqual(isIdle(again) ? [] : syncLines(again, 'Europe/Stockholm'), [], 'a second sync')
    deepEqual(again.disputes.map(untitled), synced.disputes.map(untitled), 'disputes told again')
    const visible = await client.fetch<readonly string[]>(`${published}._id`)
    const apart = (await apartIn(site, connection)).filter(
      (message) =>
        fieldsIn(message).length > 0 &&
        visible.some((id) => message.reason.includes(`\`${id}\``)) &&
        !listed.includes(message.path) &&
        !synced.disputes.some(({document}) => message.reason.includes(document)),
    )
    deepEqual(
      apart.map(({reason}) => reason),
      [],
      'apart',
    )
  }
}
