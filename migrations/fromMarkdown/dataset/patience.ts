/** Told where a command waits for a lake for long: why, and for how many milliseconds at most it will. */
export type OnWaiting = (reason: string, leftMs: number) => void

/** How long a lake may be silent before all that asks it gives up. */
const patienceMs = 25_000
/** A wait that is shorter is over before anybody has read of it. */
const toldFromMs = 4_000
const toldEveryMs = 4_000

/** What the requests of one command know of its lake together: one that is gone is gone for all of them. */
export interface Patience {
  readonly answered: () => void
  /** There was no answer, or none that is of use, and there will be a wait. */
  readonly waits: (reason: string, ms: number) => void
  /** Whether there is no use in asking again. */
  readonly isOver: () => boolean
  readonly giveUp: () => void
}

const known = new WeakMap<AbortSignal, Patience>()
const listeners = new WeakMap<AbortSignal, OnWaiting>()

const now = (): number => performance.now()

const startPatience = (signal: AbortSignal): Patience => {
  let since: number | undefined
  let toldAt = -Infinity
  let isGone = false
  const waited = (): number => now() - (since ?? now())
  return {
    answered: () => {
      since = undefined
      isGone = false
    },
    waits: (reason, ms) => {
      since ??= now()
      if (waited() + ms < toldFromMs || now() - toldAt < toldEveryMs) return
      toldAt = now()
      listeners.get(signal)?.(reason, Math.max(ms, patienceMs - waited()))
    },
    isOver: () => isGone || waited() >= patienceMs,
    giveUp: () => {
      isGone = true
    },
  }
}

/** That of the command which a signal stops. */
export function patienceOf(signal: AbortSignal): Patience {
  const patience = known.get(signal) ?? startPatience(signal)
  known.set(signal, patience)
  return patience
}

/** Has somebody told where the command that a signal stops waits for its lake. */
export function onWaiting(signal: AbortSignal, tell: OnWaiting): void {
  listeners.set(signal, tell)
}

/** A signal for what a command still has to do when it was stopped: it knows of the lake what that knows. */
export function unstoppable(signal: AbortSignal): AbortSignal {
  const own = new AbortController().signal
  known.set(own, patienceOf(signal))
  return own
}
