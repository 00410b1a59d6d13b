import {defined} from '../../../../content/objects/defined.ts'
import {periodText} from '../../../../content/time/periodText.ts'
import {isList, isObject, type Json, type JsonObject} from '../../dataset/json.ts'

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(', ')

const named = (name: string | undefined, address: string | undefined): string =>
  name === undefined ? (address ?? '') : address === undefined ? name : `${name} (${address})`

type Show = (value: JsonObject, siteZone: string) => readonly string[]

const when: Show = ({kind, start, end, allDay, timeZone, text}, siteZone) => {
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

const spans = ({children}: JsonObject): string =>
  (isList(children) ? children : [])
    .map((child) => (isObject(child) ? (textOf(child['text']) ?? '') : ''))
    .join('')

const headings = /^h\d$/u

const block: Show = (value) => {
  const {style, listItem} = value
  const mark =
    typeof style === 'string' && headings.test(style) ? `${'#'.repeat(Number(style[1]))} ` : ''
  return [`${mark}${listItem === undefined ? '' : '- '}${spans(value)}`]
}

const reference: Show = ({_ref}) => [textOf(_ref) ?? '']

const shows: Readonly<Record<string, Show>> = {
  period: when,
  block,
  slug: ({current}) => [textOf(current) ?? ''],
  place: ({name, address, url}) => [joined(textOf(name), textOf(address), textOf(url))],
  link: ({title, url}) => [named(textOf(title), textOf(url))],
  registrationLink: ({label, url}) => [named(textOf(label), textOf(url))],
  figure: ({alt, original}) => [`[image] ${named(textOf(alt), textOf(original))}`],
  image: ({alt, original}) => [`[image] ${named(textOf(alt), textOf(original))}`],
  divider: () => ['———'],
  embed: ({url}) => [`[embedded] ${textOf(url) ?? ''}`],
  codeBlock: ({code}) => (textOf(code) ?? '').split('\n'),
  schedule: () => ['[programme]'],
  presentations: () => ['[presented projects]'],
  presentation: ({title, project}) => [
    textOf(title) ?? (isObject(project) ? (textOf(project['_ref']) ?? '') : ''),
  ],
  contact: ({person, role}) => [
    joined(isObject(person) ? textOf(person['_ref']) : undefined, textOf(role)),
  ],
}

const members: Show = (value, siteZone) =>
  Object.entries(value)
    .filter(([key]) => !key.startsWith('_'))
    .flatMap(([, member]) => valueLines(member, siteZone))

/** A value as people read it, a line for each thing in it. @param siteZone IANA name */
export function valueLines(value: Json | undefined, siteZone: string): readonly string[] {
  if (value === undefined || value === null || value === '') return []
  if (isList(value)) return value.flatMap((item) => valueLines(item, siteZone))
  if (!isObject(value)) return String(value).split('\n')
  if ('_ref' in value) return reference(value, siteZone)
  const {_type: type} = value
  const show = typeof type === 'string' && Object.hasOwn(shows, type) ? shows[type] : undefined
  return (show ?? members)(value, siteZone)
}
