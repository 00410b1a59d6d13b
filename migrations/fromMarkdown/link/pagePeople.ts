import {frontMatterKeys} from '../interpret/frontMatterKeys.ts'
import {isList, isMap, memberOf, valuesOf} from '../interpret/frontMatterValue.ts'
import {isFullName} from '../interpret/names/fullName.ts'
import type {ParsedPage, YamlValue} from '../parse/page.ts'
import type {NamedEntry} from './pageEntry.ts'
import {isBlank, plainText} from './pageKeys.ts'

/** Who a page's contact list names. */
export interface PagePeople {
  readonly named: readonly NamedEntry[]
  readonly organisations: readonly NamedEntry[]
  readonly leftOver: Readonly<Record<string, YamlValue>>
}

const oneName = /^\p{Lu}[\p{L}'’-]+$/u

/** The contacts of a page. Rows whose name is a sentence or an organisation are left over. */
export function pagePeople(page: ParsedPage): PagePeople {
  const [found] = valuesOf(page.frontMatter, frontMatterKeys.contacts)
  const rows = isList(found?.value) ? found.value : found === undefined ? [] : [found.value]
  const named: NamedEntry[] = []
  const organisations: NamedEntry[] = []
  const left: YamlValue[] = []
  rows.forEach((row, index) => {
    if (!isMap(row) || isBlank(row)) return
    const text = (...names: string[]): string | undefined => plainText(memberOf(row, names)?.value)
    const name = text('name', 'namn', 'title')
    const place = found?.path ?? []
    const line = page.frontMatter.place(...place, index).start.line
    const organisation = text('organisation', 'organization', 'company')
    const isPerson = name !== undefined && (isFullName(name) || oneName.test(name))
    if (name === undefined || !isPerson) {
      left.push(row)
      return
    }
    const email = text('mail', 'email', 'epost')
    const url = text('url', 'link', 'website')
    const image = text('image', 'photo', 'bild')
    const about = text('text', 'role', 'roll', 'description')
    const isRole = about !== undefined && about.length <= 80 && !/[.!?]\s/u.test(about)
    const organisationUrl = text('organisationlink', 'organizationlink', 'organisationurl')
    named.push({
      name,
      line,
      ...(email === undefined ? {} : {email}),
      ...(url === undefined ? {} : {url}),
      ...(image === undefined ? {} : {image}),
      ...(about === undefined ? {} : isRole ? {role: about} : {biography: about}),
      ...(organisation === undefined ? {} : {organisation}),
    })
    if (organisation !== undefined) {
      organisations.push({
        name: organisation,
        line,
        ...(organisationUrl === undefined ? {} : {url: organisationUrl}),
      })
    }
  })
  return {named, organisations, leftOver: left.length === 0 ? {} : {contact: left}}
}
