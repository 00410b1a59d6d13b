/** Says how far the work is. */
export interface Progress {
  readonly show: (text: string) => void
  readonly clear: () => void
}

const everyMs = 100
const lineEveryMs = 10_000

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
export function terminalProgress(stream: NodeJS.WriteStream, now: () => number): Progress {
  if (!stream.isTTY) return {show: () => undefined, clear: () => undefined}
  let shownAt = 0
  let isShown = false
  return {
    show: (text) => {
      if (now() - shownAt < everyMs) return
      shownAt = now()
      isShown = true
      stream.write(`\r\u001b[K${text.slice(0, Math.max(20, stream.columns - 1))}`)
    },
    clear: () => {
      if (isShown) stream.write('\r\u001b[K')
      isShown = false
    },
  }
}
