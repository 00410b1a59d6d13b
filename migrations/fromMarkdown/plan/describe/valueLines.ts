import {defined} from '../../../../content/objects/defined.ts'
import {periodText} from '../../../../content/time/periodText.ts'
import {isList, isObject, type Json, type JsonObject} from '../../dataset/json.ts'
import {fieldTitle} from './fieldTitles.ts'

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ')

const named = (name: string | undefined, address: string | undefined): string =>
  name === undefined ? (address ?? '') : address === undefined ? name : `${name} (${address})`

type Lines = (value: JsonObject, siteZone: string) => readonly string[]

/** How an object is shown, and what of it that says; the rest is named behind it. */
interface Show {
  readonly says: readonly string[]
  readonly lines: Lines
}

const when: Lines = ({kind, start, end, allDay, timeZone, text}, siteZone) => {
  const kinds = ['once', 'recurring', 'ongoing'] as const
  const dates = periodText(
    defined({
      kind: kinds.find((known) => known === kind),
      start: textOf(start),
      end: textOf(end),
      allDay: allDay === true ? true : undefined,
      timeZone: textOf(timeZone),
      text: textOf(text),
    }),
    siteZone,
  )
  const words = textOf(text)
  return [words === undefined || words === dates ? dates : `${dates} (“${words}”)`]
}

const listOf = (value: Json | undefined): readonly JsonObject[] =>
  (isList(value) ? value : []).filter(isObject)

const spans = ({children}: JsonObject): string =>
  listOf(children)
    .map(({text}) => textOf(text) ?? '')
    .join('')

/** Where the links of a text lead. */
const hrefs = ({markDefs}: JsonObject): readonly string[] =>
  listOf(markDefs).flatMap(({href}) => textOf(href) ?? [])

const headings = /^h\d$/u

const block: Lines = (value) => {
  const {style, listItem} = value
  const mark =
    typeof style === 'string' && headings.test(style) ? `${'#'.repeat(Number(style[1]))} ` : ''
  const links = hrefs(value).map((href) => ` (${href})`)
  return [`${mark}${listItem === undefined ? '' : '- '}${spans(value)}${links.join('')}`]
}

const reference: Lines = ({_ref}) => [textOf(_ref) ?? '']

const image: Show = {
  says: ['alt', 'original'],
  lines: ({alt, original}) => [`[image] ${named(textOf(alt), textOf(original))}`],
}

const shows: Readonly<Record<string, Show>> = {
  period: {says: ['kind', 'start', 'end', 'allDay', 'timeZone', 'text'], lines: when},
  block: {
    says: ['style', 'listItem', 'level', 'children', 'markDefs'],
    lines: block,
  },
  slug: {says: ['current'], lines: ({current}) => [textOf(current) ?? '']},
  place: {
    says: ['name', 'address', 'url'],
    lines: ({name, address, url}) => [joined(textOf(name), textOf(address), textOf(url))],
  },
  link: {says: ['title', 'url'], lines: ({title, url}) => [named(textOf(title), textOf(url))]},
  registrationLink: {
    says: ['label', 'url'],
    lines: ({label, url}) => [named(textOf(label), textOf(url))],
  },
  figure: image,
  image,
  divider: {says: [], lines: () => ['———']},
  embed: {says: ['url'], lines: ({url}) => [`[embedded] ${textOf(url) ?? ''}`]},
  codeBlock: {says: ['code'], lines: ({code}) => (textOf(code) ?? '').split('\n')},
  schedule: {says: [], lines: () => ['[programme]']},
  presentations: {says: [], lines: () => ['[presented projects]']},
  presentation: {
    says: ['title', 'project'],
    lines: ({title, project}) => [
      joined(textOf(title), isObject(project) ? textOf(project['_ref']) : undefined),
    ],
  },
  contact: {
    says: ['person', 'role'],
    lines: ({person, role}) => [
      joined(isObject(person) ? textOf(person['_ref']) : undefined, textOf(role)),
    ],
  },
}

const isNothing = (value: Json): boolean => value === null || value === '' || value === false

/** Members by name: `Capacity: 40`; one that is not set or not so is none. */
const members = (value: JsonObject, said: readonly string[], siteZone: string): readonly string[] =>
  Object.entries(value)
    .filter(([key, member]) => !key.startsWith('_') && !said.includes(key) && !isNothing(member))
    .map(([key, member]) => `${fieldTitle(key)}: ${valueLines(member, siteZone).join(' / ')}`)

const objectLines: Lines = (value, siteZone) => {
  if ('_ref' in value) return reference(value, siteZone)
  const {_type: type} = value
  const show = typeof type === 'string' && Object.hasOwn(shows, type) ? shows[type] : undefined
  if (show === undefined) return members(value, [], siteZone)
  const lines = show.lines(value, siteZone)
  const more = members(value, show.says, siteZone)
  return [...lines.slice(0, -1), joined(lines.at(-1), ...more)]
}

const moments = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u

/** A value as people read it, a line for each thing in it. @param siteZone IANA name */
export function valueLines(value: Json | undefined, siteZone: string): readonly string[] {
  if (value === undefined || value === null || value === '') return []
  if (isList(value)) return value.flatMap((item) => valueLines(item, siteZone))
  if (isObject(value)) return objectLines(value, siteZone)
  const text = String(value)
  return moments.test(text) ? [periodText({start: text}, siteZone)] : text.split('\n')
}
