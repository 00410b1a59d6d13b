import type {SQLInputValue} from 'node:sqlite'

import type {GroqNode} from '../../groq/ast.ts'
import {constantOf, isNode} from '../../groq/ast.ts'
import {isString} from '../../json.ts'
import type {Attribute} from './attribute.ts'
import {attributeOf} from './attribute.ts'
import type {Condition, Translation} from './condition.ts'
import {allOf, anyOf, never, opposite, sides} from './condition.ts'

type Order = '<' | '<=' | '>' | '>='

const mirrored = {'<': '>', '<=': '>=', '>': '<', '>=': '<='} as const

/** The types of numbers in SQLite's JSON. */
export function isNumber({type}: Attribute): string {
  return `${type} IN ('integer', 'real')`
}

/** A number as JavaScript reads it: SQLite keeps whole ones to 64 bits, and may round others its own way. */
export function numberOf({value, json}: Attribute): string {
  return `CASE typeof(${value}) WHEN 'integer' THEN CAST(${value} AS REAL) ELSE groq_number(${json}) END`
}

/** `==`, which is true or false, whatever the types. */
export function equal(
  left: unknown,
  right: unknown,
  wanted: boolean,
  translation: Translation,
): Condition | undefined {
  const found = sides(left, right, translation) ?? sides(right, left, translation)
  if (found === undefined) return undefined
  const condition = equalTo(found.attribute, found.constant.value, translation)
  return condition && opposite(condition, wanted)
}

const equalTo = (
  attribute: Attribute,
  value: unknown,
  {indexes}: Translation,
): Condition | undefined => {
  const {type, value: actual, path} = attribute
  const index = path === undefined || indexes.has(path) ? 'few' : undefined
  if (isString(value)) {
    if (!value.isWellFormed()) return undefined
    const many = actual === 'd.type' ? 'many' : index
    const text = path === undefined ? `${actual} = ?` : `(${actual} = ? AND ${type} = 'text')`
    const same = exactly(text, [value], many)
    return path?.endsWith('_ref') ? allOf([linked([value]), same]) : same
  }
  if (path === undefined) return never
  if (typeof value === 'number') {
    const exactNumber = `(${isNumber(attribute)} AND ${numberOf(attribute)} = ?)`
    return Number.isSafeInteger(value)
      ? exactly(`(${actual} = ? AND ${exactNumber})`, [value, value], index)
      : exactly(exactNumber, [value])
  }
  if (typeof value === 'boolean') return exactly(`${type} IS '${value}'`, [])
  if (value === null || value === undefined)
    return exactly(`coalesce(${type}, 'null') = 'null'`, [])
  return typeof value === 'object' && isPlain(value) ? never : undefined
}

/** Arrays and objects equal nothing; a date or a path is not for SQL to compare. */
const isPlain = (value: object): boolean =>
  Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype

const exactly = (
  text: string,
  values: readonly SQLInputValue[],
  index?: Condition['index'],
): Condition => ({text, values, exact: true, ...(index === undefined ? {} : {index})})

/** The documents that refer to one of `targets`, anywhere. */
const linked = (targets: readonly string[]): Condition => ({
  text: 'd.id IN (SELECT source FROM links WHERE target IN (SELECT value FROM json_each(?)))',
  values: [JSON.stringify(targets)],
  exact: false,
  index: 'few',
})

/** `<`, `<=`, `>`, `>=`: null where the types differ or have no order. */
export function compared(
  op: Order,
  left: unknown,
  right: unknown,
  wanted: boolean,
  translation: Translation,
): Condition | undefined {
  const found = sides(left, right, translation)
  if (found !== undefined) {
    return comparedWith(found.attribute, op, found.constant.value, wanted, translation)
  }
  const other = sides(right, left, translation)
  return (
    other && comparedWith(other.attribute, mirrored[op], other.constant.value, wanted, translation)
  )
}

const comparedWith = (
  attribute: Attribute,
  op: Order,
  value: unknown,
  wanted: boolean,
  {indexes}: Translation,
): Condition | undefined => {
  const {type, value: actual, path} = attribute
  const not = wanted ? '' : 'NOT '
  if (isString(value)) {
    // Up to here bytes of UTF-8 have the order of JavaScript's characters, whatever they are compared with.
    if (/[\uD800-\uFFFF]/.test(value)) return undefined
    const isIndexed = wanted && path !== undefined && indexes.has(path)
    const text = `(${not}(${actual} ${op} ?) AND ${type} = 'text')`
    return exactly(text, [value], isIndexed ? 'many' : undefined)
  }
  if (typeof value === 'number') {
    if (path === undefined) return never
    const text = `(${isNumber(attribute)} AND ${not}(${numberOf(attribute)} ${op} ?))`
    return exactly(text, [value])
  }
  return value === null || value === undefined ? never : undefined
}

