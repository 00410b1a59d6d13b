import {join} from 'node:path'

import {startLake} from './lake.js'
import {Problem} from './problem.js'

const minuteMs = 60_000

/** A lake that ends more often than this within a minute will end again. */
const mostRestarts = 3

/**
 * @typedef {Parameters<typeof startLake>[1]} Settings
 * @typedef {import('./lake.js').Lake} RunningLake
 * @typedef {import('./lake.js').Ending} Ending
 */

/** @param {Ending} ending */
const howItEnded = ({code, signal, said}) => {
  const how = signal === null ? `with exit code ${code}` : `by the signal ${signal}`
  return [`The content lake ended ${how}.`, ...said.map((line) => `  ${line}`)].join('\n')
}

/**
 * Starts the content lake, and starts it again when it ends without being asked to: at the same
 * address, so that open pages go on. Says how it ended, and gives up where that does not help.
 *
 * @param {string} node
 * @param {Settings} settings
 * @param {{say?: (text: string) => void, now?: () => number}} [outside]
 * @returns {Promise<{url: string, stop: () => Promise<void>, ended: Promise<number>}>} `ended`
 *   resolves to an exit code, or rejects with the problem for which it was given up
 */
export async function keepLake(node, settings, {say = console.error, now = Date.now} = {}) {
  let lake = await startLake(node, settings)
  const {url} = lake
  let isStopping = false
  /** @type {number[]} */
  let endings = []

  /** @returns {Promise<number>} */
  const keep = async () => {
    const ending = await lake.ended
    if (isStopping || ending.code === 0) return ending.code
    endings = [...endings.filter((at) => now() - at < minuteMs), now()]
    if (endings.length > mostRestarts) throw givenUp(ending, settings.data)
    say(`\n${howItEnded(ending)}`)
    try {
      lake = await startLake(node, {...settings, port: Number(new URL(url).port), again: true})
    } catch (error) {
      if (isStopping) return ending.code
      throw error
    }
    if (isStopping) await lake.stop()
    else say(`It runs again. Pages that are open save what was typed meanwhile: ${url}`)
    return keep()
  }

  const ended = keep()
  // Whoever is still busy with something else hears of it later.
  ended.catch(() => undefined)
  return {
    url,
    ended,
    stop: async () => {
      isStopping = true
      await lake.stop()
    },
  }
}

/**
 * @param {Ending} ending
 * @param {string} data
 */
const givenUp = (ending, data) =>
  new Problem(
    `${howItEnded(ending)}\nThat was ${mostRestarts + 1} times within a minute; it is not started again.`,
    `Leave pages with unsaved text open, look in ${join(data, 'lake.log')} for the reason, and run npm start again.`,
    1,
  )
