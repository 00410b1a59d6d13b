import {convertBody} from '../convert/convertBody.ts'
import type {ConvertedBody} from '../convert/convertedBody.ts'
import type {PageFacts} from '../interpret/facts.ts'
import {interpretPage} from '../interpret/interpretPage.ts'
import type {Message} from '../message.ts'
import {contextOf} from '../parse/liquid/contextOf.ts'
import type {ParsedPage} from '../parse/page.ts'
import {parsePage} from '../parse/parsePage.ts'
import type {ConvertOptions, SiteConfig, SiteFile} from '../site.ts'
import {type PageType, pageTypeOf} from './pageTypes.ts'

/** A page with all that can be told from it alone. */
export interface InterpretedPage {
  readonly page: ParsedPage
  /** `undefined` for a page that becomes no document. */
  readonly type: PageType | undefined
  readonly body: ConvertedBody
  readonly facts: PageFacts
  readonly messages: readonly Message[]
}

/** Parses, converts and interprets a file. Facts are read from the repaired body also for `exact`. */
export function interpretFile(
  file: SiteFile,
  config: SiteConfig,
  options: ConvertOptions,
): InterpretedPage {
  const page = parsePage(file, config)
  const type = pageTypeOf(page)
  const liquid = contextOf(page, config)
  const body = convertBody(page, options, liquid)
  const readable = options.exact ? convertBody(page, {...options, exact: false}, liquid) : body
  const {facts, messages} = interpretPage(page, readable, config, type === 'event')
  return {page, type, body, facts, messages: [...page.messages, ...body.messages, ...messages]}
}
