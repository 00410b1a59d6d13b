import {parseEvents, YAMLException, type Event} from 'js-yaml'

import {compose, ComposeError, type Composed} from './compose.ts'

export interface YamlProblem {
  readonly problem: string
  /** UTF-16 offset in the text. */
  readonly offset: number
}

/** As deep as libyaml goes. */
const maxDepth = 1000

/** @throws YAMLException */
export const readEvents = (text: string): readonly Event[] => parseEvents(text, {maxDepth})

/** The first document of a YAML 1.1 text as Psych reads it, or why it cannot be read. */
export const parseYaml = (text: string): Composed | YamlProblem => {
  try {
    return compose(text, readEvents(text))
  } catch (error) {
    if (error instanceof ComposeError) return {problem: error.message, offset: error.offset}
    if (error instanceof YAMLException) {
      return {problem: error.reason, offset: Math.min(error.mark?.position ?? 0, text.length)}
    }
    throw error
  }
}
