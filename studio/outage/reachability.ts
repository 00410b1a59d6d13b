import {BehaviorSubject, filter, firstValueFrom, fromEvent, merge, mergeMap, throwError} from 'rxjs'

export interface PulseEvents {
  readonly opened: () => void
  /** Also of a pulse that never opened. */
  readonly ended: () => void
}

const firstWaitMs = 50
const longestWaitMs = 1000

/**
 * Whether the lake can be reached, as a connection tells that is held for nothing else: it ends when
 * the process ends, in every tab and whether or not there is anything to ask or to save.
 */
export class Reachability {
  /** Begins as true: the page has just come from there. */
  readonly isReached$ = new BehaviorSubject(true)
  readonly #openPulse: (events: PulseEvents) => void

  /** @param openPulse Opens such a connection. */
  constructor(openPulse: (events: PulseEvents) => void) {
    this.#openPulse = openPulse
    this.#feel()
  }

  /** Resolves as soon as the lake is there; rejects with the reason of `signal` if that comes first. */
  async reached(signal?: AbortSignal | null): Promise<void> {
    signal?.throwIfAborted()
    if (this.isReached$.value) return
    const reached$ = this.isReached$.pipe(filter(Boolean))
    const aborted$ = signal
      ? [fromEvent(signal, 'abort').pipe(mergeMap(() => throwError(() => signal.reason)))]
      : []
    await firstValueFrom(merge(reached$, ...aborted$))
  }

  #feel(ifInVainWaitMs = firstWaitMs): void {
    let waitMs = ifInVainWaitMs
    this.#openPulse({
      opened: () => {
        waitMs = firstWaitMs
        if (!this.isReached$.value) this.isReached$.next(true)
      },
      ended: () => {
        if (this.isReached$.value) this.isReached$.next(false)
        setTimeout(() => this.#feel(Math.min(2 * waitMs, longestWaitMs)), waitMs)
      },
    })
  }
}
