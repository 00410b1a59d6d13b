import {mostFrequent} from '../../website/addresses/mostFrequent.ts'
import {addressedTypes, languagesQuery} from './addressed.ts'
import type {Ask} from './pageAddress.ts'

/** The languages of the site's pages, by the rule of the site; asked for once. */
export class PageLanguages {
  readonly #first: string | undefined
  #known: readonly string[] = []
  #asked: Promise<readonly string[]> | undefined

  /** @param first the one whose pages have no prefix; by default the one with the most pages */
  constructor(first: string | undefined) {
    this.#first = first
  }

  /** As far as they are known, the first one first. */
  get known(): readonly string[] {
    return this.#known
  }

  ask(ask: Ask): Promise<readonly string[]> {
    this.#asked ??= this.#find(ask).catch((error: unknown) => {
      this.#asked = undefined
      throw error
    })
    return this.#asked
  }

  async #find(ask: Ask): Promise<readonly string[]> {
    const spoken = mostFrequent(await ask<string[]>(languagesQuery, {types: addressedTypes}))
    const first = this.#first === undefined ? [] : [this.#first]
    this.#known = [...new Set([...first, ...spoken])]
    return this.#known
  }
}
