import type {DatabaseSync} from 'node:sqlite'

import {isObject, isString} from '../json.ts'
import {KeyValues} from './keyValues.ts'

/** What a lake and its first dataset were called when it was last started. */
export interface LakeNames {
  readonly projectId: string
  readonly dataset: string
}

const [owner, key] = ['_lake', 'names']
const usual: LakeNames = {projectId: 'lectern', dataset: 'production'}

/** The file does not have its name on it: who reads it without the lake finds that here. */
export function rememberNames(keyValues: KeyValues, {projectId, dataset}: LakeNames): void {
  keyValues.set(owner, key, {projectId, dataset})
}

export function namesIn(database: DatabaseSync | undefined): LakeNames {
  const stored = database === undefined ? undefined : KeyValues.read(database, owner, key)
  if (!isObject(stored)) return usual
  const {projectId, dataset} = stored
  return isString(projectId) && isString(dataset) ? {projectId, dataset} : usual
}
