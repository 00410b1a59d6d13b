import {existsSync} from 'node:fs'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {digestOfNames} from './digest.js'
import {Problem} from './problem.js'
import {root} from './root.js'
import {run} from './run.js'
import {step} from './step.js'

const exampleSite = join(root, 'example-site')

/** @param {string} data the lake's folder */
const recordOf = (data) => join(data, 'imports.json')

/**
 * Site folder → digest of its state at its last import; empty while an import has not ended.
 *
 * @param {string} data
 * @returns {Promise<Record<string, string>>}
 */
const readRecord = (data) => readFile(recordOf(data), 'utf8').then(JSON.parse, () => ({}))

/**
 * @typedef {object} Import
 * @property {string} site
 * @property {string} title
 * @property {string} digest
 */

/**
 * What this start has to import: the user's site if it changed since the last time, or the example
 * site into a lake that is new. To be asked before the lake starts.
 *
 * @param {{data: string, site: string | undefined}} options
 * @returns {Promise<Import | undefined>}
 */
export async function dueImport({data, site}) {
  const record = await readRecord(data)
  if (site === undefined) {
    const isDue = !existsSync(data) || record[exampleSite] === ''
    return isDue ? {site: exampleSite, title: 'the example site', digest: 'once'} : undefined
  }
  const digest = await digestOfNames(site)
  return record[site] === digest ? undefined : {site, title: site, digest}
}

/**
 * Imports a site into the running lake. The importer only creates; what is there stays as it is.
 *
 * @param {string} node
 * @param {string} data
 * @param {Import} due
 */
export async function importSite(node, data, {site, title, digest}) {
  const record = await readRecord(data)
  /** @param {string} state */
  const write = async (state) => {
    await mkdir(data, {recursive: true})
    await writeFile(recordOf(data), `${JSON.stringify({...record, [site]: state}, null, 2)}\n`)
  }
  await write('')
  await step(
    `Importing ${title}`,
    async (detail) => {
      const {code, lines} = await run(node, ['migrations/fromMarkdown/command.ts', 'apply', site], {
        onLine: detail,
      })
      if (code > 1) {
        throw new Problem(
          [`${title} could not be imported.`, ...lines.slice(-12)].join('\n'),
          'Correct what is named above and start again; what was imported stays.',
          code,
        )
      }
      return lines.filter((line) => line.trim() !== '')
    },
    () => `Imported ${title}`,
  )
  await write(digest)
}
