import {existsSync} from 'node:fs'
import {join} from 'node:path'

import type {JsonObject} from '../json.ts'
import {isString} from '../json.ts'
import {archivePathOf, assetFileOf} from './assetFile.ts'
import {layout} from './layout.ts'
import {readLines} from './lines.ts'
import type {Restoring} from './restoring.ts'
import {RefusedByLake} from './target.ts'

export interface RestoredAssets {
  readonly count: number
  readonly ids: readonly string[]
  readonly problems: readonly string[]
}

/** Uploads the files of an archive, then gives each the document that it had. */
export async function restoreAssets(restoring: Restoring): Promise<RestoredAssets> {
  const {target, folder, manifest, existing, signal, onProgress} = restoring
  const ids: string[] = []
  const problems: string[] = []
  for await (const document of readLines(join(folder, layout.assetDocuments))) {
    signal.throwIfAborted()
    const id = isString(document['_id']) ? document['_id'] : ''
    ids.push(id)
    const isThere = (await target.existing([id])).has(id)
    if (!isThere || existing === 'replace') {
      const problem = await uploadFile(restoring, id)
      if (problem !== undefined) problems.push(problem)
      await target.mutate([{createOrReplace: movedTo(restoring, id, document)}])
    }
    onProgress('Importing assets', ids.length, manifest.assets)
  }
  return {count: ids.length, ids, problems}
}

const uploadFile = async ({target, folder}: Restoring, id: string): Promise<string | undefined> => {
  const file = assetFileOf(id)
  const path = file === undefined ? undefined : join(folder, archivePathOf(file))
  if (file === undefined || path === undefined || !existsSync(path)) {
    return `The file of "${id}" is not in the archive`
  }
  try {
    const uploaded = await target.upload(file, path)
    return uploaded === id ? undefined : `The file of "${id}" came in as "${uploaded}"`
  } catch (error) {
    if (error instanceof RefusedByLake) return `The file of "${id}" was refused: ${error.message}`
    throw error
  }
}

/** The document of an asset says where it lies. */
const movedTo = ({target}: Restoring, id: string, document: JsonObject): JsonObject => {
  const file = assetFileOf(id)
  if (file === undefined) return document
  const path = `${file.kind}s/${target.projectId}/${target.dataset}/${file.name}`
  return {...document, path, url: `${target.url}/${path}`}
}
