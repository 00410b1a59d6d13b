import {existsSync, mkdirSync} from 'node:fs'
import {dirname} from 'node:path'

/**
 * Makes a folder and those above it, unless they are there. Node's own `recursive` tries for ever
 * where folders cannot be made although the one above is there, as in `/proc`.
 *
 * @param {string} path
 */
export function makeFolder(path) {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  mkdirSync(path)
}
