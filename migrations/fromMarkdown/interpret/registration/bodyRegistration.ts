import type {LinkKind} from '../../../../content/links/link.ts'
import type {RegistrationKind} from '../../../../content/registration/registration.ts'
import {registrationProviderOf} from '../../../../content/registration/registrationProviders.ts'
import type {Range} from '../../parse/range.ts'
import type {FactRule, Ruled} from '../factRules.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {kindOfHost} from '../links/linkHosts.ts'
import {
  firstRegistering,
  isOtherRegistering,
  lastRegistering,
  linkKindsOf,
  registers,
  registrationKindOf,
  saysNotNeeded,
} from '../links/linkWords.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {readMail} from '../people/mail.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {type Candidate, candidatesOf} from './candidates.ts'
import {asksToWrite} from './intents.ts'
import {
  isAfterwards,
  isGeneric,
  isRegistrationHeading,
  leadsOn,
  leadsToLink,
  namesLink,
  saysOpen,
  takesTickets,
} from './linkSentences.ts'
import {firstSentence, lastSentence, lastSentences, withQuestion} from './sentence.ts'
import {isForWaitingList} from './waitingList.ts'

/** A link of a body for registering, and how its text says so. */
export interface BodyRegistration extends Ruled {
  readonly href: string
  readonly label: string
  readonly kind: RegistrationKind
  readonly paragraph: Paragraph
  /** The words that say so, in the paragraph's text. */
  readonly words: Range
  /** Only if the page has no other. */
  readonly ifAlone?: true
}

const isService = (href: string): boolean => registrationProviderOf(href) !== undefined

/** Another thing than registering that a link's own words or address show. */
const showsOther = (label: Tokens, href: string): boolean =>
  linkKindsOf(label).some((kind) => otherKinds.has(kind)) ||
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

type Reading = Pick<BodyRegistration, 'kind' | 'words' | 'rule' | 'ifAlone'>

const nearWords = 60

/** What words in front of a link say, by what its address shows and how far they are. */
const ruleBefore = (href: string, distance: number, lexicon: Lexicon): FactRule =>
  isService(href) || distance <= (isMail(href, lexicon) ? 2 * nearWords : nearWords)
    ? 'registration-words-before'
    : 'registration-words-far-before'

/** A link with the words of its sentence. */
interface Context {
  readonly link: Candidate
  readonly label: Tokens
  readonly before: Tokens
  readonly after: Tokens
  readonly paragraph: Paragraph
  /** Reads words that stand apart in the sentence as one text. */
  readonly read: (...words: readonly string[]) => Tokens
  readonly lexicon: Lexicon
}

const byOwnWords = ({label, link, after, read}: Context): Reading | undefined => {
  const kind = link.bare ? undefined : registrationKindOf(label)
  if (!kind || isOtherRegistering(read(label.text, after.text)) || saysNotNeeded(label)) {
    return undefined
  }
  if (kindOfHost(link.href) === 'repository') return undefined
  if (kind === 'tickets' && !takesTickets(label)) return undefined
  return {kind, words: link, rule: 'registration-link-words'}
}

const isMail = (href: string, lexicon: Lexicon): boolean =>
  /^(?:mailto:)?[^/:]+@/iu.test(href) ||
  (!href.includes('/') && readMail(href, lexicon) !== undefined)

/** "Register before 5 May [here]", "Sign-ups are open [here]" */
const saysWhen = ({label, read}: Context, between: string): boolean =>
  between.length <= nearWords && isGeneric(label) && read(between).has('deadline', 'openWord')

const nameBehind = /\s\p{Lu}[^\s,:]+(?:\s\p{Lu}[^\s,:]+)*[,:]?\s*$/u

/** "Please write to Ada Berg, ada@example.org": a mail address may stand behind whose it is. */
const leadsToMail = ({link, before, read, lexicon}: Context): boolean =>
  isMail(link.href, lexicon) &&
  (before.before('writing', before.tokens.length) !== undefined ||
    leadsToLink(read(before.text.replace(nameBehind, ''))))

/** "Registration is required [on this form]", "Tickets are £6 and available [from our shop]" */
const leadsInside = ({label, after, read}: Context, between: string): boolean => {
  if (!leadsOn(label) || between.length > nearWords) return false
  const words = read(between)
  return (
    (label.has('linkThing') && words.tokens.every(({kind}) => kind === 'word')) ||
    words.has('sells') ||
    after.has('sells')
  )
}

const byWordsBefore = (context: Context): Reading | undefined => {
  const {label, link, before, read, lexicon} = context
  const found = lastRegistering(before)
  if (!found || showsOther(label, link.href)) return undefined
  if (isMail(link.href, lexicon) && before.has('asks')) return undefined
  if (isAfterwards(read(before.text.slice(0, found.start)))) return undefined
  const between = before.text.slice(found.end)
  const adjoins =
    between.trim() === '' &&
    (isGeneric(label) || leadsOn(label) || isMail(label.text, lexicon) || isService(link.href))
  const isLed = adjoins || leadsToMail(context) || leadsToLink(before)
  if (!isLed && !leadsInside(context, between) && !saysWhen(context, between)) return undefined
  if (isOtherRegistering(read(before.text.slice(found.start), label.text))) return undefined
  if (saysNotNeeded(before)) return undefined
  return {
    kind: registrationKindOf(read(before.text.slice(found.start, found.end))) ?? 'registration',
    words: {start: link.start - before.text.length + found.start, end: link.end},
    rule: ruleBefore(link.href, between.length, lexicon),
  }
}

