import type {Json} from '../../json.ts'

export type Comparator = '==' | '!=' | '<' | '<=' | '>' | '>='

/** A condition on a value: `names` lead to what is judged, none of them to the value itself (`@`). */
export type Condition =
  | {readonly kind: 'exists'; readonly names: readonly string[]}
  | {
      readonly kind: 'compares'
      readonly names: readonly string[]
      readonly comparator: Comparator
      readonly literal: Json
    }

/** What one part of a path chooses. Bounds of a range are as written: absent, or negative to count from the end. */
export type Selector =
  | {readonly kind: 'name'; readonly name: string}
  | {readonly kind: 'index'; readonly index: number}
  | {readonly kind: 'range'; readonly start: number | undefined; readonly end: number | undefined}
  | {readonly kind: 'all'}
  | {readonly kind: 'path'; readonly path: Path}
  | Condition

/** What any of `selectors` chooses in a value or, `recursive`, in it and in everything below it. */
export interface Step {
  readonly recursive: boolean
  readonly selectors: readonly Selector[]
}

export type Path = readonly Step[]

const positions: ReadonlySet<Selector['kind']> = new Set([
  'index',
  'range',
  'all',
  'exists',
  'compares',
])

/** Whether a path ends in places of an array, and not in an attribute of an object. */
export function endsInArray(path: Path): boolean {
  const last = path.at(-1)
  return (
    last !== undefined &&
    last.selectors.every((selector) =>
      selector.kind === 'path' ? endsInArray(selector.path) : positions.has(selector.kind),
    )
  )
}
