import type {Node} from '../../../psych/index.ts'
import {lineEnd, lineStart, nextLine} from '../text/lines.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {flowText} from './flowText.ts'
import {
  endOf,
  type FrontMatterText,
  isFlow,
  isMapping,
  type MappingNode,
  nodeAt,
  pairIn,
  type Path,
} from './frontMatterText.ts'
import {patchScalar} from './patchScalar.ts'
import {styleOf} from './scalarStyle.ts'
import {endsInFlow, writeScalar} from './writeScalar.ts'
import {behindKey, type Value, type YamlHabits} from './writeValue.ts'

type Edits = readonly TextEdit[] | undefined
type Pair = MappingNode['pairs'][number]

const at = ({start}: FrontMatterText, from: number, to: number, text: string): TextEdit => ({
  start: start + from,
  end: start + to,
  text,
})

const indentOf = (yaml: string, offset: number): string => {
  const line = yaml.slice(lineStart(yaml, offset), offset)
  return line.replaceAll(/[^ ]/gu, ' ')
}

const textOf = (node: Node): string => (node.kind === 'scalar' ? node.text : '')

/** A text in place of another one, with the white space that stood around it. */
const inside = (before: string, text: string): string => {
  const trimmed = before.trim()
  return trimmed === '' || text.trim() !== text ? text : before.replace(trimmed, () => text)
}

const replaceScalar = (
  matter: FrontMatterText,
  node: Node,
  text: string,
  isInFlow: boolean,
): TextEdit => {
  const end = endOf(matter, node)
  const source = matter.yaml.slice(node.start, end)
  const style = styleOf(source)
  const before = textOf(node)
  const after = inside(before, text)
  const patched = isInFlow ? undefined : patchScalar(source, before, after)
  return at(matter, node.start, end, patched ?? writeScalar(after, style, isInFlow))
}

/** A value as it can stand in one line in place of another; `undefined` for lists and maps. */
const writtenIn = (isInFlow: boolean, value: Value, {style}: YamlHabits): string | undefined => {
  if (typeof value === 'string')
    return value === '' ? undefined : writeScalar(value, style, isInFlow)
  if (!('raw' in value) || value.raw === '') return undefined
  return isInFlow && endsInFlow.test(value.raw) ? undefined : value.raw
}

/** Gives the key at a path, which the page has, another value. */
export function setValue(
  matter: FrontMatterText,
  path: Path,
  value: Value,
  habits: YamlHabits,
): Edits {
  const {yaml, root} = matter
  const holder = nodeAt(root, path.slice(0, -1))
  const node = nodeAt(root, path)
  if (holder === undefined || node === undefined) return undefined
  const isInFlow = isFlow(matter, holder)
  const end = endOf(matter, node)
  const written = writtenIn(isInFlow, value, habits)
  if (node.kind === 'alias') {
    return written === undefined ? undefined : [at(matter, node.start, end, written)]
  }
  if (node.kind === 'scalar' && end > node.start && written !== undefined) {
    return typeof value === 'string'
      ? [replaceScalar(matter, node, value, isInFlow)]
      : [at(matter, node.start, end, written)]
  }
  if (node.anchor !== undefined) return undefined
  const pair = pairIn(holder, String(path.at(-1)))
  if (pair === undefined || isFlow(matter, holder)) return undefined
  const indent = indentOf(yaml, pair.key.start)
  const colon = yaml.indexOf(':', pair.key.end) + 1
  const isEmpty = end <= node.start
  const to = isEmpty
    ? colon + (/^[ \t]*(?=\r?\n|$)/u.exec(yaml.slice(colon))?.[0].length ?? 0)
    : end
  return [at(matter, colon, to, behindKey(value, indent, habits))]
}

/**
 * Adds a key to the page.
 * @param after the key it is to follow; empty: as the first one; not given: as the last one
 */
export function addKey(
  matter: FrontMatterText,
  key: string,
  value: Value,
  habits: YamlHabits,
  after?: string,
): Edits {
  const {yaml, root, lineBreak} = matter
  if (root !== undefined && (!isMapping(root) || isFlow(matter, root))) return undefined
  const line = `${writeScalar(key, 'plain')}:${behindKey(value, '', habits)}`
  if (root === undefined) return [at(matter, yaml.length, yaml.length, line + lineBreak)]
  const [first] = root.pairs
  if (after === '' && first !== undefined) {
    return [at(matter, first.key.start, first.key.start, line + lineBreak)]
  }
  const previous = pairIn(root, after ?? '') ?? root.pairs.at(-1)
  if (previous === undefined) return undefined
  const valueEnd = endOf(matter, previous.value)
  const end = lineEnd(yaml, Math.max(previous.key.end, valueEnd))
  return [at(matter, end, end, lineBreak + line)]
}

/** Adds a key to a map inside of the front matter, as its last one. */
export function addMember(
  matter: FrontMatterText,
  path: Path,
  key: string,
  value: Value,
  habits: YamlHabits,
): Edits {
  const {yaml, root, lineBreak} = matter
  const holder = nodeAt(root, path)
  const last = isMapping(holder) ? holder.pairs.at(-1) : undefined
  if (!isMapping(holder) || last === undefined) return undefined
  if (isFlow(matter, holder)) {
    const written = flowText({members: [[key, value]]}, habits)?.slice(1, -1)
    const behind = Math.max(last.key.end, endOf(matter, last.value))
    return written === undefined ? undefined : [at(matter, behind, behind, `, ${written}`)]
  }
  const indent = indentOf(yaml, last.key.start)
  const end = lineEnd(yaml, Math.max(last.key.end, endOf(matter, last.value)))
  const line = `${indent}${writeScalar(key, 'plain')}:${behindKey(value, indent, habits)}`
  return [at(matter, end, end, lineBreak + line)]
}

/** A pair in brackets goes with the comma behind it; the last one with that in front of it. */
const flowRemoval = (matter: FrontMatterText, pairs: readonly Pair[], pair: Pair): TextEdit => {
  const endIn = ({key, value}: Pair): number => Math.max(key.end, endOf(matter, value))
  const place = pairs.indexOf(pair)
  const [previous, next] = [pairs[place - 1], pairs[place + 1]]
  if (next !== undefined) return at(matter, pair.key.start, next.key.start, '')
  return at(matter, previous === undefined ? pair.key.start : endIn(previous), endIn(pair), '')
}

/** Takes a key away, with its value and what stands behind it in its line. */
export function removeKey(matter: FrontMatterText, path: Path): Edits {
  const {yaml, root} = matter
  const holder = nodeAt(root, path.slice(0, -1))
  const pair = pairIn(holder, String(path.at(-1)))
  if (!isMapping(holder) || pair === undefined) return undefined
  if (isFlow(matter, holder)) return [flowRemoval(matter, holder.pairs, pair)]
  const from = lineStart(yaml, pair.key.start)
  const isWholeLine = yaml.slice(from, pair.key.start).trim() === ''
  const end = Math.max(pair.key.end, endOf(matter, pair.value))
  const behind = nextLine(yaml, end)
  if (isWholeLine) return [at(matter, from, behind, '')]
  const next = holder.pairs.find(({key}) => key.start > pair.key.start)
  return next === undefined ? undefined : [at(matter, pair.key.start, next.key.start, '')]
}
