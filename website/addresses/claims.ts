import {addressKey} from './address.ts'

/** Who has which address. */
export class Claims {
  readonly #owners = new Map<string, string>()
  /** Of files that are no pages, such as `/feed.xml`. */
  readonly #files = new Set<string>()

  /** Who has the address, or one that is the same to a visitor or a file system. */
  ownerOf(address: string): string | undefined {
    return this.#owners.get(addressKey(address))
  }

  isFree(address: string): boolean {
    const key = addressKey(address)
    const folders = [...key.matchAll(/\//g)].map(({index}) => key.slice(0, index))
    return !this.#owners.has(key) && !folders.some((folder) => this.#files.has(folder))
  }

  take(address: string, owner: string): void {
    this.#owners.set(addressKey(address), owner)
    if (/\.(?!html$)\w+$/.test(address)) this.#files.add(addressKey(address))
  }
}
