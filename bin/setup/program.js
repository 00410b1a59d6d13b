import {join} from 'node:path'

import {importerFlags} from './importerFlags.js'
import {isProject, root} from './root.js'

/** @param {string} path of a program, without its ending */
const program = (path) => (isProject ? join(root, `${path}.ts`) : join(root, 'lib', `${path}.js`))

/** @type {Readonly<Record<string, string>>} */
const others = {init: program('init/command'), lake: program('lake/cli')}

const importer = [...importerFlags, program('migrations/fromMarkdown/command')]

/**
 * What Node is to run for the words behind `lectern`: the importer's command line, or what the first
 * word names.
 *
 * @param {readonly string[]} words
 */
export function programFor(words) {
  const [name = '', ...rest] = words
  const other = Object.hasOwn(others, name) ? others[name] : undefined
  return other === undefined ? [...importer, ...words] : [other, ...rest]
}
