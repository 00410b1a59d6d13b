import {join} from 'node:path'

import {boundedHeap} from './boundedHeap.js'
import {root} from './root.js'

const importer = [...boundedHeap, join(root, 'migrations', 'fromMarkdown', 'command.ts')]
const lake = join(root, 'lake', 'cli.ts')

/**
 * What Node is to run for the words behind `lectern`: the importer's command line, or the lake's
 * behind the word `lake`.
 *
 * @param {readonly string[]} words
 */
export function programFor(words) {
  return words[0] === 'lake' ? [lake, ...words.slice(1)] : [...importer, ...words]
}
