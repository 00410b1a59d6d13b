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
import type {Runner} from '../../../migrations/fromMarkdown/runs/lock.ts'
import {memorySite} from '../../../migrations/fromMarkdown/testing/memorySite.ts'
import {undoImport, type UndoneRun} from '../../../migrations/fromMarkdown/undoImport.ts'
import {runner} from './applied.ts'

/** Pages of a site: the texts of files, by path. */
export type Pages = Readonly<Record<string, string>>

/** The pages but one. */
export function without(pages: Pages, path: string): Pages {
  return Object.fromEntries(Object.entries(pages).filter(([one]) => one !== path))
}

interface Options extends Partial<ImportOptions> {
  /** Files that the site has besides pages. */
  readonly images?: readonly string[]
}

const conversionOf = (pages: Pages, {images = []}: Options) => ({
  site: memorySite(pages, images),
  options: {markdown: 'kramdown', exact: false} as const,
  onMessage: () => undefined,
})

const withoutImages = ({images: _images, ...options}: Options): Partial<ImportOptions> => options

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
  ...withoutImages(options),
})

/** Imports a site of these pages. */
export function imported(
  pages: Pages,
  connection: Connection,
  options: Options = {},
): Promise<Imported> {
  return importSite(conversionOf(pages, options), optionsFor(connection, options))
}

/** What an import of these pages would do, without what it would leave alone. */
export async function plannedItems(
  pages: Pages,
  connection: Connection,
  options: Options = {},
): Promise<readonly PlanItem[]> {
  const conversion = conversionOf(pages, options)
  const items = await Array.fromAsync(planImport(conversion, optionsFor(connection, options)))
  return items.filter(({verdict, record}) => verdict !== 'leave' || record !== undefined)
}

interface Undoing {
  readonly onMessage?: (message: Message) => void
  readonly runner?: Runner
}

/** Takes the last import back, or the run that is named. */
export function undone(
  connection: Connection,
  name?: string,
  {onMessage = () => undefined, runner: who = runner}: Undoing = {},
): Promise<UndoneRun> {
  return undoImport({
    connection,
    name,
    runner: who,
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
  | order(_id) {
    ..., "_rev": null, "_createdAt": null, "_updatedAt": null,
    "source": select(_type match "sanity.*" => null, source)
  }`

/** All that a dataset holds, but for what the lake adds to documents, for the notes of runs and their names. */
export async function stateOf(client: SanityClient): Promise<ReadonlyMap<string, string>> {
  const rows = await client.fetch<readonly {readonly _id: string}[]>(everything)
  return new Map(rows.map((row) => [row._id, JSON.stringify(inOrder(row))]))
}

/** The documents that two states of a dataset have otherwise, with what each has. */
export function apart(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly (readonly [string, string | undefined, string | undefined])[] {
  const ids = new Set([...one.keys(), ...other.keys()])
  return [...ids]
    .filter((id) => one.get(id) !== other.get(id))
    .map((id) => [id, one.get(id), other.get(id)] as const)
}

/** Takes everything out of a dataset. */
export async function emptied(client: SanityClient): Promise<void> {
  const ids = await client.fetch<readonly string[]>('*[!(_id in path("_.**"))]._id')
  const transaction = client.transaction()
  for (const id of ids) transaction.delete(id)
  if (ids.length > 0) await transaction.commit({returnDocuments: false})
}
