import type {Page} from 'playwright-core'

/** The letters that a typist types, in order: words, so that a gap or a swap shows. */
const letterAt = (index: number): string =>
  index % 6 === 5 ? ' ' : String.fromCodePoint(97 + ((index * 7 + Math.floor(index / 26)) % 26))

/** The first `count` letters. */
export function typedText(count: number): string {
  return Array.from({length: count}, (_, index) => letterAt(index)).join('')
}

export interface Typist {
  readonly typed: () => number
  /** Resolves as soon as so many letters are typed. */
  readonly until: (count: number) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Types into whatever has the focus, letter by letter, until stopped. */
export function type(page: Page): Typist {
  let typed = 0
  const stop = new AbortController()
  const waiting = new Map<number, () => void>()
  const typing = (async () => {
    while (!stop.signal.aborted) {
      await page.keyboard.type(letterAt(typed), {delay: 30})
      typed += 1
      waiting.get(typed)?.()
    }
  })()
  return {
    typed: () => typed,
    until: (count) =>
      count <= typed
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.set(count, resolve)
          }),
    stop: async () => {
      stop.abort()
      await typing
    },
  }
}
