import {createHash} from 'node:crypto'
import {createReadStream, existsSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'

import {assetFileOf, sha1Of} from '../archive/assetFile.ts'
import {isUnfinished} from '../assets/unfinished.ts'
import type {Problem} from './problem.ts'
import {problem} from './problem.ts'

/** Whether the file of each asset is there, as it was uploaded, and which files belong to none. */
export async function* checkAssets(
  assetFolder: string,
  ids: readonly string[],
  {signal, onAsset}: {readonly signal: AbortSignal; readonly onAsset: (count: number) => void},
): AsyncGenerator<Problem> {
  const used = new Set<string>()
  for (const [index, id] of ids.entries()) {
    onAsset(index + 1)
    const file = assetFileOf(id)
    const path = file === undefined ? undefined : join(assetFolder, file.name)
    if (file === undefined || path === undefined || !existsSync(path)) {
      yield problem('asset-file-missing', `The file of "${id}" is missing`)
      continue
    }
    used.add(file.name)
    if ((await sha1(path, signal)) !== sha1Of(file)) {
      yield problem('asset-file-changed', `The file of "${id}" is not what was uploaded`)
    }
  }
  const names = existsSync(assetFolder) ? await readdir(assetFolder) : []
  for (const name of names.filter((one) => !used.has(one) && !isUnfinished(one))) {
    yield problem('asset-file-unused', `"${name}" belongs to no document`)
  }
}

const sha1 = async (path: string, signal: AbortSignal): Promise<string> => {
  const hash = createHash('sha1')
  await pipeline(createReadStream(path), hash, {signal})
  return hash.digest('hex')
}
