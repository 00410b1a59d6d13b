import {isObject, type Json, type JsonObject} from '../dataset/json.ts'
import {sameContent} from './contentText.ts'
import {disputed, inside, type Merged, type Place, type Three} from './three.ts'

const datesOf = (value: Json | undefined): JsonObject => {
  const {text: _text, ...dates} = isObject(value) ? value : {}
  return dates
}

const wordsOf = (value: Json | undefined): Json | undefined =>
  isObject(value) ? value['text'] : undefined

/**
 * Merges a period that both sides changed. Its dates make sense only together. Where both sides have
 * the same dates, the words beside them are a value of their own: an editor who moves an event in the
 * Studio leaves them behind, and the page that is written after it has new ones.
 */
export function mergePeriod(
  three: Three,
  place: Place,
  mergeValues: (three: Three, place: Place) => Merged,
): Merged {
  const {base, site, editor} = three
  if (!sameContent(datesOf(site), datesOf(editor))) return disputed(three, place)
  const {value, conflicts} = mergeValues(
    {base: wordsOf(base), site: wordsOf(site), editor: wordsOf(editor)},
    inside(place, 'text'),
  )
  const dates = datesOf(editor)
  return {value: value === undefined ? dates : {...dates, text: value}, conflicts}
}
