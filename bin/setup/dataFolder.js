import {accessSync, constants, statSync} from 'node:fs'

import {makeFolder} from './makeFolder.js'
import {Problem} from './problem.js'

/**
 * Makes the folder with the content, unless it is there.
 *
 * @param {string} data
 */
export function ensureDataFolder(data) {
  const advice = 'Choose another one: npm start -- --data <folder>'
  try {
    makeFolder(data)
    accessSync(data, constants.W_OK)
  } catch (error) {
    throw new Problem(
      `The folder for the content cannot be written: ${data}`,
      `${error instanceof Error ? error.message : error}. ${advice}`,
      3,
    )
  }
  if (!statSync(data).isDirectory()) {
    throw new Problem(`The content needs a folder, and this is a file: ${data}`, advice, 3)
  }
}
