import type {ReviewDiagnostic} from '../../../content/documents/review.ts'
import type {BaseEntry} from '../dataset/baseRecords.ts'
import {pathText} from '../merge/three.ts'
import {hash} from '../parse/keys.ts'
import {fieldTitle} from './describe/fieldTitles.ts'
import {valueLines} from './describe/valueLines.ts'
import type {ItemConflict, PlanItem} from './planItem.ts'

const longestText = 300

const quoted = (value: ItemConflict['site'], siteZone: string): string => {
  const text = valueLines(value, siteZone).join(' / ')
  if (text === '') return 'nothing'
  return `“${text.length > longestText ? `${text.slice(0, longestText)}…` : text}”`
}

/** The key of what editors are told of a conflict. @param path as patches write it */
export function remarkKey(id: string, path: string): string {
  return hash(`merge-conflict ${id} ${path}`).slice(0, 12)
}

const remark = (
  {title, id: item}: PlanItem,
  {id, path, site, editor}: ItemConflict,
  siteZone: string,
): ReviewDiagnostic => {
  const [field] = path
  const name = fieldTitle(typeof field === 'string' ? field : '')
  return {
    _key: remarkKey(id, pathText(path)),
    severity: 'warning',
    code: 'merge-conflict',
    message: `${name} of \`${title === '' ? item : title}\` was changed on the site and here. The site says ${quoted(site, siteZone)}, here it is ${quoted(editor, siteZone)}`,
    hint: 'What is here stays. Open the document to take what the site says instead.',
  }
}

/**
 * What editors are told of values that the site and they both changed, by the id of the page's review.
 * @param entries what the last import knew, by document: what was found in a page is told of with it
 * @param siteZone IANA name
 */
export function conflictRemarks(
  items: readonly PlanItem[],
  entries: ReadonlyMap<string, BaseEntry>,
  siteZone: string,
): ReadonlyMap<string, readonly ReviewDiagnostic[]> {
  const pages = new Map(
    [...entries.values()].flatMap(({path, document}) =>
      path === undefined ? [] : [[path, document] as const],
    ),
  )
  const remarks = new Map<string, readonly ReviewDiagnostic[]>()
  for (const item of items) {
    const page = item.record?.after?.path === undefined ? pages.get(item.path) : item.id
    const id = `lectern.review.${page ?? item.id}`
    const own = item.conflicts.map((conflict) => remark(item, conflict, siteZone))
    remarks.set(id, [...(remarks.get(id) ?? []), ...own])
  }
  return remarks
}
