import {isObject, type Json} from '../../fromMarkdown/dataset/json.ts'
import {isMap, memberOf, scalarText} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import {memberNames} from '../../fromMarkdown/mapping/memberNames.ts'
import {setValue} from '../frontMatter/editPairs.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {ownValue, putField, removeField} from './ownKeys.ts'
import type {Attempt, Writer, Writing} from './writing.ts'

type Edits = readonly TextEdit[] | undefined

const member = (value: Json | undefined, key: string): string | undefined => {
  const text = isObject(value) ? value[key] : undefined
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

const joined = (parts: readonly Edits[]): Edits => {
  if (parts.includes(undefined)) return undefined
  const edits = parts.flatMap((part) => part ?? [])
  return edits.length === 0 ? undefined : edits
}

/** How pages of this site say that one takes part online. */
const onlineWords = ({neighbours, reading}: Writing): string => {
  const found = [reading, ...neighbours].flatMap((page) => {
    const [document] = page.documents
    if (document === undefined || !('attendanceMode' in document)) return []
    const isOnline = document.attendanceMode === 'online' && document.place === undefined
    return isOnline ? (scalarText(ownValue(page, 'place')?.value) ?? []) : []
  })
  return found[0] ?? 'Online'
}

const placeText: Attempt = (writing) => {
  const {wanted, reading, matter, habits} = writing
  const {place, attendanceMode} = wanted.document
  const own = ownValue(reading, 'place')
  const ownAddress = ownValue(reading, 'address')
  const name = member(place, 'name')
  const address = member(place, 'address')
  const url = member(place, 'url')
  if (isMap(own?.value)) {
    const map = own.value
    const names = memberNames.place
    const inMap = (keys: readonly string[], text: string | undefined): Edits => {
      const found = memberOf(map, keys)
      if (found === undefined) return text === undefined ? [] : undefined
      if (text === undefined || scalarText(found.value) === text) return []
      return setValue(matter, [...own.path, found.key], text, habits)
    }
    return joined([
      inMap([...names.name, ...reading.keys.place], name),
      inMap(reading.keys.address, address),
      inMap(names.url, url),
    ])
  }
  const shownUrl = ownValue(reading, 'placeUrl')
  const text = [name, ownAddress === undefined ? address : undefined]
    .filter((part) => part !== undefined)
    .join(', ')
  const words =
    text === '' && attendanceMode === 'online'
      ? onlineWords(writing)
      : text === ''
        ? (url ?? '')
        : text
  return joined([
    words === ''
      ? own === undefined
        ? []
        : removeField(writing, 'place')
      : words === scalarText(own?.value)
        ? []
        : putField(writing, 'place', words),
    ownAddress === undefined
      ? []
      : address === undefined
        ? removeField(writing, 'address')
        : putField(writing, 'address', address),
    url === undefined || url === words
      ? shownUrl === undefined
        ? []
        : removeField(writing, 'placeUrl')
      : putField(writing, 'placeUrl', url),
  ])
}

const withAddress: Attempt = (writing) => {
  const {place} = writing.wanted.document
  const name = member(place, 'name')
  const address = member(place, 'address')
  if (address === undefined || isMap(ownValue(writing.reading, 'place')?.value)) return undefined
  return joined([
    name === undefined ? (removeField(writing, 'place') ?? []) : putField(writing, 'place', name),
    putField(writing, 'address', address),
  ])
}

const mode: Attempt = (writing) => {
  const {attendanceMode} = writing.wanted.document
  return typeof attendanceMode === 'string'
    ? putField(writing, 'attendanceMode', attendanceMode)
    : removeField(writing, 'attendanceMode')
}

/** Both, on keys that do not stand in each other's way. */
const both =
  (place: Attempt): Attempt =>
  (writing) =>
    joined([place(writing) ?? [], mode(writing)])

/** Where it is, and whether one takes part there or online. */
export const where: Writer = {
  fields: ['place', 'attendanceMode'],
  attempts: [placeText, mode, withAddress, both(placeText), both(withAddress)],
}
