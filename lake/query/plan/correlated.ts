import type {GroqNode} from '../../groq/ast.ts'
import {isNode, mapChildren, valueNode} from '../../groq/ast.ts'
import {callNode} from '../../groq/call.ts'
import {LimitedMap} from '../../store/limitedMap.ts'
import {KeyIndex} from './keyIndex.ts'
import type {Pipeline} from './pipeline.ts'
import {pipelineOf} from './pipeline.ts'
import type {Planning} from './planning.ts'
import {isOpen, replaceOuter} from './scopes.ts'

/** What stands in a pipeline for a value of the scopes around it. */
const slotOf = (index: number): GroqNode => ({type: 'Parameter', name: `\u0000${index}`, index})

/** How many documents all results hold that are kept for other places with the same values. */
const remembered = 20_000

/**
 * A pipeline that reads what is around it (`*[references(^._id)]`): for each combination of values
 * that it reads, it is a pipeline of its own, with constants in their place.
 */
export function correlated(plan: Planning, node: GroqNode): GroqNode {
  const outer: GroqNode[] = []
  const inner = replaceOuter(node, (expression) => {
    outer.push(expression)
    return slotOf(outer.length - 1)
  })
  const pipeline = pipelineOf(inner)
  if (pipeline === undefined || isOpen(inner)) return withDocuments(plan, node)

  const keys = KeyIndex.of(pipeline, plan)
  const results = new LimitedMap<string, {readonly result: unknown}>(remembered)
  const compute = (values: readonly unknown[]): unknown => {
    const found = keys?.find(values)
    if (found === undefined) return plan.run(filled(pipeline, values))
    const {isCounted, conditions, cut} = found.pipeline
    if (isCounted && conditions.length === 0 && cut === undefined) return found.count
    return plan.run(filled(found.pipeline, values), [found.condition])
  }
  return callNode(
    (...values) => {
      const key = keyOf(values)
      const known = key === undefined ? undefined : results.get(key)
      if (known !== undefined) return known.result
      const result = compute(values)
      if (key !== undefined)
        results.set(key, {result}, Array.isArray(result) ? result.length + 1 : 1)
      return result
    },
    ...outer.map((value) => plan.part(value)),
  )
}

/** Values of which JSON says all. */
const keyOf = (values: readonly unknown[]): string | undefined => {
  const isSimple = values.every((value) => typeof value !== 'object' || value === null)
  return isSimple ? JSON.stringify(values) : undefined
}

const filled = (pipeline: Pipeline, values: readonly unknown[]): Pipeline => {
  const fill = (node: GroqNode): GroqNode => {
    const {index} = node
    return node.type === 'Parameter' && typeof index === 'number'
      ? valueNode(values[index] ?? null)
      : mapChildren(node, fill)
  }
  return {
    ...pipeline,
    conditions: pipeline.conditions.map(fill),
    order: pipeline.order.map(fill),
  }
}

/** Where nothing better can be done, groq-js gets all documents. */
export function withDocuments(plan: Planning, node: GroqNode): GroqNode {
  const all = plan.once(() => plan.run({conditions: [], order: [], isCounted: false}))
  const replace = (inner: GroqNode): GroqNode => {
    if (inner.type === 'Everything') return all
    if (inner.type === 'Value') return inner
    const {base, args} = inner
    const changed = isNode(base) ? {...inner, base: replace(base)} : inner
    if (inner.type !== 'FuncCall' || !Array.isArray(args)) return prepared(plan, changed)
    return {...changed, args: args.map((item: unknown) => (isNode(item) ? replace(item) : item))}
  }
  return replace(node)
}

/** What stands beside the base of a step may read the dataset, too. */
const prepared = (plan: Planning, node: GroqNode): GroqNode =>
  mapChildren(node, (child, attribute) => (attribute === 'base' ? child : plan.part(child)))
