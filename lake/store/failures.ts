import {dirname} from 'node:path'

import type {LakeError} from '../errors.ts'
import {insufficientStorage, StartError, unusableStorage} from '../errors.ts'
import {isObject} from '../json.ts'

// https://www.sqlite.org/rescode.html
const SQLITE_READONLY = 8
const SQLITE_IOERR = 10
const SQLITE_CORRUPT = 11
const SQLITE_FULL = 13
const SQLITE_CANTOPEN = 14
const SQLITE_NOTADB = 26

const sqliteCode = (error: unknown): number | undefined => {
  if (!isObject(error)) return undefined
  const code = error['errcode']
  // The low byte is the primary code, the rest says more about it.
  return typeof code === 'number' ? code & 0xff : undefined
}

const systemCode = (error: unknown): string | undefined => {
  if (!isObject(error)) return undefined
  const code = error['code']
  return typeof code === 'string' ? code : undefined
}

const isFull = (error: unknown): boolean =>
  sqliteCode(error) === SQLITE_FULL || ['ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '')

/** What a person who starts the lake is told when its file cannot be opened. */
export function startFailure(error: unknown, path: string): StartError {
  if (error instanceof StartError) return error
  const code = sqliteCode(error)
  const reason = error instanceof Error ? error.message : String(error)
  if (isFull(error)) {
    return new StartError(
      3,
      `The disk that holds ${path} is full. Free some space and start again; nothing was lost.`,
      {cause: error},
    )
  }
  if (code === SQLITE_CORRUPT || code === SQLITE_NOTADB) {
    return new StartError(
      3,
      `${path} is damaged or is not a lake (${reason}). Put it aside and restore it from a backup; docs/lake.md says how.`,
      {cause: error},
    )
  }
  const refused = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(
    systemCode(error) ?? '',
  )
  if (refused || code === SQLITE_CANTOPEN || code === SQLITE_READONLY) {
    return new StartError(
      3,
      `${path} cannot be written. Give this account the right to write in ${dirname(path)}, or choose another folder with --data.`,
      {cause: error},
    )
  }
  return new StartError(3, `${path} cannot be opened: ${reason}.`, {cause: error})
}

/** The answer to a request that the disk or the database refused; undefined for anything else. */
export function storeFailure(error: unknown): LakeError | undefined {
  if (isFull(error)) {
    return insufficientStorage(
      'The disk is full, or the lake has grown to its --max-size. Nothing of this was saved.',
    )
  }
  const code = sqliteCode(error)
  if (code === SQLITE_IOERR || code === SQLITE_READONLY) {
    return insufficientStorage('The lake file cannot be written; nothing of this was saved.')
  }
  if (code === SQLITE_CORRUPT || code === SQLITE_NOTADB) {
    return unusableStorage(
      'The lake file is damaged. Stop the lake and restore the file from a backup; docs/lake.md says how.',
    )
  }
  return undefined
}
