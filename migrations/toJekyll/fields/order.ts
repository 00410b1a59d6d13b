import {movableFields, type MovableField, rowNames} from '../compare/rows.ts'
import {moveItems} from '../frontMatter/editItems.ts'
import type {Path} from '../frontMatter/frontMatterText.ts'
import {objectsIn, stringOf} from '../reading/values.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {identityOf, linkRows} from './linkRows.ts'
import {personRows} from './people.ts'
import type {Attempt, Writer, Writing} from './writing.ts'

type Edits = readonly TextEdit[] | undefined

const plainName = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** For each row of a list of the document, as the page has it, where it stands in front matter. */
const placesOf = (
  field: MovableField,
  {reading, shown, findShown}: Writing,
): readonly (Path | undefined)[] => {
  const items = objectsIn(shown.document[field])
  if (field === 'registration' || field === 'links') {
    const rows = linkRows(reading)
    return items.map((item) => {
      const title = stringOf(item[field === 'links' ? 'title' : 'label'])
      const same = rows.filter(({url}) => identityOf(url) === identityOf(stringOf(item['url'])))
      return (same.find((row) => row.title === title) ?? same[0])?.path
    })
  }
  const rows = personRows(reading, field)
  return items.map((item) => {
    const who = item['person'] ?? item
    const id = typeof who === 'object' && who !== null && '_ref' in who ? String(who['_ref']) : ''
    const name = plainName(stringOf(findShown(id)?.['name']))
    return rows.find((row) => plainName(row.name) === name)?.path
  })
}

const listEdits = (field: MovableField, writing: Writing): Edits => {
  const {shown, wanted, matter, follow} = writing
  const before = rowNames(field, shown.document, follow.shown)
  const after = rowNames(field, wanted.document, follow.wanted)
  if (
    before.join('\n') === after.join('\n') ||
    before.toSorted().join('\n') !== after.toSorted().join('\n')
  )
    return []
  const places = placesOf(field, writing)
  const [first] = places
  const list = first?.slice(0, -1)
  const isOneList = places.every(
    (path) => typeof path?.at(-1) === 'number' && path.slice(0, -1).join() === list?.join(),
  )
  if (list === undefined || !isOneList) return undefined
  const numbers = places.map((path) => Number(path?.at(-1)))
  const inOrder = numbers.toSorted((a, b) => a - b)
  const left = before.map((name, index) => ({name, number: numbers[index] ?? 0}))
  const moves = new Map<number, number>()
  for (const [index, name] of after.entries()) {
    const found = left.findIndex((each) => each.name === name)
    const [taken] = left.splice(found, 1)
    const to = inOrder[index]
    if (taken !== undefined && to !== undefined && taken.number !== to) moves.set(to, taken.number)
  }
  return moveItems(matter, list, moves)
}

const write: Attempt = (writing) => {
  const parts = movableFields.map((field) => listEdits(field, writing))
  if (parts.includes(undefined)) return undefined
  const edits = parts.flatMap((part) => part ?? [])
  return edits.length === 0 ? undefined : edits
}

/** Rows that an editor moved: links, and people. */
export const order: Writer = {fields: ['order'], attempts: [write]}
