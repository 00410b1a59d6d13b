import type {GroqNode} from '../../groq/ast.ts'
import {isNode, valueNode} from '../../groq/ast.ts'
import type {Condition} from '../sql/condition.ts'
import {orderTerms} from '../sql/order.ts'
import {conditionOf} from '../sql/translate.ts'
import {attributesRead} from './attributesRead.ts'
import type {Pipeline} from './pipeline.ts'
import {conjuncts} from './pipeline.ts'
import {nested, outermost} from './scopes.ts'
import type {ViewReader} from './viewReader.ts'

/** Evaluates expressions with groq-js. */
export interface Evaluator {
  /** What an expression comes to that reads nothing around it. */
  evaluate(node: GroqNode): unknown
  /** An expression made ready, so that what it needs is computed once, however often it is evaluated. */
  part(node: GroqNode): GroqNode
}

/** Beyond so many conditions SQL is not asked. */
const largestTranslation = 300

/** What SQL does of a pipeline, and what is left to groq-js. */
interface Selection {
  readonly conditions: readonly Condition[]
  readonly left: readonly GroqNode[]
}

const selectionOf = (
  {conditions}: Pipeline,
  among: readonly Condition[],
  {view, options}: ViewReader,
): Selection => {
  const translation = {view, indexes: options.indexes, budget: largestTranslation}
  const translated = conditions.flatMap(conjuncts).map((node) => ({
    node,
    condition: conditionOf(node, true, translation),
  }))
  return {
    conditions: [...among, ...translated.map(({condition}) => condition)],
    left: translated.filter(({condition}) => !condition.exact).map(({node}) => node),
  }
}

export function countRows(
  pipeline: Pipeline,
  among: readonly Condition[],
  reader: ViewReader,
  groq: Evaluator,
): number {
  const {conditions, left} = selectionOf(pipeline, among, reader)
  if (left.length === 0 && pipeline.cut === undefined) return reader.count(conditions)
  return selectRows({...pipeline, order: []}, among, reader, groq).length
}

/** The rows of the documents that a pipeline gives, in its order. */
export function selectRows(
  pipeline: Pipeline,
  among: readonly Condition[],
  reader: ViewReader,
  groq: Evaluator,
): readonly number[] {
  const {conditions, left} = selectionOf(pipeline, among, reader)
  const order = orderTerms(pipeline.order, reader.view)
  const range = rangeOf(pipeline.cut)
  if (order !== undefined && left.length === 0 && range !== undefined) {
    return reader.rowIds(conditions, {order, ...range})
  }
  const candidates = reader.rowIds(conditions, {order: order ?? []})
  const end = order === undefined ? undefined : range && range.offset + range.limit
  const passing = left.length === 0 ? candidates : passingRows(candidates, left, end, reader, groq)
  const ordered = order === undefined ? orderedRows(passing, pipeline.order, reader, groq) : passing
  if (pipeline.cut === undefined) return ordered
  return numbers(groq.evaluate({...pipeline.cut, base: valueNode(ordered)}))
}

const numbers = (value: unknown): readonly number[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'number')

/** Where a slice begins and how long it is, if that does not depend on how much there is to slice. */
const rangeOf = (cut: GroqNode | undefined): {limit: number; offset: number} | undefined => {
  if (cut === undefined) return {limit: -1, offset: 0}
  const {index, left, right, isInclusive} = cut
  if (cut.type === 'AccessElement') return isCount(index) ? {limit: 1, offset: index} : undefined
  if (!isCount(left) || !isCount(right)) return undefined
  return {limit: Math.max(0, right + (isInclusive === true ? 1 : 0) - left), offset: left}
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

/** Those of some rows whose documents meet the conditions; no more than `end` of them. */
const passingRows = (
  rowIds: readonly number[],
  conditions: readonly GroqNode[],
  end: number | undefined,
  reader: ViewReader,
  groq: Evaluator,
): readonly number[] => {
  const passing: number[] = []
  const ready = conditions.map((condition) => groq.part(condition))
  const names = attributesRead(ready.map((node) => [node, place]))
  const {batch} = reader.options
  for (let start = 0; start < rowIds.length; start += batch) {
    if (end !== undefined && end >= 0 && passing.length >= end) break
    const some = rowIds.slice(start, start + batch)
    const documents = reader.parts(some, names)
    const filtered = ready.reduce<GroqNode>(
      (base, expr) => ({type: 'Filter', base, expr}),
      valueNode(documents),
    )
    const found = new Set(listOf(groq.evaluate(filtered)))
    for (const [index, rowId] of some.entries())
      if (found.has(documents[index])) passing.push(rowId)
  }
  return passing
}

/** Conditions and keys are evaluated in a scope of each document. */
const place = nested(outermost)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Rows in the order that groq-js gives to their documents, of which only the keys are held. */
const orderedRows = (
  rowIds: readonly number[],
  args: readonly GroqNode[],
  reader: ViewReader,
  groq: Evaluator,
): readonly number[] => {
  const {batch} = reader.options
  const keys = args.map((argument, index) => {
    const isDirected = argument.type === 'Asc' || argument.type === 'Desc'
    const value = groq.part(isDirected && isNode(argument['base']) ? argument['base'] : argument)
    const key = {type: 'AccessAttribute', name: `key${index}`}
    return {name: key.name, value, argument: isDirected ? {...argument, base: key} : key}
  })
  const attributes = keys.map(({name, value}) => ({type: 'ObjectAttributeValue', name, value}))
  const expr = {type: 'Projection', base: {type: 'This'}, expr: {type: 'Object', attributes}}
  const names = attributesRead(keys.map(({value}) => [value, place]))
  const rows: unknown[] = []
  for (let start = 0; start < rowIds.length; start += batch) {
    const some = rowIds.slice(start, start + batch)
    const base = valueNode(reader.parts(some, names))
    for (const [index, row] of listOf(groq.evaluate({type: 'Map', base, expr})).entries()) {
      rows.push(Object.assign(Object(row), {row: some[index]}))
    }
  }
  const ordered = {
    type: 'PipeFuncCall',
    name: 'order',
    base: valueNode(rows),
    args: keys.map(({argument}) => argument),
  }
  const row = {type: 'AccessAttribute', base: {type: 'This'}, name: 'row'}
  return numbers(groq.evaluate({type: 'Map', base: ordered, expr: row}))
}
