import {execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, realpathSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'

import {apiVersion} from '../../../content/documents/apiVersion.ts'
import {type LakeInFolder, startLakeInFolder} from '../../lakeHere.ts'
import {runCommand} from '../command/runCommand.ts'

/** A clone of a site, and a lake that the site was imported into. */
export interface ExportedSite {
  readonly folder: string
  readonly lake: LakeInFolder
  /** As an editor's Studio has it. */
  readonly client: SanityClient
  readonly git: (...args: readonly string[]) => string
  readonly lectern: (...args: readonly string[]) => ReturnType<typeof runCommand>
}

/**
 * Copies a site, makes a repository of the copy, and imports it into a lake of its own.
 * @param dataFolder of the lake, which then stays when it stops
 */
export async function exportedSite(source: string, dataFolder?: string): Promise<ExportedSite> {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'lectern-export-'))), 'site')
  cpSync(source, folder, {recursive: true})
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], {encoding: 'utf8'})
  git('init', '--quiet')
  git('config', 'user.name', 'Site')
  git('config', 'user.email', 'site@example.org')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'The site')
  const lake = await startLakeInFolder(dataFolder)
  const lectern: ExportedSite['lectern'] = (...args) =>
    runCommand([...args, '--data', lake.dataFolder])
  const applied = await lectern('apply', folder, '--quiet')
  if (applied.code === 3) throw new Error(applied.stderr)
  const {projectId, dataset, token, url} = lake
  const client = createClient({
    projectId,
    dataset,
    token,
    apiVersion,
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  })
  return {folder, lake, client, git, lectern}
}
