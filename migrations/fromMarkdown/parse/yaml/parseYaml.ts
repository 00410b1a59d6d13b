import {compose, type Composed} from './compose.ts'
import {parseNodes} from './parseNodes.ts'
import {YamlError} from './yamlError.ts'

export interface YamlProblem {
  readonly problem: string
  /** UTF-16 offset in the text. */
  readonly offset: number
}

/** The first document of a YAML 1.1 text as Ruby's Psych reads it, or why it cannot be read. */
export const parseYaml = (text: string): Composed | YamlProblem => {
  try {
    return compose(parseNodes(text))
  } catch (error) {
    if (error instanceof YamlError) return {problem: error.message, offset: error.offset}
    throw error
  }
}
