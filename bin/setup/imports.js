import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {join, relative} from 'node:path'

import {digestOfNames} from './digest.js'
import {besideTheLake} from './environment.js'
import {importerFlags} from './importerFlags.js'
import {Problem} from './problem.js'
import {root} from './root.js'
import {run} from './run.js'
import {step} from './step.js'

const exampleSite = join(root, 'example-site')

const pending = 'pending'

/** @param {string} data the lake's folder */
const recordFile = (data) => join(data, 'imports.json')

/**
 * Site folder → digest of its state at its last import.
 *
 * @param {string} data
 * @returns {Promise<Record<string, string>>}
 */
const readRecord = (data) => readFile(recordFile(data), 'utf8').then(JSON.parse, () => ({}))

/**
 * @param {string} data
 * @param {string} site
 * @param {string} state
 */
const record = async (data, site, state) => {
  const states = {...(await readRecord(data)), [site]: state}
  await writeFile(recordFile(data), `${JSON.stringify(states, null, 2)}\n`)
}

/**
 * @typedef {object} Import
 * @property {string} site
 * @property {string} title
 * @property {string} digest
 */

/**
 * What this start has to import: the user's site if it changed since the last time, or the example
 * site into a lake that is new. Asked before the lake starts; it stays due until it was done.
 *
 * @param {{data: string, site: string | undefined}} options
 * @returns {Promise<Import | undefined>}
 */
export async function dueImport({data, site}) {
  if (site !== undefined) {
    const digest = await digestOfNames(site)
    return (await readRecord(data))[site] === digest ? undefined : {site, title: site, digest}
  }
  if (!existsSync(join(data, 'lake.sqlite'))) await record(data, exampleSite, pending)
  const isDue = (await readRecord(data))[exampleSite] === pending
  return isDue ? {site: exampleSite, title: 'the example site', digest: 'done'} : undefined
}

/**
 * Imports a site into the running lake: what is new, and what the site changed; what editors changed stays.
 *
 * @param {string} node
 * @param {string} data
 * @param {Import} due
 */
export async function importSite(node, data, {site, title, digest}) {
  const report = join(data, 'import.ndjson')
  const args = ['apply', site, '--data', data, '--diagnostics', report, '--quiet']
  await step(
    `Importing ${title}`,
    async (detail) => {
      const {code, lines} = await run(
        node,
        [...importerFlags, 'migrations/fromMarkdown/command.ts', ...args],
        {
          env: besideTheLake,
          isBound: true,
          onLine: detail,
        },
      )
      if (code > 1) {
        throw new Problem(
          [`${title} could not be imported.`, ...lines.slice(-12)].join('\n'),
          'Correct what is named above and start again; what was imported stays.',
          code,
        )
      }
      const remarks = (await readFile(report, 'utf8').catch(() => '')).split('\n').length - 1
      return {summary: lines.at(-1), remarks}
    },
    ({summary, remarks}) =>
      `Imported ${title}: ${summary}; ${remarks} remarks in ${relative(process.cwd(), report)}`,
  )
  await record(data, site, digest)
}
