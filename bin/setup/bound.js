/**
 * What Node is started with, and the channel that stands behind the other streams, where a program is
 * to end with the one that starts it, however that ends.
 */
export const bound = {
  flags: ['--import', new URL('endWithParent.js', import.meta.url).href],
  channel: /** @type {const} */ ('ipc'),
}
