import {defined} from '../../../../content/objects/defined.ts'
import type {
  RegistrationKind,
  RegistrationLink,
} from '../../../../content/registration/registration.ts'
import type {Period} from '../../../../content/time/period.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import type {Field, FieldKeys} from '../../mapping/mappingShape.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message, Position} from '../../messages/message.ts'
import {createKeyMaker, hash} from '../../parse/keys.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Range} from '../../parse/range.ts'
import {isSure, isSurer, type Ruled} from '../factRules.ts'
import {factAt, type Fact} from '../facts.ts'
import {type Lexicon, lexiconOf} from '../lexicon/lexicon.ts'
import {addressIdentity, isAddress, withoutSpaces} from '../links/address.ts'
import {type Classified, classifyLink} from '../links/classifyLink.ts'
import {linkEntries, type LinkEntry} from '../links/linkEntry.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {readMail} from '../people/mail.ts'
import {readBodyRegistration} from './bodyRegistration.ts'
import {addressAmong} from './candidates.ts'
import {pageTerms, type PlacedTerms} from './pageTerms.ts'
import {type Clock, rowTerms} from './statedTerms.ts'

export interface RegistrationOptions {
  /** IANA name of the site's zone. */
  readonly timeZone: string
  /** Of the page's event: gives the year of deadlines. */
  readonly period?: Period
  readonly keys?: FieldKeys
  /** In whose words the page is read. */
  readonly lexicon?: Lexicon
}

export interface RegistrationReading {
  /** Also those that are not sure, which are suggestions. */
  readonly registration: readonly Fact<RegistrationLink>[]
  readonly messages: readonly Message[]
}

/** Words of a paragraph that name a link. */
interface LinkMention {
  readonly paragraph: Paragraph
  readonly words: Range
}

interface Found extends Ruled {
  readonly url: string
  readonly label?: string
  readonly kind: RegistrationKind
  readonly evidence: string
  readonly place: () => Position
  /** Where the body names it. */
  readonly mentions: readonly LinkMention[]
  /** Only if the page has no other. */
  readonly ifAlone?: true
  /** What its own row says. */
  readonly terms?: Partial<RegistrationLink>
}

const kindOfRow: Readonly<Partial<Record<Field, RegistrationKind>>> = {
  registration: 'registration',
  tickets: 'tickets',
  callForProposals: 'callForProposals',
}

const rows = ['registration', 'tickets', 'callForProposals', 'links'] as const

const withoutScheme = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i

/** `mailto:` for an address that is only a mail address, obfuscated ones too. */
const tidyAddress = (written: string, lexicon: Lexicon): string => {
  const mail = readMail(written, lexicon)
  if (mail)
    return /^mailto:/i.test(written.trim()) && !mail.restored
      ? written.trim()
      : `mailto:${mail.address}`
  return withoutSpaces(written)
}

const inFrontMatter = (page: ParsedPage, keys: FieldKeys, clock: Clock): readonly Found[] =>
  linkEntries(page, keys, rows).flatMap((entry): readonly Found[] => {
    const {url: own, title} = withoutWords(entry, clock.lexicon)
    const url = tidyAddress(own, clock.lexicon)
    const reading = readingOf(entry, url, clock.lexicon)
    if (!reading || !isAddress(url)) return []
    return [
      {
        url,
        ...defined({label: title}),
        ...reading,
        evidence: title ?? url,
        place: entry.place,
        mentions: [],
        terms: rowTerms(entry.members, page, clock, keys),
      },
    ]
  })

/** An address that its key has among words, which are kept as its title: "RSVP to kim@example.org". */
const withoutWords = (
  {key, url, title}: LinkEntry,
  lexicon: Lexicon,
): Pick<LinkEntry, 'url' | 'title'> => {
  const isWords = kindOfRow[key] !== undefined && /\S\s+\S/u.test(url) && !isAddress(url.trim())
  const among =
    isWords && readMail(url, lexicon) === undefined ? addressAmong(url, lexicon) : undefined
  return among === undefined ? {url, ...defined({title})} : {url: among, title: title ?? url.trim()}
}

