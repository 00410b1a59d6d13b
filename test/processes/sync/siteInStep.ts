import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

import {learnSite} from '../../../migrations/fromMarkdown/conduct/learnSite.ts'
import type {Connection} from '../../../migrations/fromMarkdown/dataset/connection.ts'
import type {Message} from '../../../migrations/fromMarkdown/messages/message.ts'
import type {Site} from '../../../migrations/fromMarkdown/parse/jekyllSite.ts'
import {openSite} from '../../../migrations/fromMarkdown/pipeline.ts'
import {type Synced, syncSite, type SyncOptions} from '../../../migrations/sync/syncSite.ts'
import {type Exported, exportSite} from '../../../migrations/toJekyll/exportSite.ts'
import type {Repository} from '../../../migrations/toJekyll/folder/repository.ts'
import {runner} from '../apply/applied.ts'
import type {Pages} from '../apply/imported.ts'

/** A folder of a site that is kept in step with a dataset. */
export interface SiteInStep {
  readonly folder: string
  /** The texts of its pages, by path. */
  readonly pages: () => Promise<Pages>
  /** Makes the pages these, and commits them. */
  readonly write: (pages: Pages) => Promise<void>
  /** @param onRead is told what there is to say of pages as they are read */
  readonly sync: (
    options?: Partial<SyncOptions>,
    onRead?: (message: Message) => void,
  ) => Promise<Synced>
  /** The way back alone. */
  readonly exported: () => Promise<Exported>
}

/** How the folder's commits are made. */
export interface Keeping {
  readonly commitAll: () => void
  /** Git, if nothing else is said. */
  readonly repository?: Repository
}

const config =
  'collections: {events: {output: true, permalink: "/:title/"}}\ntimezone: Europe/Stockholm\nlang: en\n'

/** Whether a sync changed nothing on either side. */
export function isIdle({items, exported}: Synced): boolean {
  const {changed, added, removed, images} = exported
  return [items, changed, added, removed, images].every((list) => list.length === 0)
}

/** Makes a site of these pages in a folder that is there. */
export async function siteInStep(
  folder: string,
  pages: Pages,
  connection: Connection,
  {commitAll, ...keeping}: Keeping,
): Promise<SiteInStep> {
  writeFileSync(join(folder, '_config.yml'), config)
  const readPages = async (): Promise<Pages> => {
    const all = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    const paths = all.filter((path) => path.endsWith('.md'))
    return Object.fromEntries(
      paths.toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    )
  }
  const write = async (wanted: Pages): Promise<void> => {
    for (const path of Object.keys(await readPages())) {
      if (wanted[path] === undefined) rmSync(join(folder, path))
    }
    for (const [path, text] of Object.entries(wanted)) {
      mkdirSync(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), text)
    }
    commitAll()
  }
  const opened = async (): Promise<Site> =>
    learnSite(await openSite(folder, {configFiles: [], kind: 'jekyll'}))
  const convert = {markdown: 'kramdown', exact: false} as const
  const shared = {
    root: folder,
    connection,
    isCheck: false,
    commits: true,
    onMessage: () => undefined,
    ...keeping,
  }
  await write(pages)
  return {
    folder,
    pages: readPages,
    write,
    sync: async (options = {}, onRead = () => undefined) =>
      syncSite(
        {site: await opened(), options: convert, onMessage: onRead},
        {
          ...shared,
          folder,
          signal: new AbortController().signal,
          prune: false,
          prefer: undefined,
          runner,
          now: () => new Date(),
          onProgress: () => undefined,
          onVerified: () => undefined,
          ...options,
        },
      ),
    exported: async () =>
      exportSite({
        ...shared,
        site: await opened(),
        convert,
        options: {drafts: false, prune: false},
        signal: new AbortController().signal,
      }),
  }
}
