import type {SanityClient} from '@sanity/client'

import type {Connection} from '../../../migrations/fromMarkdown/dataset/connection.ts'
import {openLake} from '../../../migrations/fromMarkdown/dataset/openLake.ts'
import type {Message} from '../../../migrations/fromMarkdown/messages/message.ts'
import {
  type Imported,
  importSite,
  type ImportOptions,
  planImport,
} from '../../../migrations/fromMarkdown/pipeline.ts'
import type {PlanItem} from '../../../migrations/fromMarkdown/plan/planItem.ts'
import {memorySite} from '../../../migrations/fromMarkdown/testing/memorySite.ts'
import {undoImport, type UndoneRun} from '../../../migrations/fromMarkdown/undoImport.ts'
import {runner} from './applied.ts'

/** Pages of a site: the texts of files, by path. */
export type Pages = Readonly<Record<string, string>>

type Options = Partial<ImportOptions>

const conversionOf = (pages: Pages, onMessage: (message: Message) => void) => ({
  site: memorySite(pages),
  options: {markdown: 'kramdown', exact: false} as const,
  onMessage,
})

const optionsFor = (connection: Connection, options: Options): ImportOptions => ({
  root: '/',
  connection,
  signal: new AbortController().signal,
  prefer: 'editor',
  restore: false,
  prune: false,
  runner,
  now: () => new Date(),
  onMessage: () => undefined,
  onProgress: () => undefined,
  onVerified: () => undefined,
  ...options,
})

/** Imports a site of these pages. */
export function imported(
  pages: Pages,
  connection: Connection,
  options: Options = {},
): Promise<Imported> {
  return importSite(
    conversionOf(pages, () => undefined),
    optionsFor(connection, options),
  )
}

/** What an import of these pages would do, without what it would leave alone. */
export async function plannedItems(
  pages: Pages,
  connection: Connection,
  options: Options = {},
): Promise<readonly PlanItem[]> {
  const conversion = conversionOf(pages, () => undefined)
  const items = await Array.fromAsync(planImport(conversion, optionsFor(connection, options)))
  return items.filter(({verdict, record}) => verdict !== 'leave' || record !== undefined)
}

/** Takes the last import back, or the run that is named. */
export function undone(
  connection: Connection,
  name?: string,
  onMessage: (message: Message) => void = () => undefined,
): Promise<UndoneRun> {
  return undoImport({
    connection,
    name,
    runner,
    now: () => new Date(),
    signal: new AbortController().signal,
    onMessage,
    onProgress: () => undefined,
  })
}

/** A dataset of a lake, as whoever may see all of it. */
export function datasetAt(connection: Connection): SanityClient {
  return openLake(connection)
}

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}

const everything = `*[!(_id in path("_.**")) && !(_type match "lectern.run*")]
  | order(_id) {..., "_rev": null, "_createdAt": null, "_updatedAt": null}`

/** All that a dataset holds, but for what the lake adds to documents, and for the notes of runs. */
export async function stateOf(client: SanityClient): Promise<string> {
  const rows = await client.fetch<readonly unknown[]>(everything)
  return rows.map((row) => JSON.stringify(inOrder(row))).join('\n')
}

/** Takes everything out of a dataset. */
export async function emptied(client: SanityClient): Promise<void> {
  await client.delete({query: '*[!(_id in path("_.**"))]'})
}
