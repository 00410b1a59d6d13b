import {isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {
  isList as isYamlList,
  isMap,
  memberOf,
  scalarText,
} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import {memberNames} from '../../fromMarkdown/mapping/memberNames.ts'
import {insertItems, likeItem, removeItem, replaceItem} from '../frontMatter/editItems.ts'
import {addMember, removeKey, setValue} from '../frontMatter/editPairs.ts'
import {frontMatterText, nodeAt, type Path} from '../frontMatter/frontMatterText.ts'
import type {Value} from '../frontMatter/writeValue.ts'
import type {PageReading} from '../reading/siteReader.ts'
import {objectsIn, stringOf} from '../reading/values.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {likeMail} from './likeMail.ts'
import {keyFor, ownValue, ownValues, putKey} from './ownKeys.ts'
import type {Attempt, Writer, Writing} from './writing.ts'

const lists = ['contacts', 'partners', 'organisers', 'speakers'] as const

type Edits = readonly TextEdit[] | undefined
export type PeopleList = (typeof lists)[number]
type Member = keyof typeof memberNames.contact

const names = memberNames.contact
/** A row of front matter that names somebody. */
interface PersonRow {
  readonly path: Path
  readonly name: string
  readonly map: Parameters<typeof memberOf>[0] | undefined
}

/** The rows of a page's own front matter that name people or organisations, under all keys of a list. */
export function personRows(reading: PageReading, list: PeopleList): readonly PersonRow[] {
  return ownValues(reading, list).flatMap((own) => {
    const items = isYamlList(own.value) ? own.value : [own.value]
    return items.flatMap((item, index): readonly PersonRow[] => {
      const path = isYamlList(own.value) ? [...own.path, index] : own.path
      const name = scalarText(isMap(item) ? memberOf(item, names.name)?.value : item)
      return name === undefined ? [] : [{path, name, map: isMap(item) ? item : undefined}]
    })
  })
}

/** What a row can say of somebody. */
type Said = Readonly<Partial<Record<Member, string>>>

const saidBy = (
  document: JsonObject | undefined,
  role: string,
  nameOf: (id: string) => string,
  writing: Writing,
): Said => {
  if (document === undefined) return {}
  const {organisation, image, logo} = document
  const reference = isObject(organisation) ? stringOf(organisation['_ref']) : ''
  const figure = isObject(image) ? image : isObject(logo) ? logo : undefined
  return {
    name: stringOf(document['name']),
    text: role || stringOf(document['role']) || stringOf(document['biography']),
    mail: stringOf(document['email']),
    url: stringOf(document['url']),
    organisation: reference === '' ? '' : nameOf(reference),
    image: figure === undefined ? '' : (writing.imageOf(figure) ?? ''),
  }
}

interface Listed {
  readonly id: string
  readonly said: Said
}

const listedIn = (
  value: Json | undefined,
  find: (id: string) => JsonObject | undefined,
  writing: Writing,
): readonly Listed[] =>
  objectsIn(value).map((item) => {
    const person = isObject(item['person']) ? item['person'] : item
    const id = stringOf(person['_ref'])
    const nameOf = (other: string): string => stringOf(find(other)?.['name'])
    return {id, said: saidBy(find(id), stringOf(item['role']), nameOf, writing)}
  })

const isMember = (name: string): name is Member => Object.hasOwn(names, name)

const replaceRow = (path: Path, row: Value, {matter, habits}: Writing): Edits => {
  const place = path.at(-1)
  return typeof place === 'number'
    ? replaceItem(matter, path.slice(0, -1), place, row, habits)
    : setValue(matter, path, row, habits)
}

const rowEdits = (
  {path, map}: PersonRow,
  before: Said,
  after: Said,
  writing: Writing,
  adds: boolean,
): readonly Edits[] => {
  const {matter, habits} = writing
  const changed = Object.keys(names)
    .filter(isMember)
    .filter((member) => (before[member] ?? '') !== (after[member] ?? ''))
  if (map === undefined) {
    const others = changed.filter((member) => member !== 'name')
    if (adds && others.length > 0) {
      const said = (['name', ...others] as const).map(
        (member) => [names[member][0], after[member] ?? ''] as const,
      )
      return [replaceRow(path, {members: said}, writing)]
    }
    return changed.includes('name') ? [setValue(matter, path, after.name ?? '', habits)] : []
  }
  return changed.map((member): Edits => {
    const now = after[member] ?? ''
    const found = memberOf(map, names[member])
    const written = scalarText(found?.value) ?? ''
    const value = member === 'mail' ? likeMail(written, now) : now
    if (found === undefined)
      return now === '' || !adds ? [] : addMember(matter, path, names[member][0], value, habits)
    if (now === '') return removeKey(matter, [...path, found.key])
    return setValue(matter, [...path, found.key], value, habits)
  })
}

/** A row like another one: a name alone, or a map with its keys. */
const newRow = (
  said: Said,
  model: PersonRow | undefined,
  writing: Writing,
  isNameAlone = false,
): Value => {
  const {matter} = writing
  const isBare = model === undefined ? isNameAlone : model.map === undefined
  if (isBare) return said.name ?? ''
  const keyOf = (member: Member): string =>
    model?.map === undefined
      ? names[member][0]
      : (memberOf(model.map, names[member])?.key ?? names[member][0])
  const wanted = new Map(
    Object.entries(said).flatMap(([member, value]) =>
      isMember(member) && value !== '' && value !== undefined
        ? [[keyOf(member), value] as const]
        : [],
    ),
  )
  return likeItem(matter, model === undefined ? undefined : nodeAt(matter.root, model.path), wanted)
}

const removeRow = (path: Path, {matter}: Writing): Edits => {
  const place = path.at(-1)
  return typeof place === 'number'
    ? removeItem(matter, path.slice(0, -1), place)
    : removeKey(matter, path)
}

const plain = (name: string | undefined): string => (name ?? '').normalize('NFC').toLowerCase()

const listEdits = (list: PeopleList, writing: Writing, adds: boolean): readonly Edits[] => {
  const {reading, shown, wanted, matter, habits, neighbours} = writing
  const old = listedIn(shown.document[list], writing.findShown, writing)
  const now = listedIn(wanted.document[list], writing.find, writing)
  if (JSON.stringify(old) === JSON.stringify(now)) return []
  const rows = personRows(reading, list)
  const rowsOf = (each: Listed): readonly PersonRow[] =>
    rows.filter(({name}) => plain(name) === plain(each.said.name))
  const pairOf = (each: Listed): Listed | undefined =>
    now.find(({id}) => id === each.id) ??
    now.find(({said}) => plain(said.name) === plain(each.said.name))
  const own = ownValue(reading, list)
  const changes = old.flatMap((each): readonly Edits[] => {
    const found = rowsOf(each)
    const pair = pairOf(each)
    if (pair !== undefined) {
      if (JSON.stringify(each.said) === JSON.stringify(pair.said)) return []
      return found.flatMap((row, at) =>
        rowEdits(row, each.said, pair.said, writing, adds && at === 0),
      )
    }
    return found.length === 0 ? [undefined] : found.map(({path}) => removeRow(path, writing))
  })
  const kept = new Set(old.map(pairOf))
  const added = now.filter((each) => !kept.has(each))
  if (added.length === 0) return changes
  const values = added.map(({said}) => newRow(said, rows.at(-1), writing))
  if (own !== undefined && isYamlList(own.value)) {
    return [...changes, insertItems(matter, own.path, own.value.length, values, habits)]
  }
  const model = neighbours.find(
    (page) =>
      personRows(page, list).length > 0 &&
      (list === 'speakers' || personRows(page, list).some(({map}) => map !== undefined)),
  )
  const like = model === undefined ? undefined : frontMatterText(model.file.text)
  const [row] = model === undefined ? [] : personRows(model, list)
  const usual = added.map(({said}) =>
    newRow(
      said,
      row,
      like === undefined ? writing : {...writing, matter: like},
      list === 'speakers',
    ),
  )
  return [...changes, putKey(writing, keyFor(writing, list), usual)]
}

const write =
  (adds: boolean): Attempt =>
  (writing) => {
    const parts = lists.flatMap((list) => listEdits(list, writing, adds))
    return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? [])
  }

/**
 * Whom to ask, who takes part and who holds it: rows of names, with what is said of each. Another row,
 * also of another page, may say all that is new of somebody: keys are added where none does.
 */
export const people: Writer = {fields: [...lists], attempts: [write(false), write(true)]}
