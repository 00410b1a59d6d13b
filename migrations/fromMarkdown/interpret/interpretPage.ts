import {defined} from '../../../content/objects/defined.ts'
import type {ConvertedBody} from '../convert/convertedBody.ts'
import {defaultFields} from '../mapping/defaults/defaultFields.ts'
import type {FieldKeys} from '../mapping/mappingShape.ts'
import type {Message} from '../messages/message.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import type {ParsedPage} from '../parse/page.ts'
import {isSure} from './factRules.ts'
import type {PageFacts} from './facts.ts'
import {readLanguage} from './language/readLanguage.ts'
import {lexiconOf} from './lexicon/lexicon.ts'
import {readLines} from './lines/readLines.ts'
import {meetingLinks} from './links/meetingLinks.ts'
import {readLinks} from './links/readLinks.ts'
import {readParagraphs} from './paragraphs/readParagraphs.ts'
import {readContacts} from './people/readContacts.ts'
import {readMoved} from './period/readMoved.ts'
import {readPeriod} from './period/readPeriod.ts'
import {readSeries} from './period/readSeries.ts'
import {placeInText} from './place/placeInText.ts'
import {modeWithRooms, readPlace} from './place/readPlace.ts'
import {readPresentations} from './presentations/readPresentations.ts'
import {readProgramme} from './programme/readProgramme.ts'
import {besideRows, readRows} from './programme/rows/readRows.ts'
import {readRegistration} from './registration/readRegistration.ts'
import {readStatus} from './status/readStatus.ts'
import {readParts} from './wholeAndPart/readParts.ts'
import {readWholes} from './wholeAndPart/readWholes.ts'

export interface Interpretation {
  readonly facts: PageFacts
  readonly messages: readonly Message[]
}

const noOccasion = {
  registration: [],
  programme: [],
  presentations: [],
  wholes: [],
  parts: [],
} as const

/** What is said of a day in the text is not said again where the sentence around it tells of a move. */
const withoutMove = (said: readonly Message[], ofMove: readonly Message[]): readonly Message[] =>
  said.filter(
    ({ruleId, evidence}) =>
      ruleId !== 'date-differs' ||
      evidence === undefined ||
      ofMove.every((move) => move.evidence?.includes(evidence) !== true),
  )

/**
 * Reads from a page all that it says about itself, with evidence. `isEvent` tells whether it is
 * about something that takes place; only then are times, registration, programme and presented
 * projects read. `keys`: under which keys its front matter keeps what.
 */
export function interpretPage(
  page: ParsedPage,
  body: ConvertedBody,
  config: SiteConfig,
  isEvent: boolean,
  keys: FieldKeys = defaultFields,
): Interpretation {
  const paragraphs = readParagraphs(body, page.body)
  const language = readLanguage(page, paragraphs, keys)
  const languages = [
    ...new Set([page.language, language.bodyLanguage?.value ?? page.language, config.language]),
  ]
  const lexicon = lexiconOf(languages, config.dateOrder)
  const siteTitle = typeof config.values['title'] === 'string' ? config.values['title'] : undefined
  const links = readLinks(page, {isEvent, keys, lexicon})
  const lines = isEvent ? readLines(page, body, lexicon) : undefined
  const contacts = readContacts(page, keys, lexicon, lines, siteTitle)
  const about = {
    links: links.links,
    contacts: contacts.contacts,
    languages,
    ...defined({bodyLanguage: language.bodyLanguage}),
  }
  const messages = [...language.messages, ...links.messages, ...contacts.messages]
  if (lines === undefined) return {facts: {...noOccasion, ...about}, messages}
  const said = readPeriod(page, paragraphs, {
    timeZone: config.timeZone,
    keys,
    lexicon,
    ...defined({kind: config.kind}),
  })
  const asSaid = {
    ...defined({period: said.period}),
    isOfWriting: said.isOfWriting === true,
    ...defined({status: readStatus(page, paragraphs, keys, lexicon, said.period?.value)}),
  }
  const {period, status, messages: aboutMove} = readMoved(page, paragraphs, asSaid, lexicon)
  const surely = period !== undefined && isSure(period) ? period.value : undefined
  const registration = readRegistration(page, paragraphs, {
    timeZone: config.timeZone,
    keys,
    lexicon,
    ...defined({period: surely}),
  })
  const stated = readPlace(page, keys, lexicon)
  const place = stated.place ? stated : {...placeInText(page, paragraphs, lexicon), ...stated}
  const told = [...links.links, ...registration.registration].map(({value}) => value.url)
  const placeUrl = stated.place?.value.url
  const known = placeUrl === undefined ? told : [...told, placeUrl]
  const rows = readRows(page, keys, lexicon, config.timeZone, surely)
  const rooms = meetingLinks(page, paragraphs, known, lexicon)
  return {
    facts: {
      ...about,
      links: [...about.links, ...rooms],
      ...defined({period, status}),
      ...place,
      ...defined({attendanceMode: modeWithRooms(place, rooms)}),
      registration: registration.registration,
      contacts: [...about.contacts, ...rows.contacts],
      programme: [...rows.items, ...besideRows(readProgramme(page, lines, surely), rows.items)],
      presentations: readPresentations(page, lines, body.blocks, keys),
      wholes: readWholes(page, lines, keys, lexicon),
      parts: readParts(page, lines, surely),
    },
    messages: [
      ...withoutMove(said.messages, aboutMove),
      ...aboutMove,
      ...readSeries(page, paragraphs, period, keys, lexicon),
      ...registration.messages,
      ...rows.messages,
      ...messages,
    ],
  }
}
