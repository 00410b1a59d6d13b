/**
 * What Node is started with, and the channel that stands behind the other streams, where a program is
 * to end with the one that starts it, however that ends.
 */
export const bound = {
  flags: ['--import', import.meta.resolve('./endWithParent.js')],
  channel: /** @type {const} */ ('ipc'),
}
