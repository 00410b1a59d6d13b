import {isAssetType} from '../store/address.ts'
import type {DatasetFolder} from '../store/folder.ts'
import {Snapshot} from '../store/snapshot.ts'
import {checkAssets} from './checkAssets.ts'
import {checkDocuments, checkReferences} from './checkDocuments.ts'
import {checkFile} from './checkFile.ts'
import type {Problem} from './problem.ts'
import {problem} from './problem.ts'

export interface Checked {
  readonly documents: number
  readonly assets: number
  readonly problems: readonly Problem[]
}

interface Checking {
  readonly signal: AbortSignal
  readonly onProgress: (step: string, done: number) => void
}

/** Reads all of a dataset as it is at one moment. What is found is data, not an error. */
export async function checkDataset(
  {databaseFile, assetFolder}: DatasetFolder,
  {signal, onProgress}: Checking,
): Promise<Checked> {
  const problems: Problem[] = []
  const assetIds: string[] = []
  let documents = 0
  try {
    const snapshot = new Snapshot(databaseFile)
    try {
      onProgress('Checking the file', 0)
      problems.push(...checkFile(snapshot.database))
      problems.push(
        ...checkDocuments(snapshot, ({_id, _type}) => {
          documents += 1
          onProgress('Checking documents', documents)
          if (isAssetType(_type)) assetIds.push(_id)
        }),
      )
      problems.push(...checkReferences(snapshot))
    } finally {
      snapshot.close()
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    problems.push(problem('file-damaged', `The file cannot be read further: ${reason}`))
    return {documents, assets: assetIds.length, problems}
  }
  const onAsset = (count: number): void => onProgress('Checking assets', count)
  for await (const found of checkAssets(assetFolder, assetIds, {signal, onAsset})) {
    problems.push(found)
  }
  return {documents, assets: assetIds.length, problems}
}
