import {createWriteStream} from 'node:fs'
import {join} from 'node:path'

import {Problem} from './problem.js'
import {root} from './root.js'
import {launch} from './run.js'

/** Exit codes with which the lake says in a sentence why it cannot start. */
const refusals = new Set([2, 3])

const howToGiveOptions = 'Options stand behind two dashes: npm start -- --port 3334'

/**
 * @typedef {object} Lake
 * @property {string} url
 * @property {() => Promise<void>} stop ends the lake in good order
 * @property {Promise<number>} ended its exit code
 */

/**
 * Starts the content lake, which serves the Studio too. Its log goes to `lake.log` beside the
 * content.
 *
 * @param {string} node
 * @param {{data: string, port: number, studio: string, user: string, allowedOrigins?: readonly string[]}} settings
 * @returns {Promise<Lake>}
 */
export function startLake(node, {data, port, studio, user, allowedOrigins = []}) {
  const args = ['lake/server.ts', '--data', data, '--port', String(port), '--studio', studio]
  for (const origin of allowedOrigins) args.push('--allow-origin', origin)
  const log = createWriteStream(join(data, 'lake.log'))
  // Without its log, the lake works as well.
  log.on('error', () => undefined)
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const errors = []
    let isReady = false
    const {child, ended} = launch(node, [...args, '--user', user], {
      onOutput: (line) => {
        if (isReady || !line.startsWith('{')) return
        isReady = true
        resolve({url: JSON.parse(line).url, stop, ended})
      },
      onError: (line) => {
        log.write(`${line}\n`)
        if (!isReady && !line.startsWith('{')) errors.push(line)
      },
    })
    const stop = async () => {
      child.kill('SIGTERM')
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(patience)
    }
    ended.then((code) => {
      log.end()
      const said = errors.slice(-12).join('\n')
      reject(
        refusals.has(code)
          ? new Problem(said, `Nothing was changed. ${howToGiveOptions}`, code)
          : new Problem(
              `The content lake could not be started.\n${said}`,
              `Run it alone to see more: ${node} ${args.join(' ')} (in ${root})`,
              code,
            ),
      )
    }, reject)
  })
}
