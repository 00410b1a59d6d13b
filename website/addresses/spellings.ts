import {addressFrom, addressKey, hrefOf} from './address.ts'

/**
 * How somebody may have written an address, all in lower case: with and without `/` at either end, as a
 * file, decoded and encoded. For asking which documents state it.
 */
export function spellingsOf(address: string): readonly string[] {
  const key = addressKey(addressFrom(address) ?? address)
  const written = [key, hrefOf(key).toLowerCase()].flatMap((path) => [
    path,
    `${path}/`,
    `${path}.html`,
    `${path}/index.html`,
  ])
  const all = [...written, ...written.map((path) => path.slice(1))]
  return [...new Set(all.filter((path) => path !== '' && path !== '.html'))]
}