const readingOf = (
  {key, title = ''}: LinkEntry,
  url: string,
  lexicon: Lexicon,
): Classified['registration'] => {
  const {registration} = classifyLink(title, url, lexicon)
  const row = kindOfRow[key]
  if (row === undefined) return registration
  if (!/^(?:https?:|mailto:|\/|#)/i.test(url) && !withoutScheme.test(url)) return undefined
  return {kind: registration?.kind ?? row, rule: 'registration-key'}
}

const inBody = (
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  lexicon: Lexicon,
): readonly Found[] =>
  readBodyRegistration(paragraphs, lexicon).flatMap((found): readonly Found[] => {
    const {href, label, kind, paragraph, words, rule, ifAlone} = found
    const url = tidyAddress(href, lexicon)
    if (!isAddress(url)) return []
    const saysMore = label !== '' && !/^(?:https?:|www\.|mailto:)/i.test(label)
    return [
      {
        url,
        ...defined({label: saysMore ? label : undefined}),
        kind,
        evidence: paragraph.text.slice(words.start, words.end),
        place: () => page.locate(sourceRange(paragraph, words)),
        rule,
        mentions: [{paragraph, words}],
        ...defined({ifAlone}),
      },
    ]
  })

/** Who wants to come writes to an address only where there is nothing to register with. */
const unlessOther = (found: readonly Found[]): readonly Found[] =>
  found.some((one) => one.ifAlone === undefined && isSure(one))
    ? found.filter((one) => one.ifAlone === undefined)
    : found

/** One link an address: the first label wins, the evidence is that of all. */
const joinSame = (found: readonly Found[]): readonly Found[] =>
  [...Map.groupBy(found, ({url}) => addressIdentity(url)).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const label = same.find((one) => one.label !== undefined)?.label
    return [
      {
        ...first,
        ...defined({label}),
        evidence: [...new Set(same.map(({evidence}) => evidence))].join(' · '),
        rule: same.reduce((most, one) => (isSurer(one, most) ? one : most), first).rule,
        mentions: same.flatMap(({mentions}) => mentions),
        terms: same.reduce<Partial<RegistrationLink>>((all, {terms}) => ({...terms, ...all}), {}),
      },
    ]
  })

const takesPart = ({kind}: Found): boolean => kind === 'registration' || kind === 'tickets'

const touches = (one: Range, other: Range): boolean =>
  one.start < other.end && one.end > other.start

/** Which links a paragraph names, and by which of its words. */
type LinksByParagraph = ReadonlyMap<
  Paragraph,
  readonly {readonly link: Found; readonly words: Range}[]
>

const byParagraph = (links: readonly Found[]): LinksByParagraph =>
  Map.groupBy(
    links.flatMap((link) => link.mentions.map((mention) => ({link, ...mention}))),
    ({paragraph}) => paragraph,
  )

/**
 * The links that terms are of: those of their sentence, else of their paragraph, else the page's
 * first. What is sold out is never the list for those who found no place.
 */
const linksOf = (
  all: readonly Found[],
  mentioned: LinksByParagraph,
  {paragraph, range, values}: PlacedTerms,
): readonly Found[] => {
  const mayBe = ({kind}: Found): boolean => !values.soldOut || kind !== 'waitingList'
  const beside = (paragraph && mentioned.get(paragraph)) ?? []
  const named = beside.filter(({link}) => mayBe(link))
  const own = named.filter(({words}) => range && touches(words, range))
  if (named.length > 0) return (own.length > 0 ? own : named).map(({link}) => link)
  const primary = all.find((link) => mayBe(link) && takesPart(link))
  return primary ? [primary] : []
}

/** What is said first wins; of several prices in running text, the words of all are kept. */
const together = (terms: readonly PlacedTerms[]): Partial<RegistrationLink> => {
  const all = terms.reduce<Partial<RegistrationLink>>(
    (known, {values}) => ({...values, ...known}),
    {},
  )
  const priced = terms.filter(({values}) => values.price !== undefined)
  const prices = new Set(priced.map(({values}) => JSON.stringify(values.price)))
  if (prices.size < 2 || priced[0]?.words === undefined) return all
  return {...all, price: {note: [...new Set(priced.map(({words}) => words))].join(' · ')}}
}

/** What is said first wins, and of a link's terms those first that stand apart from it. */
const termsByLink = (
  links: readonly Found[],
  mentioned: LinksByParagraph,
  terms: readonly PlacedTerms[],
): ((link: Found) => Partial<RegistrationLink>) => {
  const isNamed = ({paragraph}: PlacedTerms): boolean =>
    paragraph !== undefined && mentioned.has(paragraph)
  const owned = Map.groupBy(
    [...terms.filter((one) => !isNamed(one)), ...terms.filter(isNamed)].flatMap((one) =>
      [...new Set(linksOf(links, mentioned, one))].map((link) => ({link, one})),
    ),
    ({link}) => link,
  )
  return (link) => together((owned.get(link) ?? []).map(({one}) => one))
}

const lateMessages = (page: ParsedPage, terms: readonly PlacedTerms[]): readonly Message[] =>
  terms.flatMap(({late, paragraph, range}) =>
    late === undefined
      ? []
      : [
          makeMessage('deadline-after-event', {
            source: 'interpret',
            path: page.path,
            place:
              paragraph && range
                ? page.locate(sourceRange(paragraph, range))
                : page.frontMatter.place(),
            reason: `\`${late}\` would be behind the event, or most of a year before it: no last day to register was taken`,
            hint: 'Look whether the event has the right day, or fill in the last day.',
            actual: late,
          }),
        ],
  )

/**
 * Reads where to register for a page's event: in its front matter, by key, title or service, then
 * in its body, by the words of a link and those beside it; each address once.
 */
export function readRegistration(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  options: RegistrationOptions,
): RegistrationReading {
  const {keys = defaultFields, lexicon = lexiconOf([page.language]), period, timeZone} = options
  const clock = {
    start: period?.start,
    end: period?.kind === 'once' ? period.end : undefined,
    timeZone: period?.timeZone ?? timeZone,
    lexicon,
  }
  const links = joinSame(
    unlessOther([...inFrontMatter(page, keys, clock), ...inBody(page, paragraphs, lexicon)]),
  )
  if (links.length === 0) return {registration: [], messages: []}
  const mentioned = byParagraph(links)
  const linksIn = (paragraph: Paragraph) =>
    (mentioned.get(paragraph) ?? [])
      .map(({words}) => words)
      .toSorted((one, other) => one.start - other.start)
  const terms = pageTerms(page, paragraphs, clock, keys, linksIn)
  const termsOf = termsByLink(links, mentioned, terms)
  const makeKey = createKeyMaker()
  const registration = links.map((link): Fact<RegistrationLink> => {
    const {url, label, kind, evidence, place, rule} = link
    const value: RegistrationLink = {
      _type: 'registrationLink',
      _key: makeKey(hash(`registrationLink ${url}`)),
      url,
      ...defined({label}),
      kind,
      ...(takesPart(link) ? {...termsOf(link), ...link.terms} : {}),
    }
    return factAt(value, evidence, rule, place)
  })
  return {registration, messages: lateMessages(page, terms)}
}
