/** Says on a terminal how far the work is, on one line that is written over. */
export interface Progress {
  readonly show: (text: string) => void
  readonly clear: () => void
}

const everyMs = 100

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
