import {defined} from '../../../content/objects/defined.ts'
import type {YamlValue} from '../../../psych/index.ts'
import {addressIdentity, withoutSpaces} from '../../fromMarkdown/interpret/links/address.ts'
import {plainLinkFields} from '../../fromMarkdown/interpret/links/readLinks.ts'
import {readMail} from '../../fromMarkdown/interpret/people/mail.ts'
import {isList, isMap, memberOf, scalarText} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import type {Field} from '../../fromMarkdown/mapping/mappingShape.ts'
import {memberNames} from '../../fromMarkdown/mapping/memberNames.ts'
import type {Path} from '../frontMatter/frontMatterText.ts'
import type {PageReading} from '../reading/siteReader.ts'
import {ownValues} from './ownKeys.ts'

/** A link of front matter, and where it stands. */
export interface LinkRow {
  readonly field: Field
  readonly url: string
  readonly title?: string
  readonly urlPath: Path
  readonly titlePath?: Path
  /** Of the row as a whole. */
  readonly path: Path
}

export const linkFields = [
  'registration',
  'tickets',
  'callForProposals',
  ...plainLinkFields,
] as const satisfies readonly Field[]

const rowsIn = (field: Field, value: YamlValue, path: Path): readonly LinkRow[] => {
  if (isList(value)) return value.flatMap((item, index) => rowsIn(field, item, [...path, index]))
  if (isMap(value)) {
    const url = memberOf(value, memberNames.link.url)
    const title = memberOf(value, memberNames.link.title)
    const text = scalarText(url?.value)
    if (url === undefined || text === undefined) return []
    const titleText = scalarText(title?.value)
    return [
      {
        field,
        url: text,
        urlPath: [...path, url.key],
        path,
        ...defined({
          titlePath: title === undefined ? undefined : [...path, title.key],
          title: titleText,
        }),
      },
    ]
  }
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? [] : [{field, url: text, urlPath: path, path}]
}

/** The links that a page's own front matter has. */
export function linkRows(reading: PageReading): readonly LinkRow[] {
  return linkFields.flatMap((field) =>
    ownValues(reading, field).flatMap(({value, path}) => rowsIn(field, value, path)),
  )
}

/** What makes two addresses the same, however they are written in front matter. */
export function identityOf(url: string): string {
  const mail = /[@(]/u.test(url) ? readMail(url) : undefined
  return addressIdentity(mail === undefined ? withoutSpaces(url) : `mailto:${mail.address}`)
}
