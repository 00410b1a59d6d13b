import {defined} from '../../../content/objects/defined.ts'
import type {YamlValue} from '../../../psych/index.ts'
import type {MadeValue} from '../interpret/interpretedPage.ts'
import {constantKey, headingKey, templateKey} from '../mapping/fieldKeys.ts'
import {isField} from '../mapping/mappingShape.ts'
import type {PageMapping} from '../mapping/pageMapper.ts'
import {fillTemplate, templateKeys} from '../mapping/templates.ts'
import {underHeading} from '../mapping/underHeading.ts'
import type {FrontMatter, ParsedPage} from '../parse/page.ts'

const madeOf = (
  frontMatter: FrontMatter,
  templates: PageMapping['templates'],
): readonly MadeValue[] =>
  Object.entries(templates).flatMap(([field, template]) =>
    isField(field)
      ? [
          {
            field,
            key: templateKey(field),
            from: templateKeys(template),
            ...defined({value: fillTemplate(template, frontMatter)}),
          },
        ]
      : [],
  )

const inBody = (
  {body}: ParsedPage,
  headings: PageMapping['headings'],
): readonly (readonly [string, YamlValue])[] =>
  Object.entries(headings).flatMap(([field, names]) => {
    const value = underHeading(body, [names].flat())
    return value === undefined ? [] : [[headingKey(field), value] as const]
  })

/** What a template makes stands where the first of its keys does. */
const placesIn = ({place}: FrontMatter, made: readonly MadeValue[]): FrontMatter['place'] => {
  const sources = new Map(made.map(({key, from}) => [key, from[0]?.split('.') ?? []]))
  return (...path) => place(...(sources.get(String(path[0])) ?? path))
}

/** A page that says under keys of their own what the mapping sets for it, and makes of what it says. */
export function withMapping(
  page: ParsedPage,
  {constants, templates, headings}: PageMapping,
): {readonly page: ParsedPage; readonly made: readonly MadeValue[]} {
  const {frontMatter} = page
  const made = madeOf(frontMatter, templates)
  const set = Object.entries(constants).map(
    ([field, value]) => [constantKey(field), value] as const,
  )
  const said = [
    ...set,
    ...inBody(page, headings),
    ...made.flatMap(({key, value}) => (value === undefined ? [] : [[key, value] as const])),
  ]
  if (said.length === 0) return {page, made}
  const more = Object.fromEntries(said)
  return {
    page: {
      ...page,
      frontMatter: {
        ...frontMatter,
        values: {...frontMatter.values, ...more},
        written: {...frontMatter.written, ...more},
        place: made.length === 0 ? frontMatter.place : placesIn(frontMatter, made),
      },
    },
    made,
  }
}
