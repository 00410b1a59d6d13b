import type {ReviewDiagnostic} from '../../../content/documents/review.ts'
import {defined} from '../../../content/objects/defined.ts'
import type {OpenConflict} from '../dataset/baseRecords.ts'
import {pathText} from '../merge/three.ts'
import {hash} from '../parse/keys.ts'
import {fieldTitle} from './describe/fieldTitles.ts'
import {shownSides} from './describe/sides.ts'
import {valueLines} from './describe/valueLines.ts'
import {isOfType, type ItemConflict, type PlanItem} from './planItem.ts'

const longestText = 300

const quoted = (value: ItemConflict['site'], siteZone: string): string => {
  const text = valueLines(value, siteZone).join(' / ')
  if (text === '') return 'nothing'
  return `“${text.length > longestText ? `${text.slice(0, longestText)}…` : text}”`
}

/** The key of what editors are told of a conflict. */
export function remarkKey({
  id,
  path,
  isOrder,
}: Pick<OpenConflict, 'id' | 'path' | 'isOrder'>): string {
  const what = isOrder === true ? 'order-conflict' : 'merge-conflict'
  return hash(`${what} ${id} ${path}`).slice(0, 12)
}

const typeRemark = ({id, path, site, editor}: ItemConflict): ReviewDiagnostic => ({
  _key: hash(`type-changed ${id} ${pathText(path)} ${String(site)}`).slice(0, 12),
  severity: 'warning',
  code: 'type-changed',
  message: `The page is a document of the type ${String(site)} now, here it is one of the type ${String(editor)}. What changes on the page does not come here any more`,
  hint: `Delete this document, and import with \`--restore\`, if it is to be of the type ${String(site)}.`,
})

const remark = (
  {title: called, id: item}: PlanItem,
  conflict: ItemConflict,
  siteZone: string,
): ReviewDiagnostic => {
  if (isOfType(conflict)) return typeRemark(conflict)
  const {id, path, isOrder} = conflict
  const {site, editor} = shownSides(conflict)
  const [field] = path
  const title = fieldTitle(typeof field === 'string' ? field : '')
  const name = isOrder === true ? `The order of ${title}` : title
  return {
    _key: remarkKey({id, path: pathText(path), ...defined({isOrder})}),
    severity: 'warning',
    code: 'merge-conflict',
    message: `${name} of \`${called === '' ? item : called}\` was changed on the site and here. The site says ${quoted(site, siteZone)}, here it is ${quoted(editor, siteZone)}`,
    hint: 'What is here stays. Open the document to take what the site says instead.',
  }
}

/**
 * What editors are told of values that the site and they both changed, by the id of the page's review.
 * @param pages ids of documents by the paths of pages: what was found in a page is told of with it
 * @param siteZone IANA name
 */
export function conflictRemarks(
  items: readonly PlanItem[],
  pages: ReadonlyMap<string, string>,
  siteZone: string,
): ReadonlyMap<string, readonly ReviewDiagnostic[]> {
  const remarks = new Map<string, readonly ReviewDiagnostic[]>()
  for (const item of items) {
    const page = item.record?.after?.path === undefined ? pages.get(item.path) : item.id
    const id = `lectern.review.${page ?? item.id}`
    const own = item.conflicts.map((conflict) => remark(item, conflict, siteZone))
    remarks.set(id, [...(remarks.get(id) ?? []), ...own])
  }
  return remarks
}
