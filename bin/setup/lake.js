import {createWriteStream} from 'node:fs'
import {join} from 'node:path'

import {Problem} from './problem.js'
import {root} from './root.js'
import {launch} from './run.js'

/** Exit codes with which the lake says in a sentence why it cannot start. */
const refusals = new Set([2, 3])

const howToGiveOptions = 'Options stand behind two dashes: npm start -- --port 3334'

/** How many lines of the log are shown of a lake that ended. */
const shownLines = 12

/**
 * How a lake ended: its exit code, the signal that ended it, the last lines of its log.
 *
 * @typedef {{code: number, signal: string | null, said: readonly string[]}} Ending
 */

/**
 * @typedef {object} Lake
 * @property {string} url
 * @property {() => Promise<void>} stop ends the lake in good order
 * @property {Promise<Ending>} ended
 */

/**
 * Starts the content lake, which serves the Studio too. Its log goes to `lake.log` beside the
 * content, after what is there if the lake is started `again`.
 *
 * @param {string} node
 * @param {{data: string, port: number, studio: string, user: string, allowedOrigins?: readonly string[], again?: boolean}} settings
 * @returns {Promise<Lake>}
 */
export function startLake(node, {data, port, studio, user, allowedOrigins = [], again = false}) {
  const args = ['lake/server.ts', '--data', data, '--port', String(port), '--studio', studio]
  for (const origin of allowedOrigins) args.push('--allow-origin', origin)
  const log = createWriteStream(join(data, 'lake.log'), {flags: again ? 'a' : 'w'})
  // Without its log, the lake works as well.
  log.on('error', () => undefined)
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const said = []
    let isReady = false
    const {child, ended: exited} = launch(node, [...args, '--user', user], {
      isBound: true,
      onOutput: (line) => {
        if (isReady || !line.startsWith('{')) return
        isReady = true
        resolve({url: JSON.parse(line).url, stop, ended})
      },
      onError: (line) => {
        log.write(`${line}\n`)
        if (isReady || !line.startsWith('{')) said.push(line)
        if (said.length > shownLines) said.shift()
      },
    })
    const ended = exited.then((code) => ({code, signal: child.signalCode, said}))
    const stop = async () => {
      child.kill('SIGTERM')
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(patience)
    }
    ended.then(({code}) => {
      log.end()
      const words = said.join('\n')
      reject(
        refusals.has(code)
          ? new Problem(words, `Nothing was changed. ${howToGiveOptions}`, code)
          : new Problem(
              `The content lake could not be started.\n${words}`,
              `Run it alone to see more: ${node} ${args.join(' ')} (in ${root})`,
              code,
            ),
      )
    }, reject)
  })
}
