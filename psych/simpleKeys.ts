import type {Cursor} from './cursor.ts'
import {YamlError} from './yamlError.ts'

/** A place that turns out to be a key once a `:` is found behind it. */
export interface SimpleKey {
  readonly isRequired: boolean
  /** The number of its first token, counted from the beginning of the text. */
  readonly tokenNumber: number
  readonly at: number
  readonly line: number
  readonly column: number
}

const longestKey = 1024

/** The possible keys, one for each level of flow collections. Changed in place by the scanner. */
export class SimpleKeys {
  readonly #levels: (SimpleKey | undefined)[] = [undefined]

  get current(): SimpleKey | undefined {
    return this.#levels.at(-1)
  }

  save(key: SimpleKey): void {
    this.remove()
    this.#levels[this.#levels.length - 1] = key
  }

  /** @throws YamlError where the line had to be a key */
  remove(): void {
    this.#require(this.current)
    this.forget()
  }

  forget(): void {
    this.#levels[this.#levels.length - 1] = undefined
  }

  openLevel(): void {
    this.#levels.push(undefined)
  }

  closeLevel(): void {
    if (this.#levels.length > 1) this.#levels.pop()
  }

  /** A key stands on one line and is not longer than 1,024 characters. */
  dropStale(cursor: Cursor): void {
    // Asked before each token, so without an iterator.
    for (let level = 0; level < this.#levels.length; level += 1) {
      const key = this.#levels[level]
      if (key === undefined) continue
      if (key.line === cursor.line && key.at + longestKey >= cursor.at) continue
      this.#require(key)
      this.#levels[level] = undefined
    }
  }

  /** Whether the token with this number may turn out to be a key. */
  mayStartAt(tokenNumber: number): boolean {
    return this.#levels.some((key) => key?.tokenNumber === tokenNumber)
  }

  #require(key: SimpleKey | undefined): void {
    if (key?.isRequired === true) {
      throw new YamlError("could not find expected ':' on this line", key.at)
    }
  }
}
