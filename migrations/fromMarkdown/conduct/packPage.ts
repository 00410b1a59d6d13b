import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import type {PageMapping} from '../mapping/pageMapper.ts'
import type {SiteConfig, SiteFile} from '../parse/jekyllSite.ts'
import {linesOf} from '../parse/lines.ts'
import type {FrontMatter, ParsedPage} from '../parse/page.ts'
import {parsePage} from '../parse/parsePage.ts'
import {withMapping} from './withMapping.ts'

/** An interpreted page as plain data: without functions, and without what all pages share. */
export interface PackedPage extends Omit<InterpretedPage, 'page' | 'keys' | 'rule'> {
  readonly file: SiteFile
  /** Of the site's mappings, the page's. */
  readonly mapping: number
  /** UTF-16 code units; the end of the file's text. */
  readonly bodyLength: number
  readonly page: Omit<ParsedPage, 'frontMatter' | 'body' | 'locate'>
  readonly frontMatter: Omit<FrontMatter, 'place'>
}

export function packPage(
  {page, keys, rule: _rule, ...rest}: InterpretedPage,
  file: SiteFile,
  mappings: readonly PageMapping[],
): PackedPage {
  const {frontMatter, body, locate: _locate, ...parsed} = page
  const {place: _place, ...values} = frontMatter
  return {
    ...rest,
    file,
    mapping: mappings.findIndex((mapping) => mapping.keys === keys),
    bodyLength: body.length,
    page: parsed,
    frontMatter: values,
  }
}

/** Where values of the front matter stand; it is read again when somebody asks, which is seldom. */
const placesIn = (
  file: SiteFile,
  config: SiteConfig,
  mapping: PageMapping,
): FrontMatter['place'] => {
  let place: FrontMatter['place'] | undefined
  return (...path) => {
    place ??= withMapping(parsePage(file, config), mapping).page.frontMatter.place
    return place(...path)
  }
}

/** The page that was packed. @throws RangeError if it was packed with other mappings */
export function unpackPage(
  {file, mapping: number, bodyLength, page, frontMatter, ...rest}: PackedPage,
  config: SiteConfig,
  mappings: readonly PageMapping[],
): InterpretedPage {
  const mapping = mappings[number]
  if (mapping === undefined) throw new RangeError(`The site has no mapping ${number}.`)
  const {keys, rule} = mapping
  const bodyStart = file.text.length - bodyLength
  const position = linesOf(file.text)
  return {
    ...rest,
    keys,
    ...(rule && {rule}),
    page: {
      ...page,
      frontMatter: {...frontMatter, place: placesIn(file, config, mapping)},
      body: file.text.slice(bodyStart),
      locate: ({start, end}) => position(bodyStart + start, bodyStart + end),
    },
  }
}
