import {disputed, type Merged, type Place} from '../three.ts'
import {mergeRuns} from './mergeRuns.ts'

/** Words, each with the white space behind it. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/gu) ?? []
}

interface Texts {
  readonly base: string
  readonly site: string
  readonly editor: string
}

/** Merges a text word by word. */
export function mergeWords(texts: Texts, place: Place): Merged {
  const merged = mergeRuns(wordsIn(texts.base), wordsIn(texts.site), wordsIn(texts.editor))
  return merged === undefined ? disputed(texts, place) : {value: merged.join(''), conflicts: []}
}
