import {spawn} from 'node:child_process'

import {nodeForLectern} from './node.js'
import {exitWith} from './problem.js'
import {programFor} from './program.js'
import {isProject} from './root.js'

/**
 * Runs the importer's command line, or what another first word names, with a Node that can, in the
 * folder that it was called from.
 *
 * @param {readonly string[]} args
 */
export function lectern(args) {
  return exitWith(async () => {
    if (isProject) await (await import('./install.js')).ensureInstalled()
    const child = spawn(nodeForLectern(), programFor(args), {stdio: 'inherit'})
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => child.kill(signal))
    }
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => resolve(code ?? 130))
    })
  })
}
