import type {Output} from './host.ts'

/** Says how far the work is. */
export interface Progress {
  readonly show: (text: string) => void
  readonly clear: () => void
}

const everyMs = 100
const lineEveryMs = 10_000

/** Of a terminal that does not say. */
const usualColumns = 80
/** However narrow it is. */
const fewestCharacters = 20

/** Where nothing can be written over, as in a log: a line now and then, and none for what is soon done. */
export function plainProgress(write: (text: string) => unknown, now: () => number): Progress {
  let saidAt = now()
  return {
    show: (text) => {
      if (now() - saidAt < lineEveryMs) return
      saidAt = now()
      write(`${text}\n`)
    },
    clear: () => undefined,
  }
}

/** On one line of a terminal that is written over; elsewhere nothing. */
export function terminalProgress(stream: Output, now: () => number): Progress {
  if (!stream.isTTY) return {show: () => undefined, clear: () => undefined}
  let shownAt = 0
  let isShown = false
  return {
    show: (text) => {
      if (now() - shownAt < everyMs) return
      shownAt = now()
      isShown = true
      const room = Math.max(fewestCharacters, (stream.columns ?? usualColumns) - 1)
      stream.write(`\r\u001b[K${text.slice(0, room)}`)
    },
    clear: () => {
      if (isShown) stream.write('\r\u001b[K')
      isShown = false
    },
  }
}
