import {plainKey} from '../../mapping/plainKey.ts'
import {isAmong, textsIn} from '../documents/standing/leaf.ts'

/** Whether a text of front matter stands in what was made of its page, by where it is written. */
export type Told = (text: string, path: readonly (string | number)[]) => boolean

/** An address says the same under whatever key. */
const isWhole = /:\/\/|\S@\S/u

/**
 * Asks only for what was read from a key: `twitter: ada` is no more said than any other word because the page is
 * about Ada.
 * @param said what was made of the keys of each part
 */
export function standsUnder(
  said: readonly (readonly [keys: readonly string[], made: unknown])[],
): Told {
  return (text, path) => {
    const at = path
      .filter((part) => typeof part === 'string')
      .map(plainKey)
      .join('.')
    return said.some(
      ([keys, made]) =>
        (isWhole.test(text) || keys.some((key) => at === key || at.startsWith(`${key}.`))) &&
        isAmong(textsIn(made), {text}),
    )
  }
}
