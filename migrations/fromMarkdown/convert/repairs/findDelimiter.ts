import type {Text} from '../../../../kramdown/index.ts'

/** Where a delimiter stands in a text: `at` in its value, `offset` in the Markdown. */
export interface Delimiter {
  readonly at: number
  readonly offset: number
}

/** The places where `delimiter` stands as such, not behind a backslash. */
const positions = (text: string, delimiter: string, escapes: boolean): readonly number[] => {
  const found: number[] = []
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    if (escapes && text[at - 1] === '\\') continue
    found.push(at)
    at += delimiter.length - 1
  }
  return found
}

/**
 * The last delimiter of a text that could open emphasis: not escaped, behind white space or at the
 * start, in front of something else.
 */
export function findDelimiter(
  source: string,
  node: Text,
  delimiter: string,
): Delimiter | undefined {
  const written = positions(source.slice(node.start, node.end), delimiter, true)
  const shown = positions(node.value, delimiter, false)
  const at = shown.at(-1)
  const offset = written.at(-1)
  if (at === undefined || offset === undefined || shown.length !== written.length) return undefined
  const opens =
    /^$|[\s([{"'“”‘’–—-]/.test(node.value.slice(Math.max(0, at - 1), at)) &&
    /\S/.test(node.value.charAt(at + delimiter.length))
  return opens ? {at, offset: node.start + offset} : undefined
}
