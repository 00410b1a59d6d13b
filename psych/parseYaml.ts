import {compose, type Composed} from './compose.ts'
import type {Node} from './node.ts'
import {parseNodes} from './parseNodes.ts'
import {YamlError} from './yamlError.ts'

export interface YamlProblem {
  readonly problem: string
  /** UTF-16 offset in the text. */
  readonly offset: number
}

export interface ParsedYaml extends Composed {
  /** What the value was made of; `undefined` for an empty text. */
  readonly root: Node | undefined
}

/** The first document of a YAML 1.1 text as Ruby's Psych reads it, or why it cannot be read. */
export function parseYaml(text: string): ParsedYaml | YamlProblem {
  try {
    const root = parseNodes(text)
    return {...compose(root), root}
  } catch (error) {
    if (error instanceof YamlError) return {problem: error.message, offset: error.offset}
    throw error
  }
}
