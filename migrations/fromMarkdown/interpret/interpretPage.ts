import type {ConvertedBody} from '../convert/convertedBody.ts'
import type {Message} from '../message.ts'
import type {ParsedPage} from '../parse/page.ts'
import type {SiteConfig} from '../site.ts'
import {type PageFacts, threshold} from './facts.ts'
import {readLanguage} from './language/readLanguage.ts'
import {readLines} from './lines/readLines.ts'
import {readLinks} from './links/readLinks.ts'
import {readParagraphs} from './paragraphs/readParagraphs.ts'
import {readContacts} from './people/readContacts.ts'
import {readPeriod} from './period/readPeriod.ts'
import {readPlace} from './place/readPlace.ts'
import {readPresentations} from './presentations/readPresentations.ts'
import {readProgramme} from './programme/readProgramme.ts'
import {readRegistration} from './registration/readRegistration.ts'
import {readStatus} from './status/readStatus.ts'
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
  const paragraphs = readParagraphs(body)
  const links = readLinks(page, {isEvent})
  const contacts = readContacts(page)
  const language = readLanguage(page, paragraphs)
  const ofAnyPage = {
    links: links.links,
    contacts: contacts.contacts,
    ...(language.bodyLanguage === undefined ? {} : {bodyLanguage: language.bodyLanguage}),
  }
  const messages = [...links.messages, ...contacts.messages, ...language.messages]
  if (!isEvent) {
    return {
      facts: {
        ...ofAnyPage,
        registration: [],
        programme: [],
        presentations: [],
        wholes: [],
        parts: [],
      },
      messages,
    }
  }
  const lines = readLines(page, body)
  const period = readPeriod(page, paragraphs, {timeZone: config.timeZone})
  const surely =
    period.period !== undefined && period.period.confidence >= threshold
      ? period.period.value
      : undefined
  const registration = readRegistration(page, paragraphs, {
    timeZone: config.timeZone,
    ...(surely === undefined ? {} : {period: surely}),
  })
  const status = readStatus(page, paragraphs)
  return {
    facts: {
      ...ofAnyPage,
      ...readPlace(page),
      ...(status === undefined ? {} : {status}),
      ...(period.period === undefined ? {} : {period: period.period}),
      registration: registration.registration,
      programme: readProgramme(page, lines, surely),
      presentations: readPresentations(page, lines, body.blocks),
      wholes: readWholes(page, lines),
      parts: readParts(page, lines, surely),
    },
    messages: [...period.messages, ...registration.messages, ...messages],
  }
}
