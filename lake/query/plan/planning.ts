import type {GroqNode} from '../../groq/ast.ts'
import type {Condition} from '../sql/condition.ts'
import type {Pipeline} from './pipeline.ts'
import type {ViewReader} from './viewReader.ts'

/** What parts of a plan need of it. */
export interface Planning {
  readonly reader: ViewReader
  /** A part of an expression, ready for groq-js. */
  part(node: GroqNode): GroqNode
  /** A node that comes to what `compute` gives when it is first needed. */
  once(compute: () => unknown): GroqNode
  /** What a pipeline comes to that reads nothing around it, among the rows that meet `also`. */
  run(pipeline: Pipeline, also?: readonly Condition[]): unknown
}
