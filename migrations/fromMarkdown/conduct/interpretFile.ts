import {convertBody} from '../convert/convertBody.ts'
import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import {interpretPage} from '../interpret/interpretPage.ts'
import {withLanguage} from '../interpret/language/pageLanguage.ts'
import type {PageType} from '../interpret/pageTypes.ts'
import type {MappedType} from '../mapping/mappingShape.ts'
import type {PageMapping} from '../mapping/pageMapper.ts'
import type {ConvertOptions, SiteConfig, SiteFile} from '../parse/jekyllSite.ts'
import {contextOf} from '../parse/liquid/contextOf.ts'
import type {ParsedPage} from '../parse/page.ts'
import {parsePage} from '../parse/parsePage.ts'

const pageTypes: Readonly<Record<MappedType, PageType | undefined>> = {
  event: 'event',
  session: 'event',
  project: 'project',
  group: 'group',
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
  const {type: mapped, keys} = mappingOf(parsed)
  const type = mapped === undefined ? undefined : pageTypes[mapped]
  const page = withLanguage(parsed, keys, config)
  const liquid = contextOf(page, config)
  const body = convertBody(page, options, liquid)
  const readable = options.exact ? convertBody(page, {...options, exact: false}, liquid) : body
  const {facts, messages} = interpretPage(page, readable, config, type === 'event', keys)
  return {
    page,
    type,
    isSession: mapped === 'session',
    isSkipped: mapped === 'skip',
    keys,
    body,
    facts,
    messages: [...page.messages, ...body.messages, ...messages],
  }
}
