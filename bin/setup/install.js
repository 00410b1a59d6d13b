import {lstat, readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {Problem} from './problem.js'
import {root} from './root.js'
import {run} from './run.js'
import {step} from './step.js'

/** @typedef {{packages: Record<string, {version?: string, integrity?: string, optional?: boolean}>}} Lock */

/**
 * @param {string} path
 * @returns {Promise<Lock | undefined>}
 */
const lock = (path) => readFile(join(root, path), 'utf8').then(JSON.parse, () => undefined)

/**
 * Whether what is installed is what package-lock.json asks for. npm keeps its own record of what it
 * installed, and writes it last. Packages for other platforms are not expected.
 *
 * @param {Lock} wanted
 * @param {Lock | undefined} installed
 */
export function isInstalled(wanted, installed) {
  if (installed === undefined) return false
  return Object.entries(wanted.packages).every(([path, {version, integrity, optional}]) => {
    if (path === '') return true
    const found = installed.packages[path]
    if (found === undefined) return optional === true
    return found.version === version && found.integrity === integrity
  })
}

/** @param {string} lines */
const adviceOnInstall = (lines) => {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/.test(lines)) {
    return 'The npm registry could not be reached. Check the connection (and `npm config get registry`), then run the command again.'
  }
  if (/ENOSPC/.test(lines)) return 'The disk is full. Make about 1 GB of room, then try again.'
  if (/EACCES|EPERM|EROFS/.test(lines)) return `Make sure that you may write to ${root}.`
  return 'Run `npm ci` to see all that npm has to say.'
}

/** npm as the program that runs us, so that no shell has to find it. */
const npm = () => {
  const cli = process.env['npm_execpath']
  if (cli?.endsWith('.js')) return {command: process.execPath, args: [cli]}
  return {command: 'npm', args: []}
}

/** npm empties a folder before it installs: one that is only linked here is somebody else's. */
const refuseLinked = async () => {
  const folder = await lstat(join(root, 'node_modules')).catch(() => undefined)
  if (folder?.isSymbolicLink() !== true) return
  throw new Problem(
    'node_modules is a link to another folder, whose packages are not those of package-lock.json.',
    'Install there, or remove the link: then this folder gets packages of its own.',
  )
}

/** Installs the packages that package-lock.json names, unless they are there. */
export async function ensureInstalled() {
  const wanted = await lock('package-lock.json')
  if (wanted === undefined) {
    throw new Problem(
      'package-lock.json cannot be read.',
      'Restore it: git checkout package-lock.json',
    )
  }
  if (isInstalled(wanted, await lock('node_modules/.package-lock.json'))) return
  await refuseLinked()
  const total = Object.values(wanted.packages).filter(({optional}) => !optional).length
  await step(
    'Installing packages',
    async (detail) => {
      const fetched = new Set()
      const {command, args} = npm()
      const {code, lines} = await run(
        command,
        [...args, 'ci', '--include=dev', '--include=optional', '--loglevel=http'],
        {
          onLine: (line) => {
            const archive = /GET 200 (\S+\.tgz)/.exec(line)?.[1]
            if (archive === undefined) return
            fetched.add(archive)
            detail(`${Math.min(fetched.size, total)} of about ${total} fetched`)
          },
        },
      )
      if (code === 0) return total
      const errors = lines.filter((line) => /^npm (?:error|ERR!) \S/.test(line)).slice(0, 3)
      throw new Problem(
        ['The packages could not be installed.', ...errors].join('\n'),
        adviceOnInstall(errors.join('\n')),
      )
    },
    () => 'Packages installed',
  )
}
