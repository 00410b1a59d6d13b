import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {isList as isYamlList} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import type {Field} from '../../fromMarkdown/mapping/mappingShape.ts'
import {insertItems, likeItem, removeItem} from '../frontMatter/editItems.ts'
import {removeKey, setValue} from '../frontMatter/editPairs.ts'
import {frontMatterText, nodeAt} from '../frontMatter/frontMatterText.ts'
import type {Members, Value} from '../frontMatter/writeValue.ts'
import {objectsIn, stringOf} from '../reading/values.ts'
import {labelFor} from '../target/labels.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {identityOf, linkFields, type LinkRow, linkRows} from './linkRows.ts'
import {keyFor, ownValue, putKey} from './ownKeys.ts'
import {termEdits} from './terms.ts'
import type {Attempt, Writer, Writing} from './writing.ts'

type Edits = readonly TextEdit[] | undefined

interface Entry {
  readonly key: string
  readonly url: string
  readonly title: string
  readonly kind: string
  readonly isRegistration: boolean
}

const entriesIn = (document: JsonObject): readonly Entry[] =>
  (['registration', 'links'] as const).flatMap((field) => {
    const list = document[field]
    return objectsIn(list).map((item) => ({
      key: stringOf(item['_key']),
      url: stringOf(item['url']),
      title: stringOf(item[field === 'links' ? 'title' : 'label']),
      kind: stringOf(item['kind']),
      isRegistration: field === 'registration',
    }))
  })

const sameKind = (a: Entry, b: Entry): boolean => a.isRegistration === b.isRegistration

type Match = (old: Entry, wanted: Entry) => boolean

/** From the surest to the least sure: what is still the same link after an edit. */
const matches: readonly Match[] = [
  (old, wanted) => identityOf(old.url) === identityOf(wanted.url) && old.title === wanted.title,
  (old, wanted) => old.key !== '' && old.key === wanted.key,
  (old, wanted) => identityOf(old.url) === identityOf(wanted.url),
  (old, wanted) => old.title !== '' && old.title === wanted.title,
]

const pairsOf = (old: readonly Entry[], wanted: readonly Entry[]): ReadonlyMap<Entry, Entry> => {
  const pairs = new Map<Entry, Entry>()
  const taken = new Set<Entry>()
  for (const fits of matches) {
    for (const entry of old.filter((each) => !pairs.has(each))) {
      const found = wanted.find(
        (each) => !taken.has(each) && sameKind(entry, each) && fits(entry, each),
      )
      if (found === undefined) continue
      pairs.set(entry, found)
      taken.add(found)
    }
  }
  return pairs
}

const isRowOf = (entry: Entry, row: LinkRow): boolean =>
  identityOf(row.url) === identityOf(entry.url) &&
  (entry.isRegistration ||
    entry.title === '' ||
    row.title === undefined ||
    row.title === entry.title)

const changeRow = (
  row: LinkRow,
  old: Entry,
  wanted: Entry,
  {matter, habits}: Writing,
): readonly Edits[] => [
  old.url === wanted.url
    ? []
    : setValue(
        matter,
        row.urlPath,
        wanted.url.replace(/^mailto:/u, row.url.startsWith('mailto:') ? 'mailto:' : ''),
        habits,
      ),
  old.title === wanted.title
    ? []
    : row.titlePath === undefined
      ? undefined
      : setValue(matter, row.titlePath, wanted.title, habits),
]

const isItem = ({path}: LinkRow): boolean => typeof path.at(-1) === 'number'

const removeRows = (rows: readonly LinkRow[], {matter, reading}: Writing): readonly Edits[] => {
  const byList = Map.groupBy(rows, ({path}) => JSON.stringify(path.slice(0, -1)))
  return [...byList.values()].flatMap((group): readonly Edits[] => {
    const [first] = group
    if (first === undefined || !isItem(first)) return group.map(({path}) => removeKey(matter, path))
    const list = first.path.slice(0, -1)
    const all = linkRows(reading).filter(
      ({path}) => JSON.stringify(path.slice(0, -1)) === JSON.stringify(list),
    )
    if (all.length === group.length && group.length > 1) return [removeKey(matter, list)]
    return group.map(({path}) => removeItem(matter, list, Number(path.at(-1))))
  })
}

/** A row as the page's other rows are, else as its neighbours'. */
const rowLike = (writing: Writing, entry: Entry): Members => {
  const {reading, neighbours} = writing
  for (const page of [reading, ...neighbours]) {
    const row = linkRows(page).find(
      (each) => each.field === 'links' && isItem(each) && each.titlePath !== undefined,
    )
    const matter = frontMatterText(page.file.text)
    if (row === undefined || matter === undefined) continue
    const title = String(row.titlePath?.at(-1))
    const url = String(row.urlPath.at(-1))
    return likeItem(
      matter,
      nodeAt(matter.root, row.path),
      new Map([
        [title, entry.title],
        [url, entry.url],
      ]),
    )
  }
  return {
    members: [
      ['title', entry.title],
      ['url', entry.url],
    ],
  }
}

