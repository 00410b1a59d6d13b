import type {BodyBlock} from '../../../content/text/portableText.ts'
import type {ConvertedBody} from '../convert/convertedBody.ts'
import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import type {PageMapping} from '../mapping/pageMapper.ts'
import type {SiteConfig, SiteFile} from '../parse/jekyllSite.ts'
import {linesOf} from '../parse/lines.ts'
import type {FrontMatter, ParsedPage} from '../parse/page.ts'
import {parsePage} from '../parse/parsePage.ts'
import type {Range} from '../parse/range.ts'
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

/** More of the body of a page that was packed in parts. */
export type PackedBody = Pick<ConvertedBody, 'blocks' | 'ranges'>

export type PackedPart = PackedPage | PackedBody

/** So many blocks, and the places of so many parts of a body, are packed together. */
const together = {blocks: 100, ranges: 10_000} as const

/**
 * A packed page in parts, the page itself first: bytes of a large body take as much memory as the
 * body, and more while they are written. Most pages have one.
 */
export function* partsOfPage(page: PackedPage): Generator<PackedPart> {
  const {blocks, ranges} = page.body
  if (blocks.length <= together.blocks && ranges.size <= together.ranges) return yield page
  yield {...page, body: {...page.body, blocks: [], ranges: new Map()}}
  for (let start = 0; start < blocks.length; start += together.blocks) {
    yield {blocks: blocks.slice(start, start + together.blocks), ranges: new Map()}
  }
  let some = new Map<string, Range>()
  for (const [key, range] of ranges) {
    some.set(key, range)
    if (some.size < together.ranges) continue
    yield {blocks: [], ranges: some}
    some = new Map()
  }
  yield {blocks: [], ranges: some}
}

/** The page of its parts; `undefined` without its first. */
export function pageOfParts(parts: Iterable<PackedPart>): PackedPage | undefined {
  let page: PackedPage | undefined
  const blocks: BodyBlock[] = []
  const ranges = new Map<string, Range>()
  for (const part of parts) {
    if ('file' in part) {
      page = part
      continue
    }
    for (const block of part.blocks) blocks.push(block)
    for (const [key, range] of part.ranges) ranges.set(key, range)
  }
  return page && blocks.length > 0 ? {...page, body: {...page.body, blocks, ranges}} : page
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
