import {accessSync, constants, mkdirSync} from 'node:fs'

import {Problem} from './problem.js'

/**
 * Makes the folder with the content, unless it is there.
 *
 * @param {string} data
 */
export function ensureDataFolder(data) {
  try {
    mkdirSync(data, {recursive: true})
    accessSync(data, constants.W_OK)
  } catch (error) {
    throw new Problem(
      `The folder for the content cannot be written: ${data}`,
      `${error instanceof Error ? error.message : error}. Choose another one: npm start -- --data <folder>`,
      3,
    )
  }
}
