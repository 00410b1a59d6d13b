import type {GroqNode} from '../ast.ts'
import {isNode, valueNode} from '../ast.ts'
import {callNode} from '../call.ts'
import {intersects, unique} from './arrays.ts'
import {existingTime} from './times.ts'

type Handler = (node: GroqNode, args: readonly GroqNode[]) => GroqNode | undefined

const asItIs: Handler = (node) => node
/** Known to groq-js or to GROQ, but nothing that the lake could answer. */
const refused: Handler = () => undefined

/** groq-js looks for them in a dataset of its own: here they are a filter like any other. */
const releases = (): GroqNode => {
  const left = {type: 'AccessAttribute', name: '_type'}
  const expr = {type: 'OpCall', op: '==', left, right: valueNode('system.release')}
  return {type: 'Filter', base: {type: 'Everything'}, expr}
}

/** Every function that groq-js reads, by its full name. A function that is missing here is refused. */
const handlers: ReadonlyMap<string, Handler> = new Map(
  Object.entries<Handler>({
    'array::compact': asItIs,
    'array::intersects': (_, args) => callNode(intersects, ...args),
    'array::join': asItIs,
    'array::unique': (_, args) => callNode(unique, ...args),
    'dateTime::now': asItIs,
    'diff::changedAny': asItIs,
    'diff::changedOnly': asItIs,
    'global::coalesce': asItIs,
    'global::count': asItIs,
    'global::dateTime': (node, args) => callNode(existingTime, node, ...args),
    'global::defined': asItIs,
    'global::identity': asItIs,
    'global::length': asItIs,
    'global::lower': asItIs,
    'global::now': asItIs,
    'global::path': asItIs,
    'global::references': asItIs,
    'global::round': asItIs,
    'global::string': asItIs,
    'global::upper': asItIs,
    'math::avg': asItIs,
    'math::max': asItIs,
    'math::min': asItIs,
    'math::sum': asItIs,
    'pt::text': asItIs,
    'releases::all': releases,
    'sanity::dataset': asItIs,
    'sanity::partOfRelease': asItIs,
    'sanity::projectId': asItIs,
    'sanity::versionOf': asItIs,
    'string::lower': asItIs,
    'string::split': asItIs,
    'string::startsWith': asItIs,
    'string::upper': asItIs,
    // Outside of `score(…)`, of a selector, of what stands right of `match`, and of a change.
    'global::boost': refused,
    'global::anywhere': refused,
    'text::query': refused,
    'delta::operation': refused,
  }),
)

/** What takes the place of the call of a function; undefined if the lake does not have the function. */
export function functionNode(node: GroqNode): GroqNode | undefined {
  const args: readonly unknown[] = Array.isArray(node['args']) ? node['args'] : []
  return handlers.get(functionName(node))?.(node, args.filter(isNode))
}

/** As it is written in full: `global::count`. */
export function functionName({namespace, name}: GroqNode): string {
  return `${String(namespace)}::${String(name)}`
}
