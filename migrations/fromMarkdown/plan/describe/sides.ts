import {isList, type Json} from '../../dataset/json.ts'
import {apartInOrder} from '../../merge/items/itemOrder.ts'

interface Sides {
  readonly site?: unknown
  readonly editor?: unknown
  readonly isOrder?: true
}

const jsonOf = (value: unknown): Json | undefined =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value))

/** What of both sides of a conflict is shown: where it is about the order of a list, what moved. */
export function shownSides({site, editor, isOrder}: Sides): {
  readonly site: Json | undefined
  readonly editor: Json | undefined
} {
  const [ofSite, ofEditor] = [jsonOf(site), jsonOf(editor)]
  if (isOrder !== true || !isList(ofSite) || !isList(ofEditor)) {
    return {site: ofSite, editor: ofEditor}
  }
  const [moved, there] = apartInOrder(ofSite, ofEditor)
  return {site: moved, editor: there}
}
