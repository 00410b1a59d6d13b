import {defined} from '../../../content/objects/defined.ts'
import type {JsonDocument} from '../dataset/json.ts'
import {sameContent} from './contentText.ts'
import {mergeDocument} from './mergeDocument.ts'
import {fieldsOf, sameDocument} from './sameDocument.ts'

/**
 * Whether a document of the site was made of another one by further edits, and not of the base alone:
 * it has all that the other one changed, but for what was changed once more.
 */
export function hasArrived(base: JsonDocument, other: JsonDocument, site: JsonDocument): boolean {
  const {source} = site
  const here = {...other, ...defined({source})}
  const {document, conflicts} = mergeDocument(base, here, site, 'editor')
  if (!sameDocument(document, site)) return false
  const again = new Set(conflicts.map(({path: [field]}) => field))
  const [before, after] = [fieldsOf(base), fieldsOf(other)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].some(
    (key) => key !== 'source' && !again.has(key) && !sameContent(before[key], after[key]),
  )
}
