import type {Listed} from './listed.ts'

/** What refers to what, from the side that is referred to. */
export interface Relations {
  /** `_id`s of an event's sessions and parts, and of where a project was presented. */
  readonly belongingTo: (id: string) => readonly string[]
  /** `_id`s of the events and sessions at which a person speaks or presents. */
  readonly appearancesOf: (person: string) => readonly string[]
}

const none: readonly string[] = []

const refs = (references: readonly {readonly _ref: string}[]): readonly string[] =>
  references.map(({_ref}) => _ref)

const add = (map: Map<string, Set<string>>, to: string | undefined, id: string): void => {
  if (to === undefined) return
  const known = map.get(to) ?? new Set()
  map.set(to, known.add(id))
}

export function relationsOf(documents: readonly Listed[]): Relations {
  const belonging = new Map<string, Set<string>>()
  const appearances = new Map<string, Set<string>>()
  for (const {_id, event, partOf, presentations, speakers} of documents) {
    add(belonging, event?._ref, _id)
    add(belonging, partOf?._ref, _id)
    for (const {project, presenters} of presentations) {
      add(belonging, project?._ref, _id)
      for (const person of refs(presenters)) add(appearances, person, _id)
    }
    for (const person of refs(speakers)) add(appearances, person, _id)
  }
  return {
    belongingTo: (id) => [...(belonging.get(id) ?? none)],
    appearancesOf: (person) => [...(appearances.get(person) ?? none)],
  }
}
