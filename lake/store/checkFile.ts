import {readFileSync, statSync, writeFileSync} from 'node:fs'
import type {DatabaseSync} from 'node:sqlite'

import {StartError} from '../errors.ts'
import {startFailure} from './failures.ts'
import {textOf} from './rows.ts'

/** More than any file has: pages are looked at where they are, which is four times as fast as copying them. */
const wholeFile = 2 ** 40

/** Bytes that are looked at in about a tenth of a second. */
const little = 256 * 1024 * 1024

/**
 * Walks through all pages of the file and throws a `StartError` if it is damaged. That takes half a
 * second for a gigabyte; a large file that is as a lake left it is not looked at again.
 */
export function checkFile(database: DatabaseSync, path: string): void {
  if (statSync(path).size > little && isAsLeft(path)) return
  database.exec(`PRAGMA mmap_size = ${wholeFile}`)
  const problem = firstProblem(database, path)
  database.exec('PRAGMA mmap_size = 0')
  if (problem === 'ok') return
  throw new StartError(
    3,
    `${path} is damaged (${problem}). Put it aside and restore it from a backup; docs/lake.md says how.`,
  )
}

const firstProblem = (database: DatabaseSync, path: string): string => {
  try {
    const row = database.prepare('PRAGMA quick_check(1)').get()
    return row === undefined ? 'it cannot be checked' : textOf(row, 'quick_check')
  } catch (cause) {
    throw startFailure(cause, path)
  }
}

/** Notes that the file, which is closed, was sound when this process left it. */
export function noteAsLeft(path: string): void {
  writeFileSync(noteOf(path), stateOf(path))
}

const isAsLeft = (path: string): boolean => {
  try {
    return readFileSync(noteOf(path), 'utf8') === stateOf(path)
  } catch {
    return false
  }
}

const noteOf = (path: string): string => `${path}-checked`

/** Whoever writes to the file changes this. */
const stateOf = (path: string): string => {
  const {dev, ino, size, mtimeNs} = statSync(path, {bigint: true})
  return `${JSON.stringify([dev, ino, size, mtimeNs].map(String))}\n`
}
