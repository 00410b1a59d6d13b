import type {LinkKind} from '../../../../content/links/link.ts'
import type {RegistrationKind} from '../../../../content/registration/registration.ts'
import {registrationProviderOf} from '../../../../content/registration/registrationProviders.ts'
import type {Range} from '../../parse/range.ts'
import {kindOfHost} from '../links/linkHosts.ts'
import {
  isOtherRegistering,
  linkKindWords,
  registrationKindOf,
  registrationWords,
  saysNotNeeded,
} from '../links/linkWords.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {readMail} from '../people/mail.ts'
import {asks, asksToWrite, handingIn} from './intents.ts'
import {
  afterwards,
  headingWords,
  isGeneric,
  leadsOn,
  leadsToLink,
  readsMore,
  sells,
  takesTickets,
  takingPart,
} from './linkSentences.ts'
import {firstSentence, lastSentence, lastSentences, withQuestion} from './sentence.ts'

/** A link of a body for registering, and how its text says so. */
export interface BodyRegistration {
  readonly href: string
  readonly label: string
  readonly kind: RegistrationKind
  readonly paragraph: Paragraph
  /** The words that say so, in the paragraph's text. */
  readonly words: Range
  readonly confidence: number
  /** Only if the page has no other. */
  readonly ifAlone?: true
}

interface Candidate extends Range {
  readonly href: string
  /** A bare address in the text, that the site shows as text. */
  readonly bare: boolean
}

