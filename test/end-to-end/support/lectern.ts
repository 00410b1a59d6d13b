import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {type SanityClient, createClient} from '@sanity/client'

import {studioFolder} from '../../../bin/setup/build.js'
import {embeddedEnvironment} from '../../../bin/setup/environment.js'
import {startLake} from '../../../bin/setup/lake.js'
import {root} from '../../../bin/setup/root.js'

const run = promisify(execFile)

export interface Lectern {
  readonly url: string
  /** As a visitor of a website sees the content. */
  readonly visitor: SanityClient
  /** With the lake's token: drafts too. */
  readonly editor: SanityClient
  readonly close: () => Promise<void>
}

/** The lake of a running process, seen from the folder with its content. */
export async function clientsOf(
  data: string,
  url: string,
): Promise<Pick<Lectern, 'visitor' | 'editor'>> {
  const connection = {
    projectId: 'lectern',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
  }
  const token = (await readFile(join(data, 'token'), 'utf8')).trim()
  return {
    visitor: createClient({...connection, perspective: 'published'}),
    editor: createClient({...connection, token, perspective: 'raw'}),
  }
}

/** Imports the example site with the command that a user has. */
const importExampleSite = (data: string) =>
  run(
    process.execPath,
    ['migrations/fromMarkdown/command.ts', 'apply', 'example-site', '--data', data, '--quiet'],
    {cwd: root, env: embeddedEnvironment},
  )

/**
 * A lake on a free port and in a folder of its own, with the example site imported.
 *
 * @param studio the folder of a built Studio that it serves
 */
export async function startLectern(studio = studioFolder): Promise<Lectern> {
  const data = await mkdtemp(join(tmpdir(), 'lectern-end-to-end-'))
  const settings = {data, port: 0, studio, user: 'Ellen Editor'}
  const {url, stop} = await startLake(process.execPath, settings)
  const close = async (): Promise<void> => {
    await stop()
    await rm(data, {recursive: true})
  }
  try {
    await importExampleSite(data)
    return {url, ...(await clientsOf(data, url)), close}
  } catch (error) {
    await close()
    throw error
  }
}
