import {defined} from '../../../content/objects/defined.ts'
import type {RefusedFile} from '../dataset/baseRecords.ts'
import type {Json} from '../dataset/json.ts'
import {pathText} from '../merge/three.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {shownSides} from './describe/sides.ts'
import {isOfType, type ItemConflict, type PlanItem} from './planItem.ts'

const longestValue = 200

const shown = (value: Json | undefined): string | undefined => {
  if (value === undefined || value === null) return undefined
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
}

const typeMessage = (path: string, {id, site, editor}: ItemConflict): Message =>
  makeMessage('type-changed', {
    reason: `The page is a document of the type \`${String(site)}\` now; \`${id}\` stays of the type \`${String(editor)}\`, with all that is in it, and what changed on the page does not reach it`,
    source: 'plan',
    path,
    hint: `Delete it in the Studio and import with \`--restore\` if it is to be of the type \`${String(site)}\`.`,
  })

const conflictMessage = (path: string, conflict: ItemConflict): Message => {
  const {id, path: field, isOrder} = conflict
  const {site, editor} = shownSides(conflict)
  return makeMessage('merge-conflict', {
    reason: `${isOrder === true ? 'The order of ' : ''}\`${pathText(field)}\` of \`${id}\` was changed on the site and in the Studio`,
    source: 'plan',
    path,
    ...defined({actual: shown(editor), expected: shown(site)}),
    hint: 'The value of the Studio stays, unless `--prefer source` says otherwise.',
  })
}

const fileIn = (written: string): string => written.replace(/^\w+@file:\/\/\.\//, '')

const refusedMessage = (path: string, {written, reason, isKept}: RefusedFile): Message =>
  makeMessage('asset-refused', {
    reason: `\`${fileIn(written)}\` could not be uploaded: ${reason}`,
    source: 'plan',
    path,
    hint: isKept
      ? 'The document keeps the image that it has. Mend the file, then run the command again.'
      : 'The figure is written without its image. Mend the file, or add the image in the Studio.',
  })

/** What there is to say about what a plan makes of a document. */
export function itemMessages(item: PlanItem): readonly Message[] {
  const {id, path, verdict, movedFrom, conflicts, reason, writes, refused = []} = item
  const messages = conflicts.map((conflict) =>
    (isOfType(conflict) ? typeMessage : conflictMessage)(path, conflict),
  )
  for (const file of refused) messages.push(refusedMessage(path, file))
  if (movedFrom !== undefined) {
    messages.push(
      makeMessage('page-moved', {
        reason: `\`${movedFrom}\` is \`${path}\` now; its document \`${id}\` stays the same`,
        source: 'plan',
        path,
      }),
    )
  }
  if (verdict === 'deleted') {
    messages.push(
      makeMessage('deleted-in-studio', {
        reason: `\`${id}\` was deleted in the Studio and stays so, although the page changed`,
        source: 'plan',
        path,
        hint: '`--restore` brings back what was deleted.',
      }),
    )
  }
  if (verdict === 'gone' && writes.length === 0) {
    messages.push(
      makeMessage('page-gone', {
        reason: `The site has \`${id}\` no more; the document stays${reason === undefined ? '' : `, since ${reason}`}`,
        source: 'plan',
        path,
        hint: '`--prune` deletes what no editor touched and nothing refers to.',
      }),
    )
  }
  return messages
}
