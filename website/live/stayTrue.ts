import {keepTrue} from './keepTrue.ts'

/** A laptop that sleeps stops its timers, so none is set for longer than this. */
const longestWaitMs = 60_000

/**
 * Keeps the page that a visitor has open true, however long it stays open. Who puts another text into
 * the page tells it with the event `lectern:refresh`.
 */
export function stayTrue(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    clearTimeout(timer)
    const next = keepTrue(document, Date.now())
    if (next !== undefined) timer = setTimeout(look, Math.min(next - Date.now(), longestWaitMs))
  }
  look()
  addEventListener('pageshow', look)
  document.addEventListener('lectern:refresh', look)
  document.addEventListener('visibilitychange', look)
}
