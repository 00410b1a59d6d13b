import {execFileSync} from 'node:child_process'

import type {Connection} from '../../../migrations/fromMarkdown/dataset/connection.ts'
import {siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import type {Pages} from '../apply/imported.ts'
import {type SiteInStep, siteInStep} from './siteInStep.ts'

/** A repository with a site. */
export interface SyncedSite extends SiteInStep {
  readonly git: (...args: readonly string[]) => string
}

/** Makes a repository of a site of these pages; it goes when the tests of a file are done. */
export async function syncedSite(pages: Pages, connection: Connection): Promise<SyncedSite> {
  const folder = await siteFolder({})
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], {encoding: 'utf8'})
  git('init', '--quiet')
  git('config', 'user.name', 'Site')
  git('config', 'user.email', 'site@example.org')
  const site = await siteInStep(folder, pages, connection, {
    commitAll: () => {
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', 'Pages')
    },
  })
  return {...site, git}
}
