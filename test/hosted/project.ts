import {randomBytes} from 'node:crypto'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'

import {startLake} from '../startLake.ts'
import {makeCertificate} from './certificate.ts'
import {type Front, startFront} from './front.ts'
import {hostNames} from './hostNames.ts'

export interface HostedProject {
  readonly projectId: string
  readonly dataset: string
  readonly token: string
  /** Sees and may do everything, outside of what is tested. */
  readonly editor: SanityClient
  /** What plays Sanity; `undefined` where Sanity itself answers. */
  readonly front: Front | undefined
  /** The environment of a program that works with the project, and may reach `allowed` besides. */
  readonly environment: (allowed?: readonly string[]) => NodeJS.ProcessEnv
  /** What Chromium must be told to find the project. */
  readonly browserArguments: readonly string[]
  /** Hosts that programs asked for and that were none of the project's, in the order of asking. */
  readonly refusedHosts: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

const hook = new URL('onlyHosted.ts', import.meta.url).href
const client = {apiVersion: '2025-02-19', useCdn: false, perspective: 'raw'} as const

/** The three variables that somebody with a project sets. */
const threeVariables = (projectId: string, dataset: string, token: string): NodeJS.ProcessEnv => ({
  SANITY_STUDIO_PROJECT_ID: projectId,
  SANITY_STUDIO_DATASET: dataset,
  SANITY_AUTH_TOKEN: token,
})

const projectOfSanity = async (projectId: string): Promise<HostedProject> => {
  const dataset = process.env['LECTERN_TEST_DATASET'] ?? ''
  const token = process.env['LECTERN_TEST_TOKEN'] ?? ''
  const editor = createClient({...client, projectId, dataset, token})
  const held = await editor.fetch<number>('count(*[!string::startsWith(_type, "system.")])')
  if (held > 0) {
    throw new Error(
      `The dataset ${dataset} of ${projectId} holds ${held} documents. The test needs an empty one: see docs/hosted.md.`,
    )
  }
  return {
    projectId,
    dataset,
    token,
    editor,
    front: undefined,
    environment: () => ({...process.env, ...threeVariables(projectId, dataset, token)}),
    browserArguments: [],
    refusedHosts: async () => [],
    close: async () => undefined,
  }
}

/** A lake behind a front that plays Sanity on this machine, under a name that nobody has. */
const projectOfThisMachine = async (studioOrigin: string): Promise<HostedProject> => {
  const projectId = `l${randomBytes(4).toString('hex')}`
  const dataset = 'meetings'
  const folder = await mkdtemp(join(tmpdir(), 'lectern-hosted-'))
  const log = join(folder, 'refused')
  await writeFile(log, '')
  const lake = await startLake({projectId, dataset, user: 'Hanna Hosted'})
  const hosts = hostNames(projectId)
  const names = Object.keys(hosts)
  const certificate = await makeCertificate(names, join(folder, 'certificate.pem'))
  const front = await startFront({lake, hosts, certificate, studioOrigin})

  return {
    projectId,
    dataset,
    token: lake.token,
    editor: createClient({
      ...client,
      projectId,
      dataset,
      token: lake.token,
      apiHost: lake.url,
      useProjectHostname: false,
    }),
    front,
    environment: (allowed = []) => ({
      PATH: process.env['PATH'],
      ...threeVariables(projectId, dataset, lake.token),
      NODE_EXTRA_CA_CERTS: certificate.file,
      NODE_OPTIONS: `--import=${hook}`,
      LECTERN_TEST_HOSTS: JSON.stringify({
        names: Object.fromEntries(names.map((name) => [name, front.port])),
        allowed,
        log,
      }),
    }),
    browserArguments: [
      `--host-resolver-rules=${[
        ...names.map((name) => `MAP ${name} 127.0.0.1:${front.port}`),
        'MAP * ~NOTFOUND',
        'EXCLUDE localhost',
      ].join(', ')}`,
      `--ignore-certificate-errors-spki-list=${certificate.pin}`,
    ],
    refusedHosts: async () => (await readFile(log, 'utf8')).split('\n').filter((line) => line),
    close: async () => {
      await front.close()
      await lake.stop()
      await rm(folder, {recursive: true})
    },
  }
}

/**
 * The project to test with: that of `LECTERN_TEST_PROJECT` (with `…_DATASET` and `…_TOKEN`), else one
 * played on this machine.
 */
export function openHostedProject(studioOrigin: string): Promise<HostedProject> {
  const projectId = process.env['LECTERN_TEST_PROJECT'] ?? ''
  return projectId === '' ? projectOfThisMachine(studioOrigin) : projectOfSanity(projectId)
}
