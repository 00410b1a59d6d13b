/**
 * The places of a text from which a kind of construct is known to find no end. From one place on,
 * two constructs of a kind read the same, so what failed once need not be tried again: this keeps
 * thousands of unclosed `*` linear.
 */
export class DeadEnds {
  readonly #length: number
  readonly #places: (Uint8Array | undefined)[] = []

  constructor(length: number) {
    this.#length = length
  }

  has(key: number, position: number): boolean {
    return this.#places[key]?.[position] === 1
  }

  add(key: number, positions: readonly number[]): void {
    const places = (this.#places[key] ??= new Uint8Array(this.#length))
    for (const position of positions) places[position] = 1
  }
}
