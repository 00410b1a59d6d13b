import {createHash} from 'node:crypto'
import {lstat, readdir, readFile} from 'node:fs/promises'
import {join, relative} from 'node:path'

const notOfAnySite = new Set(['.git', 'node_modules', '_site', '.jekyll-cache', 'vendor'])
/** Where packages are built beside their sources. */
const notOfSources = new Set(['node_modules', 'lib'])

/**
 * The files at or below a path, in one order on every machine; none where there is nothing, or
 * nothing that may be read.
 *
 * @param {string} path
 * @param {ReadonlySet<string>} left names of what is left out
 * @returns {Promise<string[]>}
 */
const filesBelow = async (path, left) => {
  const found = await lstat(path).catch(() => undefined)
  if (!found?.isDirectory()) return found ? [path] : []
  const all = await readdir(path).catch(() => [])
  const names = all.filter((name) => !left.has(name)).toSorted()
  const files = await Promise.all(names.map((name) => filesBelow(join(path, name), left)))
  return files.flat()
}

/**
 * A digest of the bytes of some files and folders, without what is built in them, and of some words
 * beside them.
 *
 * @param {string} folder
 * @param {readonly string[]} paths relative to `folder`
 * @param {readonly string[]} words
 */
export async function digestOfContent(folder, paths, words) {
  const hash = createHash('sha256').update(JSON.stringify(words))
  for (const path of paths) {
    for (const file of await filesBelow(join(folder, path), notOfSources)) {
      hash.update(`\0${relative(folder, file)}\0`).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

/**
 * A digest of the names, sizes and times of a site's files, which is enough to see that nothing
 * was touched since.
 *
 * @param {string} folder
 */
export async function digestOfNames(folder) {
  const hash = createHash('sha256')
  for (const file of await filesBelow(folder, notOfAnySite)) {
    const {size, mtimeMs} = await lstat(file)
    hash.update(`${relative(folder, file)}\0${size}\0${mtimeMs}\0`)
  }
  return hash.digest('hex')
}
