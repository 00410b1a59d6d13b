import {getPublishedId} from '@sanity/client/csm'

import {isList, isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {objectsIn, refOf, stringOf} from '../reading/values.ts'
import type {Follow} from './follow.ts'
import {readPeriodValue} from './normalPeriod.ts'
import {presentationSaid} from './parts.ts'
import {plain} from './plain.ts'
import {strayWords} from './strayWords.ts'

/** What a document says and no page does; both values in their normal form, as JSON. */
export interface Unsaid {
  readonly field: string
  readonly shown: string | undefined
  readonly wanted: string | undefined
}

type Said = (document: JsonObject, field: string, follow: Follow) => Json | undefined

const said: Said = (document, field, {nameOf}) => plain(document[field], nameOf)

/** What is meant where a session says nothing. */
const usual =
  (value: string): Said =>
  (document, field, follow) => {
    const stated = said(document, field, follow)
    return stated === value ? undefined : stated
  }

const presented: Said = (document, field, follow) => {
  const items = objectsIn(document[field]).map((item) => presentationSaid(item, follow))
  return items.length === 0 ? undefined : items
}

/** The moment that a session begins: the text of a page may say it of another day, that of its event. */
const begins: Said = (document, field) => readPeriodValue(document[field])?.start

/** The fields of a session that stands in a page's text, besides its time, title, speakers and text. */
const ofSession: Readonly<Record<string, Said>> = {
  period: begins,
  kind: said,
  room: said,
  status: usual('scheduled'),
  attendanceMode: said,
  place: said,
  registration: said,
  presentations: presented,
  groups: said,
  excerpt: said,
  ingress: said,
  mainImage: said,
  links: said,
  language: said,
  slug: said,
  permalink: said,
  redirectFrom: said,
}

/** The fields of people and organisations; which of them rows of front matter say is told apart. */
const ofNamed: Readonly<Record<string, Said>> = {
  name: said,
  role: said,
  email: said,
  biography: said,
  image: said,
  organisation: said,
  links: said,
  availability: said,
  url: said,
  logo: said,
}

const json = (value: Json | undefined): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value)

const differences =
  (fields: Readonly<Record<string, Said>>) =>
  (
    wanted: JsonObject,
    shown: JsonObject,
    follows: {readonly wanted: Follow; readonly shown: Follow},
    leaving: ReadonlySet<string> = new Set(),
  ): readonly Unsaid[] =>
    Object.entries(fields).flatMap(([field, read]) => {
      if (leaving.has(field)) return []
      const own = json(read(wanted, field, follows.wanted))
      const other = json(read(shown, field, follows.shown))
      return own === other ? [] : [{field, wanted: own, shown: other}]
    })

/** What a session may leave to its event and its title. */
const open = ['period', 'kind', 'attendanceMode', 'language'] as const

/** What a session says beyond what the text of a page can. */
export function unsaidOfSession(
  wanted: JsonObject,
  shown: JsonObject,
  follows: {readonly wanted: Follow; readonly shown: Follow},
): readonly Unsaid[] {
  const isImported =
    getPublishedId(stringOf(wanted['_id'])) === getPublishedId(stringOf(shown['_id']))
  const leaving = new Set<string>([
    ...open.filter((field) => wanted[field] === undefined),
    // Nothing of this site has the address of a session that was added to a programme.
    ...(isImported ? [] : ['slug']),
  ])
  return differences(ofSession)(wanted, shown, follows, leaving)
}

/** What a person or an organisation says beyond what pages say of them. */
export const unsaidOfNamed = differences(ofNamed)

const objectsWithin = (value: Json | undefined): readonly JsonObject[] => {
  if (isList(value)) return value.flatMap(objectsWithin)
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsWithin)] : []
}

const sides = ['top', 'bottom', 'left', 'right'] as const

const isWhole = ({crop, hotspot}: JsonObject): boolean => {
  const cut = isObject(crop) && sides.some((side) => crop[side] !== undefined && crop[side] !== 0)
  const spot = isObject(hotspot)
    ? [hotspot['x'] ?? 0.5, hotspot['y'] ?? 0.5].some((at) => at !== 0.5)
    : false
  return !cut && !spot
}

const linksTo = (mark: JsonObject): string => `${stringOf(mark['href'])} ${refOf(mark['page'])}`

const isLink = ({_type, href}: JsonObject): boolean => _type === 'link' && href !== undefined

const providers = (objects: readonly JsonObject[]): readonly string[] =>
  objects.flatMap(({_type, url, provider}) =>
    _type === 'embed' && stringOf(provider) !== '' ? `${stringOf(url)} ${stringOf(provider)}` : [],
  )

const wordsWithin = (box: JsonObject): string =>
  objectsWithin(box)
    .map(({text}) => stringOf(text))
    .filter(Boolean)
    .join(' ')

/** What the texts and images of a document say that no Markdown does. */
export function unsaidWithin(wanted: JsonObject, shown: JsonObject): readonly Unsaid[] {
  const [own, other] = [objectsWithin(wanted), objectsWithin(shown)]
  const cropped = own.filter((object) => !isWhole(object))
  const known = new Set(other.filter(isLink).map(linksTo))
  const links = own
    .filter((object) => isLink(object) && refOf(object['page']) !== '')
    .map(linksTo)
    .filter((link) => !known.has(link))
  const films = new Set(providers(other))
  const named = providers(own).filter((film) => !films.has(film))
  const stray = strayWords(wanted['period'], shown['period'])
  const found: readonly (readonly [field: string, texts: readonly string[]])[] = [
    ['period.text', stray === undefined ? [] : [stray]],
    ['crop', cropped.map(({asset, original}) => refOf(asset) || stringOf(original))],
    ['page of a link', links],
    ['provider', named],
    ['box', own.filter(({_type}) => _type === 'callout').map(wordsWithin)],
  ]
  return found.flatMap(([field, texts]) =>
    texts.length === 0
      ? []
      : [{field, wanted: JSON.stringify(texts), shown: undefined} satisfies Unsaid],
  )
}
