import {defined} from '../../../content/objects/defined.ts'
import {convertBody} from '../convert/convertBody.ts'
import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import {interpretPage} from '../interpret/interpretPage.ts'
import {withLanguage} from '../interpret/language/pageLanguage.ts'
import type {PageType} from '../interpret/pageTypes.ts'
import type {MappedType} from '../mapping/mappingShape.ts'
import type {PageMapping} from '../mapping/pageMapper.ts'
import type {ConvertOptions, SiteConfig, SiteFile} from '../parse/jekyllSite.ts'
import type {ParsedPage} from '../parse/page.ts'
import {parsePage} from '../parse/parsePage.ts'
import {sourceOf} from '../parse/sources/sourceOf.ts'
import {withMapping} from './withMapping.ts'

const pageTypes: Readonly<Record<MappedType, PageType | undefined>> = {
  event: 'event',
  session: 'event',
  project: 'project',
  group: 'group',
  person: undefined,
  organisation: undefined,
  venue: undefined,
  skip: undefined,
}

/** Parses, converts and interprets a file. Facts are read from the repaired body also for `exact`. */
export function interpretFile(
  file: SiteFile,
  config: SiteConfig,
  options: ConvertOptions,
  mappingOf: (page: ParsedPage) => PageMapping,
): InterpretedPage {
  const parsed = parsePage(file, config)
  const mapping = mappingOf(parsed)
  const {type: mapped, keys, by, rule} = mapping
  const type = mapped === undefined ? undefined : pageTypes[mapped]
  const {page: said, made} = withMapping(parsed, mapping)
  const page = withLanguage(said, keys, config)
  const source = sourceOf(config)
  const {exact, markdown = source.markdown} = options
  const template = source.render(page, config)
  const body = convertBody(page, {exact, markdown}, template)
  const readable = exact ? convertBody(page, {exact: false, markdown}, template) : body
  const isSession = mapped === 'session'
  const {facts, messages} = interpretPage(page, readable, config, type === 'event', keys)
  return {
    page,
    type,
    isSession,
    isSkipped: mapped === 'skip',
    ...defined({
      by,
      rule,
      named:
        mapped === 'person' || mapped === 'organisation' || mapped === 'venue' ? mapped : undefined,
    }),
    keys,
    made,
    body,
    facts,
    messages: [...page.messages, ...body.messages, ...messages],
  }
}
