import {Problem} from './problem.js'
import {root} from './root.js'
import {launch} from './run.js'

/** Exit codes of the lake: 2 wrong usage or configuration, 3 locked, full or damaged. */
const refusals = new Set([2, 3])

/**
 * @typedef {object} Lake
 * @property {string} url
 * @property {() => Promise<void>} stop ends the lake once what it has answered is on disk
 * @property {Promise<number>} ended its exit code
 */

/**
 * Starts the content lake, which serves the Studio too.
 *
 * @param {string} node
 * @param {{data: string, port: number, studio: string, user: string}} settings
 * @returns {Promise<Lake>}
 */
export function startLake(node, {data, port, studio, user}) {
  const args = ['lake/server.ts', '--data', data, '--port', String(port), '--studio', studio]
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
        if (isReady) console.error(line)
        else errors.push(line)
      },
    })
    const stop = async () => {
      child.kill('SIGTERM')
      const kill = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(kill)
    }
    ended.then((code) => {
      const [message = 'The content lake ended at once.', ...advice] = errors.slice(-12)
      reject(
        refusals.has(code)
          ? new Problem(message, advice.join('\n'), code)
          : new Problem(
              ['The content lake could not be started.', ...errors.slice(-12)].join('\n'),
              `Run it alone to see more: ${node} ${args.join(' ')} (in ${root})`,
              code,
            ),
      )
    }, reject)
  })
}
