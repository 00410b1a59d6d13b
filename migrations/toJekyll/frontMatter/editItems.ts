import type {Node} from '../../../psych/index.ts'
import {lineEnd, lineStart, nextLine} from '../text/lines.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {flowText, separatorIn, spacedLike} from './flowText.ts'
import {
  endOf,
  type FrontMatterText,
  isFlow,
  isMapping,
  isSequence,
  nodeAt,
  type Path,
} from './frontMatterText.ts'
import {type ScalarStyle, styleOf} from './scalarStyle.ts'
import {listLines, type Members, type Value, type YamlHabits} from './writeValue.ts'

type Edits = readonly TextEdit[] | undefined

const dashOf = (yaml: string, item: Node): number => yaml.lastIndexOf('-', item.start - 1)

const isOwnLine = (yaml: string, item: Node): boolean => {
  const dash = dashOf(yaml, item)
  return dash !== -1 && yaml.slice(lineStart(yaml, dash), dash).trim() === ''
}

/** Adds items to a list that the page has, in front of the one at `index`, or at the end. */
export function insertItems(
  matter: FrontMatterText,
  path: Path,
  index: number,
  items: readonly Value[],
  habits: YamlHabits,
): Edits {
  const {yaml, root, start, lineBreak} = matter
  const list = nodeAt(root, path)
  if (!isSequence(list)) return undefined
  if (isFlow(matter, list)) {
    const like = list.items.find(isMapping)
    const written = items.map((item) => flowText(item, habits))
    if (written.includes(undefined)) return undefined
    const separator = separatorIn(matter, list.items)
    const text = written.map((item) => spacedLike(item ?? '', matter, like)).join(separator)
    const [last, next] = [list.items[index - 1], list.items[index]]
    const at = start + (last === undefined ? (next?.start ?? list.start + 1) : endOf(matter, last))
    const before = last === undefined ? '' : separator
    const behind = last === undefined && next !== undefined ? separator : ''
    return [{start: at, end: at, text: before + text + behind}]
  }
  const next = list.items[index]
  const near = next ?? list.items.at(-1)
  if (near === undefined || !isOwnLine(yaml, near)) return undefined
  const dash = dashOf(yaml, near)
  const indent = yaml.slice(lineStart(yaml, dash), dash)
  const lines = listLines(items, indent, habits)
  if (next !== undefined) {
    const at = start + lineStart(yaml, dash)
    return [{start: at, end: at, text: lines + lineBreak}]
  }
  const at = start + lineEnd(yaml, Math.max(near.start, endOf(matter, near)))
  return [{start: at, end: at, text: lineBreak + lines}]
}

/** Writes another item in the place of one that stands on a line of its own. */
export function replaceItem(
  matter: FrontMatterText,
  path: Path,
  index: number,
  item: Value,
  habits: YamlHabits,
): Edits {
  const {yaml, root, start} = matter
  const list = nodeAt(root, path)
  const old = isSequence(list) ? list.items[index] : undefined
  if (list === undefined || old === undefined || isFlow(matter, list) || !isOwnLine(yaml, old)) {
    return undefined
  }
  const dash = dashOf(yaml, old)
  const indent = yaml.slice(lineStart(yaml, dash), dash)
  const text = listLines([item], indent, habits).slice(indent.length)
  return [{start: start + dash, end: start + endOf(matter, old), text}]
}

/** Takes an item away, with the lines that it stands in. The last one leaves an empty list. */
export function removeItem(matter: FrontMatterText, path: Path, index: number): Edits {
  const {yaml, root, start} = matter
  const list = nodeAt(root, path)
  const item = isSequence(list) ? list.items[index] : undefined
  if (!isSequence(list) || item === undefined) return undefined
  if (list.items.length === 1) {
    const colon = yaml.lastIndexOf(':', list.start)
    const text = isFlow(matter, list) ? ' []' : ''
    return [{start: start + colon + 1, end: start + endOf(matter, list), text}]
  }
  if (isFlow(matter, list)) {
    const next = list.items[index + 1]
    const previous = list.items[index - 1]
    const from = next === undefined ? endOf(matter, previous ?? item) : item.start
    return [{start: start + from, end: start + (next?.start ?? endOf(matter, item)), text: ''}]
  }
  if (!isOwnLine(yaml, item)) return undefined
  const from = lineStart(yaml, dashOf(yaml, item))
  return [
    {
      start: start + from,
      end: start + nextLine(yaml, Math.max(item.start, endOf(matter, item))),
      text: '',
    },
  ]
}

/** Where an item of a list stands, its dash and all its lines included. */
const extentOf = (matter: FrontMatterText, list: Node, item: Node): readonly [number, number] => {
  const end = Math.max(item.start, endOf(matter, item))
  if (isFlow(matter, list)) return [item.start, end]
  return [lineStart(matter.yaml, dashOf(matter.yaml, item)), lineEnd(matter.yaml, end)]
}

/**
 * Puts items of a list where others of it stand; what stands between them stays.
 * @param moves for the place of an item the place of the one that is to stand there
 */
export function moveItems(
  matter: FrontMatterText,
  path: Path,
  moves: ReadonlyMap<number, number>,
): Edits {
  const {yaml, root, start} = matter
  const list = nodeAt(root, path)
  if (!isSequence(list)) return undefined
  const isLines = isFlow(matter, list) || list.items.every((item) => isOwnLine(yaml, item))
  if (!isLines) return undefined
  const edits = [...moves].map(([to, from]): TextEdit | undefined => {
    const [there, item] = [list.items[to], list.items[from]]
    if (there === undefined || item === undefined) return undefined
    const [begin, end] = extentOf(matter, list, there)
    return {
      start: start + begin,
      end: start + end,
      text: yaml.slice(...extentOf(matter, list, item)),
    }
  })
  return edits.includes(undefined) ? undefined : edits.flatMap((edit) => edit ?? [])
}

/**
 * A map to be written as an item beside another one: with its keys in its order, quoted as there.
 * @param named for what `wanted` names (`url`) how the map beside it calls that
 */
export function likeItem(
  matter: FrontMatterText,
  item: Node | undefined,
  wanted: ReadonlyMap<string, string>,
): Members {
  const pairs = isMapping(item) ? item.pairs : []
  const styles = new Map<string, ScalarStyle>()
  for (const {key, value} of pairs) {
    const source = matter.yaml.slice(value.start, endOf(matter, value))
    if (key.kind === 'scalar' && source !== '') styles.set(key.text, styleOf(source))
  }
  const order = [
    ...pairs.flatMap(({key}) => (key.kind === 'scalar' ? [key.text] : [])),
    ...wanted.keys(),
  ]
  return {
    members: [...new Set(order)].flatMap((key) => {
      const value = wanted.get(key)
      const style = styles.get(key)
      return value === undefined
        ? []
        : [style === undefined ? ([key, value] as const) : ([key, value, style] as const)]
    }),
  }
}