/** `value in 1..5` */
export function isInRange(
  node: GroqNode,
  wanted: boolean,
  translation: Translation,
): Condition | undefined {
  const {base, left, right, isInclusive} = node
  const from = compared('>=', base, left, wanted, translation)
  const to = compared(isInclusive === true ? '<=' : '<', base, right, wanted, translation)
  if (from === undefined || to === undefined) return undefined
  if (wanted) return allOf([from, to])
  // Where one side has no order, the whole is null, whatever the other side says.
  return {...anyOf([from, to]), exact: false}
}

/** `in` an array: true or false if there is one, null otherwise. */
export function isAmong(
  left: unknown,
  right: unknown,
  wanted: boolean,
  translation: Translation,
): Condition | undefined {
  const found = sides(left, right, translation)
  if (found !== undefined) {
    const {attribute, constant} = found
    if (!Array.isArray(constant.value)) return isPlainValue(constant.value) ? never : undefined
    const values: readonly unknown[] = constant.value
    const strings = values.filter(isString)
    const others = values.filter((value) => !isString(value))
    if (!strings.every((value) => value.isWellFormed()) || others.length > 20) return undefined
    const parts = others.map((value) => equalTo(attribute, value, translation))
    const known = parts.filter((part) => part !== undefined)
    if (known.length < parts.length) return undefined
    const among = strings.length === 0 ? [] : [amongStrings(attribute, strings, translation)]
    return opposite(anyOf([...among, ...known]), wanted)
  }
  return isMember(left, right, wanted, translation)
}

const isPlainValue = (value: unknown): boolean => typeof value !== 'object' || value === null

const amongStrings = (
  {type, value, path}: Attribute,
  strings: readonly string[],
  {indexes}: Translation,
): Condition => {
  const list = `${value} IN (SELECT value FROM json_each(?))`
  const text = path === undefined ? list : `(${list} AND ${type} = 'text')`
  const index =
    value === 'd.type' ? 'many' : path === undefined || indexes.has(path) ? 'few' : undefined
  const among = exactly(text, [JSON.stringify(strings)], index)
  return path?.endsWith('_ref') ? allOf([linked(strings), among]) : among
}

/** A string `in` an array of the document, or among an attribute of its items (`to[]._ref`). */
const isMember = (
  left: unknown,
  right: unknown,
  wanted: boolean,
  {view}: Translation,
): Condition | undefined => {
  const wantedValue = constantOf(left)?.value
  if (!isString(wantedValue) || !wantedValue.isWellFormed()) return undefined
  const list = listOf(right)
  const attribute = list && attributeOf(list.array, view)
  if (list === undefined || attribute === undefined) return undefined
  if (attribute.path === undefined) return never
  const where = attribute.json.replace('d.body -> ', '')
  const member =
    list.name === undefined
      ? `e.type = 'text' AND e.value = ?`
      : `e.type = 'object' AND json_extract(e.value, '$."${list.name}"') = ? AND json_type(e.value, '$."${list.name}"') = 'text'`
  const exists = `EXISTS (SELECT 1 FROM json_each(d.body, ${where}) e WHERE ${member})`
  const condition = exactly(`(${attribute.type} = 'array' AND ${wanted ? '' : 'NOT '}${exists})`, [
    wantedValue,
  ])
  return wanted && list.name === '_ref' ? allOf([linked([wantedValue]), condition]) : condition
}

const listOf = (node: unknown): {array: unknown; name: string | undefined} | undefined => {
  if (!isNode(node)) return undefined
  if (node.type === 'Group' || node.type === 'ArrayCoerce') return listOf(node['base'])
  if (node.type === 'AccessAttribute') return {array: node, name: undefined}
  if (node.type !== 'Map') return undefined
  const inner = listOf(node['base'])
  const {expr} = node
  if (inner === undefined || inner.name !== undefined || !isNode(expr)) return undefined
  const {base, name} = expr
  return expr.type === 'AccessAttribute' &&
    isNode(base) &&
    base.type === 'This' &&
    isString(name) &&
    /^[\w-]+$/.test(name)
    ? {array: inner.array, name}
    : undefined
}