const bareAddress =
  /(?:https?:\/\/|www\.)[^\s<>()[\]"'”]+[^\s<>()[\]"'”.,;:!?]|(?<![\w.+/-])[\w.+-]+(?:@|\s?[([{]\s?(?:at|snabel-?a|ät|@)\s?[)\]}]\s?)[\w-]+(?:(?:\.|\s?[([{]\s?(?:dot|punkt|\.)\s?[)\]}]\s?)[\w-]+)+/giu

const mayHoldAddress = /https?:|www\.|@|[([{]\s?(?:at|snabel|ät)/i

const candidatesOf = ({text, links}: Paragraph): readonly Candidate[] => {
  const own = links.map(({start, end, href}) => ({start, end, href, bare: false}))
  if (!mayHoldAddress.test(text)) return own
  const candidates: Candidate[] = []
  let next = 0
  for (const {0: href, index} of text.matchAll(bareAddress)) {
    for (let link = own[next]; link && link.start <= index; link = own[next]) {
      candidates.push(link)
      next += 1
    }
    const start = Math.max(index, candidates.at(-1)?.end ?? 0)
    if (start === index) candidates.push({start, end: index + href.length, href, bare: true})
  }
  return [...candidates, ...own.slice(next)]
}

const isService = (href: string): boolean => registrationProviderOf(href) !== undefined

/** Another thing than registering that a link's own words or address show. */
const showsOther = (label: string, href: string): boolean =>
  linkKindWords.some(([kind, words]) => otherKinds.has(kind) && words.test(label)) ||
  otherHosts.has(isService(href) ? undefined : kindOfHost(href))

const otherKinds: ReadonlySet<LinkKind> = new Set([
  'programme',
  'recording',
  'slides',
  'repository',
])
const otherHosts: ReadonlySet<LinkKind | undefined> = new Set<LinkKind>([
  'livestream',
  'recording',
  'repository',
  'slides',
])

type Reading = Pick<BodyRegistration, 'kind' | 'words' | 'confidence' | 'ifAlone'>

const nearWords = 60

/** How sure words beside a link make it, by what its address shows. */
const confidenceBeside = (href: string, distance: number): number => {
  if (isService(href)) return 0.95
  return distance <= (isMail(href) ? 2 * nearWords : nearWords) ? 0.88 : 0.7
}

const byOwnWords = (label: string, link: Candidate, after: string): Reading | undefined => {
  const kind = link.bare ? undefined : registrationKindOf(label)
  if (!kind || isOtherRegistering(label + after) || saysNotNeeded(label)) return undefined
  if (kindOfHost(link.href) === 'repository') return undefined
  if (kind === 'tickets' && !takesTickets.test(label)) return undefined
  return {kind, words: link, confidence: 0.95}
}

const allRegistrationWords = new RegExp(registrationWords, 'giu')

const lastWords = (text: string): {readonly index: number; readonly length: number} | undefined => {
  let last: {readonly index: number; readonly length: number} | undefined
  for (const match of text.matchAll(allRegistrationWords)) {
    last = {index: match.index, length: match[0].length}
  }
  return last
}

const isMail = (href: string): boolean =>
  /^(?:mailto:)?[^/:]+@/iu.test(href) || (!href.includes('/') && readMail(href) !== undefined)

const byWordsBefore = (label: string, link: Candidate, before: string): Reading | undefined => {
  const found = lastWords(before)
  if (!found || showsOther(label, link.href)) return undefined
  if (isMail(link.href) && asks.test(before)) return undefined
  if (afterwards.test(before.slice(0, found.index))) return undefined
  const between = before.slice(found.index + found.length)
  const adjoins =
    between.trim() === '' &&
    (isGeneric.test(label) || leadsOn.test(label) || isMail(label) || isService(link.href))
  if (!adjoins && !leadsToLink.test(before)) return undefined
  if (isOtherRegistering(before.slice(found.index) + label) || saysNotNeeded(before)) {
    return undefined
  }
  const start = link.start - before.length + found.index
  return {
    kind:
      registrationKindOf(before.slice(found.index, found.index + found.length)) ?? 'registration',
    words: {start, end: link.end},
    confidence: confidenceBeside(link.href, between.length),
  }
}

const byWordsBehind = (label: string, link: Candidate, after: string): Reading | undefined => {
  if (!isGeneric.test(label) || asks.test(after)) return undefined
  const found = registrationWords.exec(after.slice(0, nearWords))
  const words = found?.[0]
  if (!found || words === undefined || isOtherRegistering(after) || saysNotNeeded(after))
    return undefined
  return {
    kind: registrationKindOf(words) ?? 'registration',
    words: {start: link.start, end: link.end + found.index + words.length},
    confidence: 0.9,
  }
}

const byHeading = (
  label: string,
  link: Candidate,
  paragraph: Paragraph,
  isOnly: boolean,
): Reading | undefined => {
  if (!headingWords.test(paragraph.heading ?? '') || !isOnly) return undefined
  const {text} = paragraph
  if (showsOther(label, link.href) || isOtherRegistering(text) || readsMore.test(text)) {
    return undefined
  }
  return {kind: 'registration', words: link, confidence: isService(link.href) ? 0.92 : 0.75}
}

/** "Fyll i formuläret om du vill delta": a form that is for whoever wants to come. */
const byForm = (link: Candidate, around: string): Reading | undefined =>
  registrationProviderOf(link.href)?.use === 'form' &&
  takingPart.test(around) &&
  !handingIn.test(around) &&
  !isOtherRegistering(around)
    ? {kind: 'registration', words: link, confidence: 0.82}
    : undefined

/** "Want to come? Write to …": a mail address that is for whoever wants to come. */
const byMail = (link: Candidate, around: string): Reading | undefined =>
  isMail(link.href) && asksToWrite(around)
    ? {kind: 'registration', words: link, confidence: 0.82, ifAlone: true}
    : undefined

/** "Not registered yet? [Do it now]", "Tickets are free. Get yours on [Tito]": a service for them. */
const bySentenceBefore = (label: string, link: Candidate, before: string): Reading | undefined => {
  if (registrationProviderOf(link.href)?.use !== 'tickets') return undefined
  if (!registrationWords.test(before) && !sells.test(before)) return undefined
  if (asks.test(before) || isOtherRegistering(before + label) || saysNotNeeded(before)) {
    return undefined
  }
  return showsOther(label, link.href)
    ? undefined
    : {kind: 'registration', words: link, confidence: 0.88}
}

const byProvider = (label: string, link: Candidate, after: string): Reading | undefined => {
  const use = registrationProviderOf(link.href)?.use
  if (use !== 'tickets' || showsOther(label, link.href)) return undefined
  return {
    kind: 'registration',
    words: link,
    confidence: takingPart.test(label + after) ? 0.88 : 0.7,
  }
}

/** How much of a sentence around a link is read. */
const reachBefore = 400
const reachBehind = 200

const inParagraph = (paragraph: Paragraph): readonly BodyRegistration[] => {
  const candidates = candidatesOf(paragraph)
  const {text} = paragraph
  return candidates.flatMap((link, index) => {
    const from = Math.max(link.start - reachBefore, candidates[index - 1]?.end ?? 0)
    const to = Math.min(link.end + reachBehind, candidates[index + 1]?.start ?? text.length)
    const ahead = text.slice(from, link.start)
    const before = lastSentence(ahead)
    const after = firstSentence(text.slice(link.end, Math.max(to, link.end)))
    const label = text.slice(link.start, link.end)
    const reading =
      byOwnWords(label, link, after) ??
      byWordsBefore(label, link, before) ??
      byWordsBehind(label, link, after) ??
      byHeading(label, link, paragraph, candidates.length === 1) ??
      bySentenceBefore(label, link, lastSentences(ahead)) ??
      byForm(link, withQuestion(ahead) + label + after) ??
      byMail(link, withQuestion(ahead) + after) ??
      byProvider(label, link, after)
    return reading ? [{href: link.href, label: label.trim(), paragraph, ...reading}] : []
  })
}

/** The links of a body that its words, or the services behind them, tell to be for registering. */
export function readBodyRegistration(
  paragraphs: readonly Paragraph[],
): readonly BodyRegistration[] {
  return paragraphs.flatMap(inParagraph)
}
