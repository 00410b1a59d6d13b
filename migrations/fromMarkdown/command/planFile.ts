import {readFile, writeFile} from 'node:fs/promises'

import {z} from 'zod'

import {plannedItem} from '../plan/plannedItem.ts'
import type {KeptPlan} from '../plan/promised.ts'
import {errorCode} from '../read/errorCode.ts'
import {type Options, readOptions, UsageError} from './options.ts'

/** What a plan depends on, besides the site and the dataset. */
const kept = [
  'config',
  'exact',
  'language',
  'mapping',
  'markdown',
  'prefer',
  'prune',
  'restore',
  'source',
  'time-zone',
] as const

const shape = z.object({
  lectern: z.literal('plan'),
  version: z.literal(2),
  /** The site's real path. */
  folder: z.string(),
  options: z.record(z.string(), z.unknown()),
  items: z.array(plannedItem),
  /** Of documents that stay as they are, what they were. */
  left: z.record(z.string(), z.string()),
})

/** A plan that was kept in a file. */
export interface PlanFile extends KeptPlan {
  readonly folder: string
  /** Options of the command line with those that the plan was made with. */
  readonly options: Options
}

/** @throws UsageError */
export async function writePlanFile(
  path: string,
  folder: string,
  options: Options,
  {items, left}: KeptPlan,
): Promise<void> {
  const own = Object.fromEntries(kept.map((name) => [name, options[name]]))
  const plan = {lectern: 'plan', version: 2, folder, options: own, items, left}
  try {
    await writeFile(path, `${JSON.stringify(plan, undefined, 1)}\n`)
  } catch (error) {
    throw new UsageError(`\`--out ${path}\` cannot be written (${errorCode(error)}).`, {
      cause: error,
    })
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @throws UsageError where the file is no plan */
export async function readPlanFile(path: string, options: Options): Promise<PlanFile> {
  const read = shape.safeParse(parsed(await readFile(path, 'utf8')))
  if (!read.success) {
    throw new UsageError(
      `\`${path}\` is no plan of this version of Lectern. Make one: \`lectern plan <folder> --out ${path}\`.`,
    )
  }
  const {folder, items, left} = read.data
  return {folder, items, left, options: readOptions({...options, ...read.data.options})}
}
