import type {Json} from '../dataset/json.ts'

/** A value as the last import left it, as the site gives it now, and as the dataset holds it. */
export interface Three {
  readonly base: Json | undefined
  readonly site: Json | undefined
  readonly editor: Json | undefined
}

/** Whose value is written where both changed it. */
export const preferences = ['editor', 'source'] as const
export type Preference = (typeof preferences)[number]

/** A step into a document: the name of a field, or the `_key` of an item. */
export type Step = string | {readonly _key: string}
export type Path = readonly Step[]

/** A value that the site and an editor changed, each in another way. */
export interface Conflict extends Three {
  readonly path: Path
  /** Of a list only the order is in conflict: both sides are the merged list, as each has it in order. */
  readonly isOrder?: true
}

export interface Merged {
  readonly value: Json | undefined
  readonly conflicts: readonly Conflict[]
}

/** Where in a document a value stands, and who wins. */
export interface Place {
  readonly path: Path
  readonly prefer: Preference
}

export function inside({path, prefer}: Place, step: Step): Place {
  return {path: [...path, step], prefer}
}

/** What becomes of a value that both changed. */
export function disputed(three: Three, {path, prefer}: Place): Merged {
  return {
    value: prefer === 'source' ? three.site : three.editor,
    conflicts: [{path, ...three}],
  }
}

/** `registration[_key=="a1"].url`, as GROQ and patches write it. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step !== 'string') return `[_key==${JSON.stringify(step._key)}]`
      return index === 0 ? step : `.${step}`
    })
    .join('')
}
