import {execFileSync} from 'node:child_process'
import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {mkdir, readdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import {learnSite} from '../../../migrations/fromMarkdown/conduct/learnSite.ts'
import type {Connection} from '../../../migrations/fromMarkdown/dataset/connection.ts'
import {openSite} from '../../../migrations/fromMarkdown/pipeline.ts'
import {siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {type Synced, syncSite, type SyncOptions} from '../../../migrations/sync/syncSite.ts'
import {runner} from '../apply/applied.ts'
import type {Pages} from '../apply/imported.ts'

/** A repository with a site. */
export interface SyncedSite {
  readonly folder: string
  readonly git: (...args: readonly string[]) => string
  /** The texts of its pages, by path. */
  readonly pages: () => Promise<Pages>
  /** Makes the pages these, and commits them. */
  readonly write: (pages: Pages) => Promise<void>
  readonly sync: (options?: Partial<SyncOptions>) => Promise<Synced>
}

const config =
  'collections: {events: {output: true, permalink: "/:title/"}}\ntimezone: Europe/Stockholm\nlang: en\n'

/** Whether a sync changed nothing on either side. */
export function isIdle({items, exported}: Synced): boolean {
  const {changed, added, removed, images} = exported
  return [items, changed, added, removed, images].every((list) => list.length === 0)
}

/** Makes a repository of a site of these pages. */
export async function syncedSite(pages: Pages, connection: Connection): Promise<SyncedSite> {
  const folder = await siteFolder({'_config.yml': config})
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], {encoding: 'utf8'})
  git('init', '--quiet')
  git('config', 'user.name', 'Site')
  git('config', 'user.email', 'site@example.org')
  const readPages = async (): Promise<Pages> => {
    const all = await readdir(folder, {recursive: true})
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
      await mkdir(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), text)
    }
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'Pages')
  }
  await write(pages)
  return {
    folder,
    git,
    pages: readPages,
    write,
    sync: async (options = {}) => {
      const site = await learnSite(await openSite(folder, {configFiles: [], kind: 'jekyll'}))
      return syncSite(
        {site, options: {markdown: 'kramdown', exact: false}, onMessage: () => undefined},
        {
          root: folder,
          folder,
          connection,
          signal: new AbortController().signal,
          prune: false,
          prefer: undefined,
          isCheck: false,
          commits: true,
          runner,
          now: () => new Date(),
          onMessage: () => undefined,
          onProgress: () => undefined,
          onVerified: () => undefined,
          ...options,
        },
      )
    },
  }
}
