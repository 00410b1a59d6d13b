import {defined} from '../../../../content/objects/defined.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {isList, isMap, memberOf, scalarText, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {Field, FieldKeys} from '../../mapping/mappingShape.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import type {Position} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {isAddress} from './address.ts'

/** A link of front matter, before it is known what it is for. */
export interface LinkEntry {
  /** As written. */
  readonly url: string
  readonly title?: string
  /** Of the address. */
  readonly place: () => Position
  /** The table's row whose name the link stands under. */
  readonly key: Field
  /** The rest of the entry: `{price: …}`. */
  readonly members: Readonly<Record<string, YamlValue>>
}

const betweenAddresses = /[\s,;]+(?=(?:https?:|mailto:|www\.))/iu

/** Several addresses may stand in one text, with commas or white space between them. */
export function addressesIn(text: string): readonly string[] {
  const parts = text.split(betweenAddresses)
  const [first = ''] = parts
  return parts.length > 1 && isAddress(first.trim()) ? parts : [text]
}

type Path = readonly (string | number)[]

const entriesOf = (
  page: ParsedPage,
  key: Field,
  value: YamlValue,
  path: Path,
): readonly LinkEntry[] => {
  if (isList(value)) {
    const pair = path.length > 1 ? titledPair(value) : undefined
    if (pair !== undefined) {
      const place = () => page.frontMatter.place(...path, pair.at)
      return [{url: pair.url, title: pair.title, place, key, members: {}}]
    }
    return value.flatMap((item, index) => entriesOf(page, key, item, [...path, index]))
  }
  if (isMap(value)) {
    const url = memberOf(value, memberNames.link.url) ?? memberOf(value, memberNames.contact.mail)
    const text = url?.value
    if (!url || typeof text !== 'string' || text.trim() === '')
      return namedEntries(page, key, value, path)
    const title = scalarText(memberOf(value, memberNames.link.title)?.value)
    return [
      {
        url: text,
        ...defined({title}),
        place: () => page.frontMatter.place(...path, url.key),
        key,
        members: value,
      },
    ]
  }
  return typeof value !== 'string' || value.trim() === ''
    ? []
    : addressesIn(value).map((url) => ({
        url,
        place: () => page.frontMatter.place(...path),
        key,
        members: {},
      }))
}

const hasScheme = /^(?:https?:|mailto:)/iu

interface TitledPair {
  readonly title: string
  readonly url: string
  /** Where in the list the address stands. */
  readonly at: number
}

/** A list of a title and an address: `links: [[Slides, https://…]]`. */
const titledPair = (list: readonly YamlValue[]): TitledPair | undefined => {
  const texts = list.map((each) => scalarText(each) ?? '')
  const at = texts.findIndex((text) => hasScheme.test(text))
  const [url, title] = [texts[at], texts[1 - at]]
  const isPair = texts.length === 2 && url !== undefined && title !== undefined && title !== ''
  return isPair && !isAddress(title) ? {title, url, at} : undefined
}

/** A map of titles: `links: {Slides: https://…}`. Only addresses make a link of one. */
const namedEntries = (
  page: ParsedPage,
  key: Field,
  map: Readonly<Record<string, YamlValue>>,
  path: Path,
): readonly LinkEntry[] =>
  Object.entries(map).flatMap(([title, value]) =>
    typeof value === 'string' && hasScheme.test(value.trim())
      ? [
          {
            url: value,
            title,
            place: () => page.frontMatter.place(...path, title),
            key,
            members: {},
          },
        ]
      : [],
  )

/** The values of a row of the key table. A programme may stand elsewhere, in place of one in rows. */
const valuesOfRow = ({frontMatter}: ParsedPage, keys: FieldKeys, row: Field) => [
  ...valuesOf(frontMatter, keys[row]),
  ...(row === 'programme'
    ? valuesOf(frontMatter, keys.sessions).filter(({value}) =>
        hasScheme.test(scalarText(value) ?? ''),
      )
    : []),
]

/** The links that a page's front matter has under some rows of the key table. Empty rows are none. */
export function linkEntries(
  page: ParsedPage,
  keys: FieldKeys,
  rows: readonly Field[],
): readonly LinkEntry[] {
  return rows.flatMap((row) =>
    valuesOfRow(page, keys, row).flatMap(({value, path}) => entriesOf(page, row, value, path)),
  )
}
