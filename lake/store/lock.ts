import {existsSync, readFileSync} from 'node:fs'
import {DatabaseSync} from 'node:sqlite'

import {StartError} from '../errors.ts'
import {isObject, parseJson} from '../json.ts'
import {startFailure} from './failures.ts'
import type {LakeFolder} from './folder.ts'

/**
 * Takes the folder for this process. The lock is one of the operating system's on a file of its
 * own: it ends with the process however that ends, and leaves the content readable for backups.
 */
export function lockFolder(folder: LakeFolder): () => void {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(folder.lockFile, {timeout: 0})
    lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;')
    const held = lock
    return () => held.close()
  } catch (error) {
    lock?.close()
    if (isBusy(error)) throw new StartError(3, alreadyRunning(folder), {cause: error})
    throw startFailure(error, folder.lockFile)
  }
}

const isBusy = (error: unknown): boolean => {
  if (!isObject(error)) return false
  const code = error['errcode']
  // SQLITE_BUSY and SQLITE_LOCKED
  return typeof code === 'number' && ((code & 0xff) === 5 || (code & 0xff) === 6)
}

const alreadyRunning = (folder: LakeFolder): string => {
  const running = readServerFile(folder)
  const where = running === undefined ? '' : ` (process ${running.pid}, ${running.url})`
  return `Another lake already has ${folder.path} open${where}. Use that one, stop it first, or choose another folder with --data.`
}

const readServerFile = (folder: LakeFolder): {pid: number; url: string} | undefined => {
  if (!existsSync(folder.serverFile)) return undefined
  try {
    const value = parseJson(readFileSync(folder.serverFile, 'utf8'))
    if (!isObject(value)) return undefined
    const {pid, url} = value
    return typeof pid === 'number' && typeof url === 'string' ? {pid, url} : undefined
  } catch {
    return undefined
  }
}