const labelled = (entry: Entry, {wanted, neighbours}: Writing): Entry => {
  if (entry.title !== '') return entry
  const known = neighbours.flatMap((page) =>
    page.documents.flatMap((document) =>
      'registration' in document && document.language === wanted.document['language']
        ? (document.registration ?? [])
        : [],
    ),
  )
  const used = known.find(({label, kind}) => kind === entry.kind && label !== undefined)?.label
  return {...entry, title: used ?? labelFor(entry.kind, stringOf(wanted.document['language']))}
}

const addRows = (
  added: readonly Entry[],
  shown: readonly Entry[],
  wanted: readonly Entry[],
  writing: Writing,
): readonly Edits[] => {
  if (added.length === 0) return []
  const {reading, matter, habits} = writing
  const own = ownValue(reading, 'links')
  const members = added.map((entry) => rowLike(writing, labelled(entry, writing)))
  if (own === undefined || !isYamlList(own.value)) {
    return [putKey(writing, keyFor(writing, 'links'), members)]
  }
  const rows = linkRows(reading).filter(({field}) => field === 'links')
  return added.flatMap((entry, index): readonly Edits[] => {
    const before = wanted
      .slice(0, wanted.indexOf(entry))
      .findLast((each) => each.isRegistration === entry.isRegistration && !added.includes(each))
    const row = before === undefined ? undefined : rows.find((each) => isRowOf(before, each))
    const isFirst =
      before === undefined && entry.isRegistration && shown.some((each) => !each.isRegistration)
    const at =
      row !== undefined && isItem(row)
        ? Number(row.path.at(-1)) + 1
        : isFirst
          ? 0
          : isYamlList(own.value)
            ? own.value.length
            : 0
    return [insertItems(matter, own.path, at, members.slice(index, index + 1), habits)]
  })
}

interface Plan {
  readonly added: readonly Entry[]
  readonly edits: readonly Edits[]
  readonly shown: readonly Entry[]
  readonly wanted: readonly Entry[]
}

const planOf = (writing: Writing): Plan => {
  const shown = entriesIn(writing.shown.document)
  const wanted = entriesIn(writing.wanted.document)
  const rows = linkRows(writing.reading)
  const pairs = pairsOf(shown, wanted)
  const kept = [...pairs.values()]
  const stays = (row: LinkRow): boolean => [...pairs.keys()].some((entry) => isRowOf(entry, row))
  const edits = shown.flatMap((old): readonly Edits[] => {
    const own = rows.filter((row) => isRowOf(old, row))
    const now = pairs.get(old)
    if (now === undefined)
      return removeRows(
        own.filter((row) => !stays(row)),
        writing,
      )
    if (old.url === now.url && old.title === now.title) return []
    return own.length === 0 ? [undefined] : own.flatMap((row) => changeRow(row, old, now, writing))
  })
  return {shown, wanted, edits, added: wanted.filter((entry) => !kept.includes(entry))}
}

const combined = (parts: readonly Edits[]): Edits => {
  if (parts.includes(undefined)) return undefined
  const all = parts.flatMap((part) => part ?? [])
  const once = [...new Map(all.map((edit) => [JSON.stringify(edit), edit])).values()]
  return once.length === 0 ? undefined : once
}

const inLinks: Attempt = (writing) => {
  const {added, edits, shown, wanted} = planOf(writing)
  return combined([...edits, ...addRows(added, shown, wanted, writing)])
}

/** The field that holds links of one kind alone. */
const fieldOf = (kind: string): Field | undefined => linkFields.find((field) => field === kind)

/** What words alone do not tell stands under a key that does. */
const underKeys: Attempt = (writing) => {
  const {added, edits, shown, wanted} = planOf(writing)
  const named = added.filter(({kind}) => fieldOf(kind) !== undefined)
  const others = added.filter((entry) => !named.includes(entry))
  const byField = Map.groupBy(named, ({kind}) => fieldOf(kind) ?? 'links')
  const put = [...byField].map(([field, entries]): Edits => {
    if (ownValue(writing.reading, field) !== undefined) return undefined
    const [only] = entries
    const rows: readonly Value[] = entries.map((entry) =>
      rowLike(writing, labelled(entry, writing)),
    )
    const value = entries.length === 1 && only?.title === '' ? only.url : rows
    return putKey(writing, keyFor(writing, field), value)
  })
  return combined([...edits, ...put, ...addRows(others, shown, wanted, writing)])
}

const withTerms =
  (attempt: Attempt): Attempt =>
  (writing) => {
    const terms = termEdits(writing)
    return terms.length === 0 ? undefined : combined([attempt(writing) ?? [], ...terms])
  }

/** Where to register, and other links: they share rows of front matter. */
export const links: Writer = {
  fields: ['registration', 'links'],
  attempts: [inLinks, withTerms(inLinks), underKeys, withTerms(underKeys)],
}