const byWordsBehind = ({label, link, after, read}: Context): Reading | undefined => {
  if (!isGeneric(label) || after.has('asks')) return undefined
  const found = firstRegistering(read(after.text.slice(0, nearWords)))
  if (!found || isOtherRegistering(after) || saysNotNeeded(after)) return undefined
  return {
    kind: registrationKindOf(read(after.text.slice(found.start, found.end))) ?? 'registration',
    words: {start: link.start, end: link.end + found.end},
    rule: 'registration-words-behind',
  }
}

const byHeading = (
  {label, link, paragraph, read}: Context,
  isOnly: boolean,
): Reading | undefined => {
  if (!isOnly || !isRegistrationHeading(read(paragraph.heading ?? ''))) return undefined
  const text = read(paragraph.text)
  if (showsOther(label, link.href) || isOtherRegistering(text) || text.has('readsMore')) {
    return undefined
  }
  return {kind: 'registration', words: link, rule: ruleBelow(link.href, label, text)}
}

/** How much else may stand beside a link that a heading announces. */
const besideLink = 20

const ruleBelow = (href: string, label: Tokens, text: Tokens): FactRule => {
  if (isMail(href, text.lexicon))
    return text.has('asks') ? 'registration-heading' : 'registration-mail'
  const isAlone = namesLink(label) && text.text.length - label.text.length <= besideLink
  return isService(href) || isAlone ? 'registration-heading-service' : 'registration-heading'
}

/** "Fyll i formuläret om du vill delta": a form that is for whoever wants to come. */
const byForm = ({link}: Context, around: () => Tokens): Reading | undefined => {
  if (registrationProviderOf(link.href)?.use !== 'form') return undefined
  const text = around()
  return text.has('takingPart') && !text.has('handingIn') && !isOtherRegistering(text)
    ? {kind: 'registration', words: link, rule: 'registration-form'}
    : undefined
}

/** "Want to come? Write to …", "Let us know on …": where to tell that one wants to come. */
const byMail = ({link, label}: Context, around: () => Tokens): Reading | undefined =>
  !showsOther(label, link.href) && asksToWrite(around())
    ? {kind: 'registration', words: link, rule: 'registration-mail', ifAlone: true}
    : undefined

/**
 * "Not registered yet? [Do it now]", "Tickets are free. Get yours on [Tito]": a service for them.
 * "Registration is open! [To the form]": a link that says of itself only that it is one.
 */
const bySentenceBefore = (
  {label, link, read}: Context,
  sentences: () => Tokens,
): Reading | undefined => {
  const isTickets = registrationProviderOf(link.href)?.use === 'tickets'
  if (!isTickets && !namesLink(label)) return undefined
  const before = sentences()
  if (isTickets ? !registers(before) && !before.has('sells') : !saysOpen(before)) return undefined
  if (before.has('asks') || isOtherRegistering(read(before.text, label.text))) return undefined
  if (saysNotNeeded(before)) return undefined
  return showsOther(label, link.href)
    ? undefined
    : {kind: 'registration', words: link, rule: 'registration-sentence-before'}
}

const byProvider = ({label, link, after, read}: Context): Reading | undefined => {
  const use = registrationProviderOf(link.href)?.use
  if (use !== 'tickets' || showsOther(label, link.href)) return undefined
  return {
    kind: 'registration',
    words: link,
    rule: read(label.text, after.text).has('takingPart')
      ? 'registration-service-coming'
      : 'registration-service-alone',
  }
}

/** How much of a sentence around a link is read. */
const reachBefore = 400
const reachBehind = 200

/** Longer words of a link say what it is for also where they stand in a sentence. */
const longestAlone = 16

/** Whether a paragraph, or the heading above it, has any words of which a reader makes something. */
const isAboutRegistering = ({text, heading}: Paragraph, read: (text: string) => Tokens): boolean =>
  read(text).has('register', 'ticket', 'waitingList', 'callForProposals', 'coming') ||
  isRegistrationHeading(read(heading ?? ''))

const inParagraph = (paragraph: Paragraph, lexicon: Lexicon): readonly BodyRegistration[] => {
  const candidates = candidatesOf(paragraph, lexicon)
  const {text} = paragraph
  const read = (...words: readonly string[]) => lexicon.read(words.join(''))
  const mayRegister = isAboutRegistering(paragraph, read)
  return candidates.flatMap((link, index) => {
    if (!mayRegister && !isService(link.href) && link.end - link.start > longestAlone) return []
    const label = read(text.slice(link.start, link.end))
    const from = Math.max(link.start - reachBefore, candidates[index - 1]?.end ?? 0)
    const to = Math.min(link.end + reachBehind, candidates[index + 1]?.start ?? text.length)
    const ahead = text.slice(from, link.start)
    const behind = firstSentence(text.slice(link.end, Math.max(to, link.end)), lexicon)
    const context: Context = {
      link,
      label,
      before: read(lastSentence(ahead, lexicon)),
      after: read(behind),
      paragraph,
      read,
      lexicon,
    }
    const reading =
      byOwnWords(context) ??
      byWordsBefore(context) ??
      byWordsBehind(context) ??
      byHeading(context, candidates.length === 1) ??
      bySentenceBefore(context, () => read(lastSentences(ahead, lexicon))) ??
      byForm(context, () => read(withQuestion(ahead, lexicon), label.text, behind)) ??
      byMail(context, () => read(withQuestion(ahead, lexicon), behind)) ??
      byProvider(context)
    if (reading === undefined) return []
    const waits = isForWaitingList(context.before, context.after)
    const kind = waits ? 'waitingList' : reading.kind
    return [{href: link.href, label: label.text.trim(), paragraph, ...reading, kind}]
  })
}

/** The links of a body that its words, or the services behind them, tell to be for registering. */
export function readBodyRegistration(
  paragraphs: readonly Paragraph[],
  lexicon: Lexicon,
): readonly BodyRegistration[] {
  return paragraphs.flatMap((paragraph) => inParagraph(paragraph, lexicon))
}
