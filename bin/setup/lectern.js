import {spawn} from 'node:child_process'

import {ensureInstalled} from './install.js'
import {nodeForLectern} from './node.js'
import {exitWith} from './problem.js'
import {programFor} from './program.js'

/**
 * Runs the importer's command line, or the lake's behind the word `lake`, with a Node that can, in the
 * folder that it was called from.
 *
 * @param {readonly string[]} args
 */
export function lectern(args) {
  return exitWith(async () => {
    await ensureInstalled()
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
