import {randomUUID} from 'node:crypto'
import {readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'

const ending = '.part'

/** Where a file is written until it is whole and gets its name. */
export function unfinishedPath(folder: string): string {
  return join(folder, randomUUID() + ending)
}

export function isUnfinished(name: string): boolean {
  return name.endsWith(ending)
}

/** Removes what was being written when the lake was killed. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder)
  const unfinished = names.filter(isUnfinished)
  await Promise.all(unfinished.map((name) => rm(join(folder, name), {force: true})))
}
