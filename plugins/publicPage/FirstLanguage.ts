import {mostFrequent} from '../../website/addresses/mostFrequent.ts'
import {addressedTypes, languagesQuery} from './addressed.ts'
import type {Ask} from './pageAddress.ts'

/** The language whose pages have no prefix; asked for once, by the rule of the site. */
export class FirstLanguage {
  #known: string | undefined
  readonly #isGiven: boolean
  #asked: Promise<string | undefined> | undefined

  constructor(given: string | undefined) {
    this.#known = given
    this.#isGiven = given !== undefined
  }

  /** As far as it is known. */
  get known(): string | undefined {
    return this.#known
  }

  ask(ask: Ask): Promise<string | undefined> {
    if (this.#isGiven) return Promise.resolve(this.#known)
    this.#asked ??= this.#find(ask).catch((error: unknown) => {
      this.#asked = undefined
      throw error
    })
    return this.#asked
  }

  async #find(ask: Ask): Promise<string | undefined> {
    const languages = await ask<readonly string[]>(languagesQuery, {types: addressedTypes})
    this.#known = mostFrequent(languages)[0]
    return this.#known
  }
}
