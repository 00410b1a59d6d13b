import {isList, isObject, type Json} from '../../fromMarkdown/dataset/json.ts'
import {isList as isYamlList} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import {textsOf} from '../../fromMarkdown/mapping/pageKeys.ts'
import type {PageReading} from '../reading/siteReader.ts'
import {stringOf} from '../reading/values.ts'
import {ownValue, putField, removeField} from './ownKeys.ts'
import type {Attempt, Writer, Writing} from './writing.ts'

const refsOf = (value: Json | undefined): readonly string[] =>
  isList(value)
    ? value.flatMap((item) =>
        isObject(item) && typeof item['_ref'] === 'string' ? item['_ref'] : [],
      )
    : []

/** How a page names a group that it belongs to. */
const namesOn = (page: PageReading): ReadonlyMap<string, string> => {
  const [document] = page.documents
  const names = textsOf(ownValue(page, 'group')?.value)
  const groups = document !== undefined && 'groups' in document ? (document.groups ?? []) : []
  return groups.length === names.length
    ? new Map(groups.map(({_ref}, index) => [_ref, names[index] ?? '']))
    : new Map()
}

type NameFor = (id: string, writing: Writing) => string | undefined

const byFile: NameFor = (id, {pathOf}) =>
  pathOf(id)
    ?.replace(/^.*\//u, '')
    .replace(/\.[^.]+$/u, '')

const byTitle: NameFor = (id, {find}) => stringOf(find(id)?.['title']) || undefined

const asUsual: NameFor = (id, writing) => {
  const {reading, neighbours, pathOf} = writing
  const known = [reading, ...neighbours].map((page) => namesOn(page))
  const used = known.map((names) => names.get(id)).find((name) => name !== undefined)
  if (used !== undefined) return used
  const usesPaths = known.flatMap((names) => [...names.values()]).some((name) => name.includes('/'))
  return usesPaths ? pathOf(id) : byFile(id, writing)
}

const named =
  (nameFor: NameFor): Attempt =>
  (writing) => {
    const names = refsOf(writing.wanted.document['groups']).map((id) => nameFor(id, writing))
    if (names.includes(undefined)) return undefined
    const texts = names.flatMap((name) => name ?? [])
    const own = ownValue(writing.reading, 'group')
    if (texts.length === 0) return removeField(writing, 'group')
    const isListed = isYamlList(own?.value)
    return putField(writing, 'group', texts.length === 1 && !isListed ? (texts[0] ?? '') : texts)
  }

/** The groups that it belongs to, named as the site names them; by a title only as long as it is theirs. */
export const groups: Writer = {
  fields: ['groups'],
  attempts: [asUsual, byTitle, byFile].map(named),
}

const eventPaths: Attempt = (writing) => {
  const paths = refsOf(writing.wanted.document['events']).map((id) => writing.pathOf(id))
  if (paths.includes(undefined)) return undefined
  const texts = paths.flatMap((path) => path ?? [])
  if (texts.length === 0) return removeField(writing, 'events')
  return putField(
    writing,
    'events',
    texts.map((path) => ({members: [['event', path]] as const})),
  )
}

/** The events that a project lists. */
export const events: Writer = {fields: ['events'], attempts: [eventPaths]}
