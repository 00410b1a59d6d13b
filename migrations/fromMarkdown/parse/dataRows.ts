import {slugify} from '../../../content/text/slug.ts'
import type {Node, YamlProblem, YamlValue} from '../../../psych/index.ts'
import {isWritten, parseYaml} from '../../../psych/index.ts'
import {boundedId, longestPageId} from './boundedId.ts'
import {isRecord, isTimestamp} from './collections.ts'
import {readToml} from './frontMatter/readToml.ts'

/** A page that a file of data has in a row of a list. */
export interface DataRow {
  /** That of the file, the keys that lead to the list, and a name of the row: `_data/events.yml/fair`. */
  readonly path: string
  readonly id: string
  /** YAML, in the lines and columns in which it stands in the file; of TOML in the line in which it starts. */
  readonly text: string
}

/** Keys that tell a row from others, the better first. */
const naming = ['slug', 'id', 'ref', 'key', 'title', 'name', 'titel', 'namn'] as const

const plain = (value: YamlValue): unknown => {
  if (isTimestamp(value) || isWritten(value)) return value.text
  if (Array.isArray(value)) return value.map(plain)
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
    : value
}

/** A row alone; one that refers to another place of the file is written out in full. */
const textOf = (whole: string, node: Node, value: YamlValue): string => {
  const before = whole.slice(0, node.start)
  const column = node.start - (before.lastIndexOf('\n') + 1)
  const lines = '\n'.repeat(before.split('\n').length - 1)
  const own = `${lines}${' '.repeat(column)}${whole.slice(node.start, node.end)}`
  return 'problem' in parseYaml(own) ? `${lines}${JSON.stringify(plain(value))}` : own
}

const nameIn = (value: YamlValue): string => {
  if (!isRecord(value)) return ''
  const [found = ''] = naming.flatMap((key) => {
    const name = value[key]
    return typeof name === 'string' || typeof name === 'number' ? slugify(String(name)) : []
  })
  return found
}

interface Row {
  readonly name: string
  /** What leads to it: a key, or a place in a list. */
  readonly step: string | number
  readonly node: Node
  readonly value: YamlValue
}

const childrenOf = (node: Node, value: YamlValue): readonly Row[] => {
  if (node.kind === 'sequence' && Array.isArray(value)) {
    return node.items.map((item, index) => ({
      name: String(index + 1),
      step: index,
      node: item,
      value: value[index] ?? null,
    }))
  }
  if (node.kind !== 'mapping' || !isRecord(value)) return []
  return node.pairs.flatMap(({key, value: child}) =>
    key.kind === 'scalar'
      ? [
          {
            name: key.text,
            step: key.text,
            node: child,
            value: value[key.text] ?? null,
          },
        ]
      : [],
  )
}

/** The rows of a list or of a map of maps; any other map is a row itself. */
const rowsIn = (node: Node, value: YamlValue): readonly Row[] => {
  const children = childrenOf(node, value)
  const rows = children.filter((child) => child.node.kind === 'mapping')
  if (node.kind === 'sequence') {
    return rows.map((row) => ({...row, name: nameIn(row.value) || row.name}))
  }
  return rows.length === children.length
    ? rows.map((row) => ({...row, name: slugify(row.name) || row.name}))
    : [{name: '', step: '', node, value}]
}

const idOf = (path: string): string =>
  boundedId(
    `data-${slugify(path.replace(/^_?data\//u, '').replace(/\.(?:ya?ml|json|toml)/u, ''))}`,
    longestPageId,
  )

type Path = readonly (string | number)[]

/** A file of data, whatever it is written in. */
interface DataFile {
  readonly root: Node | undefined
  readonly value: YamlValue
  readonly textOf: (row: Row, path: Path) => string
}

const inYaml = (text: string): DataFile | YamlProblem => {
  const parsed = parseYaml(text)
  return 'problem' in parsed
    ? parsed
    : {
        root: parsed.root,
        value: parsed.value ?? null,
        textOf: ({node, value}) => textOf(text, node, value),
      }
}

const inToml = (text: string): DataFile | YamlProblem => {
  const {values, problems, isBroken, rangeOf} = readToml(text)
  const [problem] = problems
  if (isBroken && problem !== undefined) return {problem: problem.reason, offset: problem.start}
  const parsed = parseYaml(JSON.stringify(plain(values)))
  return 'problem' in parsed
    ? parsed
    : {
        root: parsed.root,
        value: parsed.value ?? null,
        textOf: ({value}, path) => {
          const before = text.slice(0, rangeOf(path)?.start ?? 0).split('\n').length - 1
          return `${'\n'.repeat(before)}${JSON.stringify(plain(value))}`
        },
      }
}

/**
 * The pages that a file of data holds.
 * @param isList whether what stands at an address (`_data/fair.yml/days`) is a list of them
 */
export function dataRows(
  path: string,
  text: string,
  isList: (address: string) => boolean,
): readonly DataRow[] | YamlProblem {
  const read = /\.toml$/iu.test(path) ? inToml(text) : inYaml(text)
  if ('problem' in read) return read
  const rows: DataRow[] = []
  const taken = new Set<string>()
  const own = (address: string): string => {
    let name = address
    for (let count = 2; taken.has(name); count += 1) name = `${address}-${count}`
    taken.add(name)
    return name
  }
  const walk = (node: Node, value: YamlValue, address: string, above: Path): void => {
    if (!isList(address)) {
      for (const child of childrenOf(node, value)) {
        walk(child.node, child.value, `${address}/${child.name}`, [...above, child.step])
      }
      return
    }
    for (const row of rowsIn(node, value)) {
      const at = own(row.name === '' ? address : `${address}/${row.name}`)
      rows.push({path: at, id: idOf(at), text: read.textOf(row, [...above, row.step])})
    }
  }
  if (read.root !== undefined) walk(read.root, read.value, path, [])
  return rows
}
