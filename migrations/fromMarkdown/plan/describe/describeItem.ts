import {isDraftId} from '@sanity/client/csm'

import type {Json} from '../../dataset/json.ts'
import {changedFields, type Write} from '../../dataset/write.ts'
import {isOfType, type ItemConflict, type PlanItem, type PlanVerdict} from '../planItem.ts'
import {fieldDiff} from './fieldDiff.ts'
import {fieldTitle} from './fieldTitles.ts'
import {shownSides} from './sides.ts'
import {valueLines} from './valueLines.ts'

/** What each verdict is shown as. */
const signs: Readonly<Record<PlanVerdict, string>> = {
  create: '+',
  change: '~',
  conflict: '!',
  deleted: 'x',
  gone: '-',
  leave: ' ',
}

/** Where a document was read from says nothing that anybody sees. */
const isShown = (field: string): boolean => field !== 'source'

const formOf = ({id}: {readonly id: string}): string => (isDraftId(id) ? ' (draft)' : '')

const writeLines = (write: Write, siteZone: string): readonly string[] => {
  if (write.after === undefined)
    return isDraftId(write.id) ? ['Its draft goes'] : ['Is not published any more']
  const from = write.before ?? write.madeFrom
  if (from === undefined) return isDraftId(write.id) ? ['Becomes a draft'] : ['Is published']
  const {before, after} = changedFields({...write, before: from})
  const fields = Object.keys(after).filter(isShown)
  if (fields.length === 0) return []
  return fields.flatMap((field) =>
    fieldDiff(`${fieldTitle(field)}${formOf(write)}`, before[field], after[field], siteZone),
  )
}

const quoted = (value: Json | undefined, siteZone: string): string => {
  const lines = valueLines(value, siteZone)
  return lines.length === 0 ? 'nothing' : `“${lines.join(' / ')}”`
}

/** Which item of a list it is shows in its values. */
const placeOf = ({path, isOrder}: ItemConflict): string => {
  const titles = path.flatMap((step) => (typeof step === 'string' ? fieldTitle(step) : []))
  return `${isOrder === true ? 'The order of ' : ''}${titles.join(' · ')}`
}

const conflictLines = (conflict: ItemConflict, siteZone: string): readonly string[] => {
  const changed = isOfType(conflict)
    ? 'the page changed it, the document cannot'
    : 'both changed it'
  const {site, editor} = shownSides(conflict)
  return [
    `${placeOf(conflict)}${formOf(conflict)}: ${changed}`,
    `  on the site:   ${quoted(site, siteZone)}`,
    `  in the Studio: ${quoted(editor, siteZone)}`,
  ]
}

const goneText = ({writes, reason}: PlanItem): string => {
  if (writes.length > 0) return 'the site has it no more; it is deleted'
  return `the site has it no more; it stays${reason === undefined ? '' : `, since ${reason}`}`
}

const aside: Readonly<Partial<Record<PlanVerdict, (item: PlanItem) => string>>> = {
  deleted: () => 'was deleted in the Studio and stays so, although the page changed',
  gone: goneText,
}

/** Whether anybody sees what a plan makes of a document: not that it only takes note of a file. */
export function isVisible({writes, conflicts, movedFrom, isExported}: PlanItem): boolean {
  return (
    movedFrom !== undefined ||
    conflicts.length > 0 ||
    writes.some(
      (write) =>
        write.before === undefined ||
        write.after === undefined ||
        (isExported !== true && Object.keys(changedFields(write).after).some(isShown)),
    )
  )
}

/**
 * What a plan makes of one document, for people; nothing where it stays as it is.
 * @param siteZone IANA name
 */
export function describeItem(item: PlanItem, siteZone: string): readonly string[] {
  const {id, type, title, path, verdict, movedFrom, writes, conflicts} = item
  if (verdict === 'leave' && writes.length === 0) return []
  const words = aside[verdict]?.(item)
  const first = [
    `${signs[verdict]} ${type} “${title}”  ${path === id ? id : path}`,
    ...(words === undefined ? [] : [`: ${words}`]),
  ].join('')
  const changes =
    verdict === 'create' || verdict === 'gone'
      ? []
      : writes.flatMap((write) => writeLines(write, siteZone))
  const said = [
    ...(movedFrom === undefined ? [] : [`File: ${movedFrom} → ${path}`]),
    ...changes,
    ...conflicts.flatMap((conflict) => conflictLines(conflict, siteZone)),
  ]
  const isEmpty = said.length === 0 && verdict === 'change'
  const lines = isEmpty ? ['Nothing that shows; the file changed'] : said
  return [first, ...lines.map((line) => `    ${line}`)]
}
