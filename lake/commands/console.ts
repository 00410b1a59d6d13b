import type {JsonObject} from '../json.ts'

const everyMs = 100

/** What a command came to. */
export interface Outcome {
  readonly exitCode: 0 | 1
  /** For people: a sentence, and before it what they should know. */
  readonly lines: readonly string[]
  readonly result: JsonObject
}

/** Says on a terminal how far the work is, on one line that is written over. */
export interface Progress {
  show(step: string, done?: number, total?: number): void
  clear(): void
}

export function progressOn(stream: NodeJS.WriteStream, isQuiet: boolean): Progress {
  if (isQuiet || !stream.isTTY) return {show: () => undefined, clear: () => undefined}
  let shownAt = -everyMs
  let isShown = false
  return {
    show(step, done, total) {
      if (performance.now() - shownAt < everyMs) return
      shownAt = performance.now()
      isShown = true
      const count =
        done === undefined ? '' : `: ${done}${total === undefined ? '' : ` of ${total}`}`
      stream.write(`\r\u001b[K${`${step}${count}`.slice(0, Math.max(20, stream.columns - 1))}`)
    },
    clear() {
      if (isShown) stream.write('\r\u001b[K')
      isShown = false
    },
  }
}
