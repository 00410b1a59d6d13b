import type {Json} from '../../dataset/json.ts'
import {disputed, type Merged, type Place, type Three} from '../three.ts'

interface Lists extends Three {
  readonly base: readonly Json[]
  readonly site: readonly Json[]
  readonly editor: readonly Json[]
}

/** Merges lists of texts, such as tags: what either side added is there, what either took away is not. */
export function mergeTexts(lists: Lists, place: Place): Merged {
  const {base, site, editor} = lists
  const all = [...base, ...site, ...editor]
  if (all.some((item) => typeof item === 'object')) return disputed(lists, place)
  const gone = base.filter((item) => !site.includes(item) || !editor.includes(item))
  const kept = editor.filter((item) => !gone.includes(item))
  const added = site.filter((item) => !base.includes(item) && !kept.includes(item))
  return {value: [...kept, ...added], conflicts: []}
}
