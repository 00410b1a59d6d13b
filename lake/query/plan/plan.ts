import {evaluateSync} from 'groq-js'

import type {GroqNode} from '../../groq/ast.ts'
import {isFunction, mapChildren, someNode, valueNode} from '../../groq/ast.ts'
import {callNode} from '../../groq/call.ts'
import type {GroqDataset} from '../../groq/dereference.ts'
import type {LakeDocument} from '../../json.ts'
import {LimitedMap} from '../../store/limitedMap.ts'
import type {Evaluation} from '../evaluation.ts'
import type {Reader} from '../reader.ts'
import type {Condition} from '../sql/condition.ts'
import type {View} from '../view.ts'
import {correlated, withDocuments} from './correlated.ts'
import type {Pipeline} from './pipeline.ts'
import {pipelineOf} from './pipeline.ts'
import type {Planning} from './planning.ts'
import {isExpression, isOpen} from './scopes.ts'
import {countRows, selectRows} from './select.ts'
import {ViewReader} from './viewReader.ts'

export interface GroqOptions extends Evaluation {
  readonly dataset: readonly never[]
}

/** How many documents a query keeps that it came to by `->`. */
const rememberedReferences = 2000

/**
 * Evaluates queries without a dataset: each `*[…] | order(…) [a...b]` in them, with what SQL and
 * groq-js do of it, comes to the documents of the view that it selects, and no others are read. The
 * outcome is that of groq-js over all documents of the view.
 */
export class Plan implements Planning, GroqDataset {
  readonly options: GroqOptions
  readonly reader: ViewReader
  readonly #holdsAll = new WeakMap<GroqNode, boolean>()
  readonly #referenced = new LimitedMap<string, {readonly document: LakeDocument | null}>(
    rememberedReferences,
  )

  constructor(reader: Reader, view: View, evaluation: Evaluation) {
    this.reader = new ViewReader(reader, view)
    this.options = {...evaluation, dataset: []}
  }

  /** What an expression comes to that reads nothing around it. */
  evaluate(node: GroqNode): unknown {
    const {data}: {data: unknown} = evaluateSync(this.prepare(node), this.options)
    return data
  }

  /** The expression with calls in the places of what reads the dataset. */
  prepare(node: GroqNode): GroqNode {
    if (!this.#readsAll(node)) return node
    const pipeline = pipelineOf(node)
    if (pipeline !== undefined && someNode(node, isAsyncOnly)) return withDocuments(this, node)
    if (pipeline !== undefined && isOpen(node)) return correlated(this, node)
    if (pipeline !== undefined) return this.once(() => this.run(pipeline))
    return mapChildren(node, (child) => this.part(child))
  }

  /** The document that `->` leads to. */
  dereference(id: string): LakeDocument | null {
    const known = this.#referenced.get(id)
    if (known !== undefined) return known.document
    const document = this.reader.withId(id) ?? null
    this.#referenced.set(id, {document}, 1)
    return document
  }

  /** A part of an expression in the same way; computed once, if it reads nothing around it. */
  part(node: GroqNode): GroqNode {
    if (!this.#readsAll(node) || pipelineOf(node) !== undefined) return this.prepare(node)
    return canStandAlone(node) ? this.once(() => this.evaluate(node)) : this.prepare(node)
  }

  /** The rows of a pipeline that reads nothing around it, among those that meet `also`. */
  rows(pipeline: Pipeline, also: readonly Condition[] = []): readonly number[] {
    return selectRows(this.#settled(pipeline), also, this.reader, this)
  }

  /** What such a pipeline comes to. */
  run(pipeline: Pipeline, also: readonly Condition[] = []): unknown {
    if (pipeline.isCounted) {
      return countRows(this.#settled(pipeline), also, this.reader, this)
    }
    const documents = this.reader.documents(this.rows(pipeline, also))
    return pipeline.cut?.type === 'AccessElement' ? (documents[0] ?? null) : documents
  }

  /** A node that comes to what `compute` gives when it is first needed. */
  once(compute: () => unknown): GroqNode {
    let computed: {readonly result: unknown} | undefined
    return callNode(() => {
      computed ??= {result: compute()}
      return computed.result
    })
  }

  /** What its conditions and keys compare with is computed before they are asked of documents. */
  #settled(pipeline: Pipeline): Pipeline {
    return {
      ...pipeline,
      conditions: pipeline.conditions.map((node) => this.#settle(node)),
      order: pipeline.order.map((node) => this.#settle(node)),
    }
  }

  #settle(node: GroqNode): GroqNode {
    if (!this.#readsAll(node)) return node
    if (canStandAlone(node)) return valueNode(this.evaluate(node))
    return pipelineOf(node) === undefined ? mapChildren(node, (child) => this.#settle(child)) : node
  }

  #readsAll(node: GroqNode): boolean {
    const known = this.#holdsAll.get(node)
    if (known !== undefined) return known
    const reads = someNode(node, ({type}) => type === 'Everything')
    this.#holdsAll.set(node, reads)
    return reads
  }
}

/** Whether a part of an expression is an expression itself, which comes to the same wherever it stands. */
const canStandAlone = (node: GroqNode): boolean =>
  isExpression(node) && !isOpen(node) && !someNode(node, isAsyncOnly)

export function isAsyncOnly(node: GroqNode): boolean {
  return (
    isFunction(node, 'diff', 'changedAny') ||
    isFunction(node, 'diff', 'changedOnly') ||
    isFunction(node, 'delta', 'changedAny') ||
    isFunction(node, 'delta', 'changedOnly')
  )
}
