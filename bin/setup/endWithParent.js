import {isMainThread} from 'node:worker_threads'

// Loaded in front of a program that another one started over a channel (`bound.js`). Whoever started it
// may be killed and can say nothing; the channel then closes, which is the same as being asked to end.
if (isMainThread && process.connected) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // Nobody waits for messages: a program that is done ends.
  process.channel?.unref()
}
