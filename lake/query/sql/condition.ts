import {constantOf} from '../../groq/ast.ts'
import type {View} from '../view.ts'
import {attributeOf} from './attribute.ts'
import type {Sql} from './sql.ts'
import {joined} from './sql.ts'

/** A condition on rows `d`. It holds for every row for which the expression has the wanted outcome. */
export interface Condition extends Sql {
  /** Whether it holds for no other row. */
  readonly exact: boolean
  /** How an index answers it: to a few rows (`few`), to a part of them (`many`), or not at all. */
  readonly index?: 'few' | 'many'
}

export interface Translation {
  readonly view: View
  /** The paths that have an index, like `slug.current`. */
  readonly indexes: ReadonlySet<string>
  /** How many conditions there may still be: beyond, SQL would be slower than GROQ. */
  budget: number
}

/** What SQL cannot say anything about. */
export const anything: Condition = {text: '1', values: [], exact: false}
export const always: Condition = {text: '1', values: [], exact: true}
export const never: Condition = {text: '0', values: [], exact: true}

/**
 * The outcome of what is never null: where it is not true, it is false. A condition that holds for
 * more rows than it should says nothing about the others.
 */
export function opposite(condition: Condition, wanted: boolean): Condition {
  if (wanted) return condition
  const {text, values, exact} = condition
  return exact ? {text: `NOT coalesce(${text}, 0)`, values, exact} : anything
}

export function allOf(parts: readonly Condition[]): Condition {
  const known = parts.filter((part) => part.text !== '1')
  const index = strongest(known)
  return {
    ...joined(known, 'AND', '1'),
    exact: parts.every(({exact}) => exact),
    ...(index === undefined ? {} : {index}),
  }
}

export function anyOf(parts: readonly Condition[]): Condition {
  if (parts.some((part) => part.text === '1' && !part.exact)) return anything
  const indexes = parts.map(({index}) => index)
  const index = indexes.includes(undefined) ? undefined : indexes.includes('many') ? 'many' : 'few'
  return {
    ...joined(parts, 'OR', '0'),
    exact: parts.every(({exact}) => exact),
    ...(index === undefined ? {} : {index}),
  }
}

const strongest = (parts: readonly Condition[]): Condition['index'] => {
  const indexes = parts.map(({index}) => index)
  return indexes.includes('few') ? 'few' : indexes.includes('many') ? 'many' : undefined
}

/** A side of a comparison that is constant, and the attribute on the other side. */
export function sides(left: unknown, right: unknown, {view}: Translation) {
  const attribute = attributeOf(left, view)
  const constant = constantOf(right)
  return attribute === undefined || constant === undefined ? undefined : {attribute, constant}
}
