import {spawn} from 'node:child_process'

import {bound} from './bound.js'
import {nodeForLectern} from './node.js'
import {exitWith} from './problem.js'
import {programFor} from './program.js'
import {isProject} from './root.js'

/**
 * Runs the importer's command line, or what another first word names, with a Node that can, in the
 * folder that it was called from. It ends with this process, however that ends.
 *
 * @param {readonly string[]} args
 */
export function lectern(args) {
  return exitWith(async () => {
    if (isProject) await (await import('./install.js')).ensureInstalled()
    const child = spawn(nodeForLectern(), [...bound.flags, ...programFor(args)], {
      stdio: ['inherit', 'inherit', 'inherit', bound.channel],
    })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => child.kill(signal))
    }
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => resolve(code ?? 130))
    })
  })
}
