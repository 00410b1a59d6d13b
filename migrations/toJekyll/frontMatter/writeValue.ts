import type {ScalarStyle} from './scalarStyle.ts'
import {writeScalar} from './writeScalar.ts'

/** What is to be written: a text, YAML as it is to stand there, a list, or a map in its order. */
export type Value = string | RawYaml | readonly Value[] | Members

export interface RawYaml {
  readonly raw: string
}

export interface Members {
  readonly members: readonly (readonly [key: string, value: Value, style?: ScalarStyle])[]
}

/** How a page writes its front matter. */
export interface YamlHabits {
  readonly style: ScalarStyle
  /** In front of the dashes of a list, seen from its key. */
  readonly listIndent: string
  readonly lineBreak: string
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

const membersLines = (
  {members}: Members,
  first: string,
  rest: string,
  habits: YamlHabits,
): readonly string[] =>
  members.map(([key, value, style], index) => {
    const before = index === 0 ? first : rest
    return `${before}${key}:${behindKey(value, rest, {...habits, style: style ?? habits.style})}`
  })

const itemLines = (item: Value, indent: string, habits: YamlHabits): readonly string[] => {
  if (typeof item === 'string') return [`${indent}- ${writeScalar(item, habits.style)}`]
  if (isList(item)) return [`${indent}- ${inBrackets(item, habits)}`]
  if ('raw' in item) return [`${indent}- ${item.raw}`]
  return membersLines(item, `${indent}- `, `${indent}  `, habits)
}

const inBrackets = (items: readonly Value[], habits: YamlHabits): string =>
  `[${items.map((item) => (typeof item === 'string' ? writeScalar(item, habits.style, true) : '')).join(', ')}]`

/** The lines of some items of a list, with the indentation of their dashes. */
export function listLines(items: readonly Value[], indent: string, habits: YamlHabits): string {
  return items.flatMap((item) => itemLines(item, indent, habits)).join(habits.lineBreak)
}

/**
 * What stands behind a key and its colon.
 * @param indent of the line that the key stands in
 */
export function behindKey(value: Value, indent: string, habits: YamlHabits): string {
  const {lineBreak, style, listIndent} = habits
  if (typeof value === 'string') return value === '' ? '' : ` ${writeScalar(value, style)}`
  if (isList(value)) {
    return value.length === 0
      ? ' []'
      : `${lineBreak}${listLines(value, indent + listIndent, habits)}`
  }
  if ('raw' in value) return value.raw === '' ? '' : ` ${value.raw}`
  const inner = `${indent}  `
  return lineBreak + membersLines(value, inner, inner, habits).join(lineBreak)
}
