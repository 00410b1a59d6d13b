import {Numbers} from './numbers.ts'

/** Groups of pages, by their places in the index. A page is in one group at most. */
export class PageGroups {
  readonly #members = new Numbers()
  readonly #starts = new Numbers()
  /** For each page the number of its group from 1; 0 for none. */
  readonly #groupOf: Uint32Array

  constructor(pages: number) {
    this.#groupOf = new Uint32Array(pages)
  }

  add(group: readonly number[]): void {
    this.#starts.add(this.#members.length)
    for (const page of group) {
      this.#members.add(page)
      this.#groupOf[page] = this.#starts.length
    }
  }

  /** The members of a page's group, the page among them; none if it is in no group. */
  of(page: number): readonly number[] {
    const number = this.#groupOf[page] ?? 0
    return number === 0 ? [] : this.#group(number - 1)
  }

  *[Symbol.iterator](): Generator<readonly number[]> {
    for (let group = 0; group < this.#starts.length; group += 1) yield this.#group(group)
  }

  #group(number: number): readonly number[] {
    const start = this.#starts.at(number) ?? 0
    const end = this.#starts.at(number + 1) ?? this.#members.length
    return Array.from({length: end - start}, (_, place) => this.#members.at(start + place) ?? 0)
  }
}
