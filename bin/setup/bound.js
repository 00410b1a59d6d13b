import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import {root} from './root.js'

/**
 * What Node is started with, and the channel that stands behind the other streams, where a program is
 * to end with the one that starts it, however that ends.
 */
export const bound = {
  flags: ['--import', pathToFileURL(join(root, 'bin', 'setup', 'endWithParent.js')).href],
  channel: /** @type {const} */ ('ipc'),
}
