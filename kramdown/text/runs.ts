/** A stretch of equal characters. */
export interface Run {
  readonly start: number
  readonly length: number
}

/**
 * The runs of a text, for finding the next one that is long enough. That none is long enough shows
 * at once, whatever follows.
 */
export class Runs<R extends Run = Run> {
  readonly #runs: readonly R[]
  /** For each run the length of the longest from there on. */
  readonly #longest: Float64Array

  /** `runs` in the order of the text. */
  constructor(runs: readonly R[]) {
    this.#runs = runs
    this.#longest = new Float64Array(runs.length + 1)
    for (let index = runs.length - 1; index >= 0; index--) {
      this.#longest[index] = Math.max(this.#longest[index + 1] ?? 0, runs[index]?.length ?? 0)
    }
  }

  /** The length of the longest run that starts at `position` or behind it. */
  longestFrom(position: number): number {
    return this.#longest[this.#firstFrom(position)] ?? 0
  }

  /** The first run at or behind `position` that has the length, and that `accepts` takes. */
  find(position: number, length: number, accepts: (run: R) => boolean = () => true): R | undefined {
    for (let index = this.#firstFrom(position); index < this.#runs.length; index++) {
      if ((this.#longest[index] ?? 0) < length) return undefined
      const run = this.#runs[index]
      if (run && run.length >= length && accepts(run)) return run
    }
    return undefined
  }

  #firstFrom(position: number): number {
    let low = 0
    let high = this.#runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#runs[middle]?.start ?? 0) < position) low = middle + 1
      else high = middle
    }
    return low
  }
}
