import {createReadStream, existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

import {sanityImport} from '@sanity/import'

import type {Opened} from '../archive/openArchive.ts'
import {openArchive} from '../archive/openArchive.ts'
import {ExistingDocuments, restore} from '../archive/restore.ts'
import type {Restored} from '../archive/restoring.ts'
import {Target} from '../archive/target.ts'
import {StartError} from '../errors.ts'
import type {Arguments} from './arguments.ts'
import {wrongUsage} from './arguments.ts'
import type {Command, CommandContext} from './command.ts'
import {fileOf} from './command.ts'
import type {Connection} from './connect.ts'
import {withLake} from './connect.ts'

const named = 5

/** Brings in what `export`, `sanity dataset export` or another program wrote. */
export const importCommand: Command = async (args, context) => {
  const file = fileOf(args, 'import', '<file>')
  if (!existsSync(file)) throw wrongUsage(`There is no file ${file}.`)
  const folder = await mkdtemp(join(tmpdir(), 'lectern-import-'))
  try {
    context.progress.show('Unpacking')
    const opened = await openArchive(file, folder, context.signal)
    return await withLake(args.dataFolder, async (connection) => {
      const dataset = await datasetFor(args, connection)
      const job = {args, context, connection, dataset, file}
      const restored = opened.kind === 'ours' ? await ours(job, opened) : await others(job, opened)
      const {documents, assets, problems} = restored
      const more = problems.length > named ? [`… and ${problems.length - named} more`] : []
      const counted = assets === undefined ? '' : ` and ${assets} assets`
      return {
        exitCode: problems.length === 0 ? 0 : 1,
        lines: [
          ...problems.slice(0, named),
          ...more,
          `Imported ${documents} documents${counted} into "${dataset}"`,
        ],
        result: {
          file,
          dataset,
          documents,
          ...(assets !== undefined && {assets}),
          problems: [...problems],
        },
      }
    })
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

interface Job {
  readonly args: Arguments
  readonly context: CommandContext
  readonly connection: Connection
  readonly dataset: string
  readonly file: string
}

const datasetFor = async (
  {dataset, create}: Arguments,
  {client, dataset: first}: Connection,
): Promise<string> => {
  const name = dataset ?? first
  const names = (await client.datasets.list()).map((listed) => listed.name)
  if (names.includes(name)) return name
  if (!create) {
    throw wrongUsage(
      `There is no dataset "${name}" here; there are: ${names.join(', ')}. Add --create to make it.`,
    )
  }
  await client.datasets.create(name, {aclMode: 'public'})
  return name
}

const ours = async (
  {args, context, connection, dataset}: Job,
  {folder, manifest}: Extract<Opened, {kind: 'ours'}>,
): Promise<Restored> => {
  const {progress, signal} = context
  try {
    return await restore({
      target: new Target({...connection, dataset, signal}),
      folder,
      manifest,
      existing: args.existing,
      batch: args.batch,
      signal,
      onProgress: (step, done, total) => progress.show(step, done, total),
    })
  } catch (error) {
    if (!(error instanceof ExistingDocuments)) throw error
    const some = error.ids.slice(0, named).map((id) => `"${id}"`)
    throw new StartError(
      3,
      `${error.ids.length} of these documents exist already, among them ${some.join(', ')}; nothing was imported. --replace replaces them, --missing leaves them as they are.`,
      {cause: error},
    )
  }
}

const operations = {
  refuse: 'create',
  replace: 'createOrReplace',
  keep: 'createIfNotExists',
} as const

/** Everything else is left to Sanity's own importer. */
const others = async (
  {args, context, connection, dataset, file}: Job,
  opened: Exclude<Opened, {kind: 'ours'}>,
): Promise<Omit<Restored, 'assets'> & {readonly assets: undefined}> => {
  const lines = opened.kind === 'lines'
  const {numDocs, warnings} = await sanityImport(lines ? createReadStream(file) : opened.folder, {
    client: connection.client.withConfig({dataset}),
    operation: operations[args.existing],
    onProgress: ({step, current, total}) => context.progress.show(step, current, total),
    // Addresses of files in it are relative to it.
    ...(lines ? {assetsBase: dirname(file)} : {}),
  })
  const problems = warnings.map(({message}) => message)
  return {documents: numDocs, assets: undefined, problems}
}
