import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {fileDigest} from '../../fromMarkdown/read/fileDigest.ts'
import {type Holdings, takenAway} from '../dataset/holdings.ts'
import {type OpenChange, RepositoryError} from './repository.ts'
import {removeUnfinished} from './writeFiles.ts'

/** Whether a file is as an export left it, by what that wrote down. */
const isOwn = async (root: string, path: string, holdings: Holdings): Promise<boolean> => {
  const bytes = await readFile(join(root, path)).catch(() => undefined)
  const records = [...holdings.records.values()]
  if (bytes === undefined) {
    const ids = new Set(
      records.filter((each) => each.digest === takenAway).map((each) => each.path),
    )
    return ids.has(path)
  }
  const digest = fileDigest(bytes)
  if (records.some((each) => each.path === path && each.digest === digest)) return true
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  return [...holdings.assets.values()].some((asset) => asset.sha1 === sha1)
}

/**
 * Tells what an export left that was not committed from what somebody is working on.
 * @returns the paths of the export's own work
 * @throws RepositoryError where there is other work
 */
export async function ownWork(
  root: string,
  open: readonly OpenChange[],
  holdings: Holdings,
): Promise<readonly string[]> {
  const paths = open.map(({path}) => path)
  await removeUnfinished(root, paths)
  const own: string[] = []
  const others: OpenChange[] = []
  for (const change of open.filter(({path}) => !path.endsWith('.lectern-new'))) {
    if (await isOwn(root, change.path, holdings)) own.push(change.path)
    else others.push(change)
  }
  if (others.length > 0) throw openWork(others)
  return own
}

/** Why nothing is written: somebody is working in the folder. */
export function openWork(open: readonly OpenChange[]): RepositoryError {
  const shown = open.slice(0, 5).map(({status, path}) => `${status} ${path}`)
  const more = open.length > 5 ? `\nand ${open.length - 5} more` : ''
  return new RepositoryError(
    `The folder has changes that are not committed:\n${shown.join('\n')}${more}\nCommit them or put them aside, then run the command again.`,
  )
}
