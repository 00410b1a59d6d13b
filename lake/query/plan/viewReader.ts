import {publishedIdOf} from '../../ids.ts'
import type {JsonObject, LakeDocument} from '../../json.ts'
import type {Reader, ReaderOptions} from '../reader.ts'
import {attributeOf} from '../sql/attribute.ts'
import type {Condition} from '../sql/condition.ts'
import {allOf} from '../sql/condition.ts'
import type {Sql} from '../sql/sql.ts'
import {sql} from '../sql/sql.ts'
import type {View} from '../view.ts'

/** Reads documents as a view shows them. */
export class ViewReader {
  readonly view: View
  readonly #reader: Reader

  constructor(reader: Reader, view: View) {
    this.#reader = reader
    this.view = view
  }

  get options(): ReaderOptions {
    return this.#reader.options
  }

  /** The rows of a view that meet conditions, by their `_id` unless `order` says otherwise. */
  rowIds(conditions: readonly Condition[], end: RowsEnd = {}): readonly number[] {
    const {order = [], limit, offset} = end
    const {text, values} = this.#where(conditions, order.length > 0)
    const terms = [...order, this.view.id].join(', ')
    const range = limit === undefined ? '' : ` LIMIT ${limit} OFFSET ${offset ?? 0}`
    return this.#reader
      .rows({
        text: `SELECT d.rowid FROM documents d WHERE ${text} ORDER BY ${terms}${range}`,
        values,
      })
      .map(([rowId]) => Number(rowId))
  }

  count(conditions: readonly Condition[]): number {
    const {text, values} = this.#where(conditions, false)
    const [row] = this.#reader.rows({
      text: `SELECT count(*) FROM documents d WHERE ${text}`,
      values,
    })
    return Number(row?.[0] ?? 0)
  }

  /** Each row with other columns of it. */
  columns(columns: string, conditions: readonly Condition[]): ReturnType<Reader['rows']> {
    const {text, values} = this.#where(conditions, false)
    return this.#reader.rows({
      text: `SELECT d.rowid, ${columns} FROM documents d WHERE ${text} ORDER BY ${this.view.id}`,
      values,
    })
  }

  documents(rowIds: readonly number[]): readonly LakeDocument[] {
    return this.#reader.documents(rowIds).map((document) => this.#seen(document))
  }

  /** The documents with no more of them than some attributes; as a whole where these are not known. */
  parts(rowIds: readonly number[], names: readonly string[] | undefined): readonly JsonObject[] {
    const columns = names?.map((name) => partOf(name, this.view))
    const known = columns?.filter((column) => column !== undefined)
    if (names === undefined || known === undefined || known.length < names.length) {
      return this.documents(rowIds)
    }
    return this.#reader.parts(rowIds, names, known)
  }

  withId(id: string): LakeDocument | undefined {
    const {view} = this
    const condition: Condition = {text: `${view.id} = ?`, values: [id], exact: true, index: 'few'}
    return this.documents(this.rowIds([condition]))[0]
  }

  #seen(document: LakeDocument): LakeDocument {
    if (!this.view.isLayered) return document
    return {...document, _id: publishedIdOf(document._id), _originalId: document._id}
  }

  /** What an index answers stands by itself; the rest is asked of the rows that are left. */
  #where(conditions: readonly Condition[], isLong: boolean): Sql {
    const {members, membersOfFew} = this.view
    const few = conditions.filter(({index}) => index === 'few')
    const indexed = few.length > 0 ? few : conditions.filter(({index}) => index === 'many')
    const rest = conditions.filter((condition) => !indexed.includes(condition))
    const seen = few.length > 0 ? membersOfFew : members
    const parts: Sql[] = indexed.length === 0 ? [seen] : [allOf(indexed), seen]
    if (rest.some(({text}) => text !== '1') || isLong) parts.push(pausing(allOf(rest)))
    return {
      text: parts.map(({text}) => text).join(' AND '),
      values: parts.flatMap(({values}) => values),
    }
  }
}

/** An attribute of a document as JSON, if SQL can read it. */
const partOf = (name: string, view: View): string | undefined =>
  attributeOf({type: 'AccessAttribute', name}, view)?.json

interface RowsEnd {
  readonly order?: readonly string[]
  readonly limit?: number
  readonly offset?: number
}

/** Every now and then a query is asked whether it may go on. */
const pausing = ({text, values}: Sql): Sql =>
  sql(`CASE WHEN d.rowid & 255 OR groq_pause() THEN ${text} END`, ...values)
