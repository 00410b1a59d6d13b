import type {Range} from '../range.ts'

type Path = readonly (string | number)[]

const token =
  /"""(?:\\[^]|[^\\])*?"""+|'''[^]*?'''+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*|[[\]{}]|\n/g

const bare = /"((?:\\.|[^"\\])*)"|'([^']*)'|([\w-]+)/g

/** Deeper than anyone looks a value up. */
const mostNames = 100

const namesIn = (key: string): readonly string[] =>
  Array.from(
    key.matchAll(bare).take(mostNames),
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  )

/** The statements of a TOML text: lines, or several where brackets or long texts go over lines. */
const statements = function* (text: string): Generator<Range> {
  let start = 0
  let depth = 0
  for (const {0: found, index} of text.matchAll(token)) {
    if (found === '[' || found === '{') depth += 1
    else if (found === ']' || found === '}') depth -= 1
    else if (found === '\n' && depth <= 0) {
      yield {start, end: index}
      start = index + 1
      depth = 0
    }
  }
  yield {start, end: text.length}
}

const header = /^(\[\[?)([^\]]+)\]/
const pair = /^((?:"(?:\\.|[^"\\])*"|'[^']*'|[\w.\s-])+?)\s*=\s*/

const keyOf = (path: Path): string => JSON.stringify(path)

/** Paths with the places of their tables in lists: `['speakers', 1]` of the second `[[speakers]]`. */
const withPlaces = (names: readonly string[], counts: ReadonlyMap<string, number>): Path => {
  let path: Path = []
  for (const name of names) {
    path = [...path, name]
    const count = counts.get(keyOf(path))
    if (count !== undefined) path = [...path, count - 1]
  }
  return path
}

/**
 * Where the values of a TOML text stand, by path: of a pair its value, of a table its head. What
 * stands inside of an inline table or a list has the place of the whole.
 */
export function tomlPlaces(text: string): (path: Path) => Range | undefined {
  const places = new Map<string, Range>()
  const counts = new Map<string, number>()
  let table: Path = []
  const add = (path: Path, range: Range): void => {
    const key = keyOf(path)
    if (!places.has(key)) places.set(key, range)
  }
  for (const {start: from, end} of statements(text)) {
    const line = text.slice(from, end).trim()
    const start = from + text.slice(from, end).search(/\S|$/)
    const head = header.exec(line)
    if (head !== null) {
      const names = namesIn(head[2] ?? '')
      const range = {start, end: start + line.length}
      if (head[1] === '[[') {
        const list = [...withPlaces(names.slice(0, -1), counts), ...names.slice(-1)]
        counts.set(keyOf(list), (counts.get(keyOf(list)) ?? 0) + 1)
        add(list, range)
      }
      table = withPlaces(names, counts)
      add(table, range)
      continue
    }
    const found = pair.exec(line)
    if (found === null) continue
    const range = {start: start + found[0].length, end: start + line.length}
    let path = table
    for (const name of namesIn(found[1] ?? '')) add((path = [...path, name]), range)
  }
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const place = places.get(keyOf(path.slice(0, length)))
      if (place !== undefined) return place
    }
    return undefined
  }
}
