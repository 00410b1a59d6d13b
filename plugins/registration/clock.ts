interface Sleeper {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly wake: () => void
}

/** A laptop that sleeps stops its timers, so none is set for longer than this. */
const longestWaitMs = 60_000

const reminders = ['focus', 'pageshow', 'online'] as const

const sleepers = new Set<Sleeper>()
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Calls `wake` once, when the moment `at` (milliseconds since 1970) has come. All that wait share one
 * timer, which looks at the clock when the first moment is due, at least each minute, and when the
 * page comes back to sight.
 *
 * @returns Stops waiting.
 */
export function wakeAt(at: number, wake: () => void): () => void {
  const sleeper = {at, wake}
  if (sleepers.size === 0) watchThePage()
  sleepers.add(sleeper)
  setTimer()
  return () => {
    sleepers.delete(sleeper)
    setTimer()
  }
}

const wakeWhoIsDue = (): void => {
  const now = Date.now()
  for (const sleeper of [...sleepers].filter(({at}) => at <= now)) {
    sleepers.delete(sleeper)
    sleeper.wake()
  }
  setTimer()
}

const setTimer = (): void => {
  clearTimeout(timer)
  timer = undefined
  if (sleepers.size === 0) return leaveThePage()
  const first = Math.min(...[...sleepers].map(({at}) => at))
  const waitMs = Math.min(Math.max(first - Date.now(), 0), longestWaitMs)
  timer = setTimeout(wakeWhoIsDue, waitMs)
}

const watchThePage = (): void => {
  document.addEventListener('visibilitychange', wakeWhoIsDue)
  for (const reminder of reminders) window.addEventListener(reminder, wakeWhoIsDue)
}

const leaveThePage = (): void => {
  document.removeEventListener('visibilitychange', wakeWhoIsDue)
  for (const reminder of reminders) window.removeEventListener(reminder, wakeWhoIsDue)
}
