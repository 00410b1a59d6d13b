/** A list of numbers, a long one outside of the heap: eight bytes each, nothing for the garbage collector. */
export class Numbers {
  // So few stand within the heap, and cost next to nothing: most lists stay short.
  #numbers = new Float64Array(8)
  #length = 0

  get length(): number {
    return this.#length
  }

  add(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Float64Array(2 * this.#length)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length] = number
    this.#length += 1
  }

  at(index: number): number | undefined {
    return index < this.#length ? this.#numbers[index] : undefined
  }

  /** Puts the numbers in order. @returns where the first one stands that is not below a given one */
  inOrder(): (least: number) => number {
    const sorted = this.#numbers.subarray(0, this.#length).toSorted()
    this.#numbers = sorted
    return (least) => {
      let low = 0
      let high = sorted.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((sorted[middle] ?? 0) < least) low = middle + 1
        else high = middle
      }
      return low
    }
  }
}
