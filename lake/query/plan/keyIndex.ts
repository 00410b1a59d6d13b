import {isNode} from '../../groq/ast.ts'
import {attributeOf} from '../sql/attribute.ts'
import type {Attribute} from '../sql/attribute.ts'
import {isNumber, numberOf} from '../sql/comparison.ts'
import type {Condition} from '../sql/condition.ts'
import type {Pipeline} from './pipeline.ts'
import {conjuncts} from './pipeline.ts'
import type {Planning} from './planning.ts'

/** So often a table is searched before an index is made of it. */
const patience = 8

interface Found {
  /** The pipeline without the comparison that the index answers. */
  readonly pipeline: Pipeline
  readonly condition: Condition
  readonly count: number
}

/**
 * The rows of a view by the value of one attribute, for a pipeline that compares this attribute with
 * a value from outside (`*[n == ^.n]`). It lives as long as a query.
 */
export class KeyIndex {
  readonly #plan: Planning
  readonly #pipeline: Pipeline
  readonly #attribute: Attribute
  readonly #slot: number
  #rows: ReadonlyMap<unknown, readonly number[]> | undefined
  #asked = 0

  private constructor(plan: Planning, pipeline: Pipeline, attribute: Attribute, slot: number) {
    this.#plan = plan
    this.#pipeline = pipeline
    this.#attribute = attribute
    this.#slot = slot
  }

  /** Undefined if no comparison of the pipeline needs one. */
  static of(pipeline: Pipeline, plan: Planning): KeyIndex | undefined {
    const conditions = pipeline.conditions.flatMap(conjuncts)
    for (const [place, condition] of conditions.entries()) {
      if (condition.type !== 'OpCall' || condition['op'] !== '==') continue
      for (const [own, other] of [
        [condition['left'], condition['right']],
        [condition['right'], condition['left']],
      ]) {
        const attribute = attributeOf(own, plan.reader.view)
        const slot = slotIn(other)
        const {path} = attribute ?? {}
        if (attribute === undefined || path === undefined || slot === undefined) continue
        if (plan.reader.options.indexes.has(path) || path.endsWith('_ref')) continue
        const others = {...pipeline, conditions: conditions.toSpliced(place, 1)}
        return new KeyIndex(plan, others, attribute, slot)
      }
    }
    return undefined
  }

  /** The rows for the value among `values` that is compared; undefined where the index does not help. */
  find(values: readonly unknown[]): Found | undefined {
    this.#asked += 1
    if (this.#asked <= patience) return undefined
    const value = values[this.#slot] ?? null
    if (typeof value === 'string' && !value.isWellFormed()) return undefined
    if (typeof value === 'object' && value !== null) return undefined
    this.#rows ??= this.#read()
    const rowIds = this.#rows.get(value) ?? []
    const condition = {
      text: 'd.rowid IN (SELECT value FROM json_each(?))',
      values: [JSON.stringify(rowIds)],
      exact: true,
      index: 'few' as const,
    }
    return {pipeline: this.#pipeline, condition, count: rowIds.length}
  }

  #read(): ReadonlyMap<unknown, readonly number[]> {
    const {type, value} = this.#attribute
    const number = `CASE WHEN ${isNumber(this.#attribute)} THEN ${numberOf(this.#attribute)} ELSE ${value} END`
    const rows = new Map<unknown, number[]>()
    for (const [rowId, kind, read] of this.#plan.reader.columns(`${type}, ${number}`, [])) {
      const key = Object.hasOwn(keys, String(kind)) ? keys[String(kind)]?.(read) : undefined
      if (key === undefined) continue
      const others = rows.get(key)
      if (others === undefined) rows.set(key, [Number(rowId)])
      else others.push(Number(rowId))
    }
    return rows
  }
}

/** Keys by the type of a value in SQLite's JSON; arrays and objects equal nothing. */
const keys: Readonly<Record<string, (value: unknown) => unknown>> = {
  null: () => null,
  true: () => true,
  false: () => false,
  text: (value) => value,
  integer: (value) => value,
  real: (value) => value,
}

const slotIn = (node: unknown): number | undefined =>
  isNode(node) && node.type === 'Parameter' && typeof node['index'] === 'number'
    ? node['index']
    : undefined
