import type {ConvertedBody} from '../convert/convertedBody.ts'
import type {Message} from '../message.ts'
import type {ParsedPage} from '../parse/page.ts'
import type {SiteConfig} from '../site.ts'
import {type PageFacts, threshold} from './facts.ts'
import {readLines} from './lines/readLines.ts'
import {readLinks} from './links/readLinks.ts'
import {readParagraphs} from './paragraphs/readParagraphs.ts'
import {readPeriod} from './period/readPeriod.ts'
import {readPresentations} from './presentations/readPresentations.ts'
import {readProgramme} from './programme/readProgramme.ts'
import {readParts} from './wholeAndPart/readParts.ts'
import {readWholes} from './wholeAndPart/readWholes.ts'

export interface Interpretation {
  readonly facts: PageFacts
  readonly messages: readonly Message[]
}

/**
 * Reads from a page all that it says about itself, with evidence. `isEvent` tells whether it is
 * about something that takes place; only then are times, registration, programme and presented
 * projects read.
 */
export function interpretPage(
  page: ParsedPage,
  body: ConvertedBody,
  config: SiteConfig,
  isEvent: boolean,
): Interpretation {
  const links = readLinks(page, {isEvent})
  if (!isEvent) {
    return {
      facts: {
        registration: [],
        links: links.links,
        programme: [],
        presentations: [],
        wholes: [],
        parts: [],
      },
      messages: links.messages,
    }
  }
  const paragraphs = readParagraphs(body)
  const lines = readLines(page, body)
  const period = readPeriod(page, paragraphs, {timeZone: config.timeZone})
  const surely =
    period.period !== undefined && period.period.confidence >= threshold
      ? period.period.value
      : undefined
  return {
    facts: {
      ...(period.period === undefined ? {} : {period: period.period}),
      registration: [],
      links: links.links,
      programme: readProgramme(page, lines, surely),
      presentations: readPresentations(page, lines, body.blocks),
      wholes: readWholes(page, lines),
      parts: readParts(page, lines, surely),
    },
    messages: [...period.messages, ...links.messages],
  }
}
