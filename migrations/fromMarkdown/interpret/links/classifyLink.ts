import type {LinkKind} from '../../../../content/links/link.ts'
import type {RegistrationKind} from '../../../../content/registration/registration.ts'
import {
  registrationProviderOf,
  type RegistrationProvider,
} from '../../../../content/registration/registrationProviders.ts'
import type {Ruled} from '../factRules.ts'
import {everyLexicon, type Lexicon} from '../lexicon/lexicon.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {kindOfHost} from './linkHosts.ts'
import {isOtherRegistering, linkKindsOf, registrationKindOf, saysNotNeeded} from './linkWords.ts'

/** What a link is for, by its words and its address. */
export interface Classified {
  readonly registration?: Ruled & {readonly kind: RegistrationKind}
  /** `undefined` where the link is for registering and nothing else. */
  readonly kind?: LinkKind
}

const isFrontPage = (url: string): boolean => {
  const address = URL.parse(url)
  return address !== null && address.pathname === '/' && address.search === ''
}

const neutral = pattern('^ ~ neutralTitle? ~ $')

/** Titles that say nothing, so that the address alone tells: "Eventbrite", "Länk", "Delta". */
const isNeutral = (title: Tokens, provider: RegistrationProvider): boolean =>
  neutral.fits(title) ||
  title.text.toLowerCase().includes(provider.title.toLowerCase().split(' ')[0] ?? '')

const registrationOf = (title: Tokens, url: string): Classified['registration'] => {
  const provider = registrationProviderOf(url)
  if (isOtherRegistering(title) || saysNotNeeded(title)) return undefined
  const kind = registrationKindOf(title)
  if (kind) return {kind, rule: 'registration-title'}
  if (provider?.use === 'callForProposals')
    return {kind: 'callForProposals', rule: 'registration-service'}
  if (provider?.use === 'tickets' && isNeutral(title, provider)) {
    return {kind: 'registration', rule: 'registration-service'}
  }
  return undefined
}

/** A host that shows only one kind of thing wins over words, but for what is live or over. */
const plainKind = (title: Tokens, url: string): LinkKind => {
  const [words] = linkKindsOf(title)
  const isOrganisersOwn = title.has('organisersOwn')
  const host = kindOfHost(url)
  if (host === 'recording' && words === 'livestream') return 'livestream'
  if (host) return host
  if (words && !isOrganisersOwn) return words
  return isFrontPage(url) && !isOrganisersOwn ? 'website' : 'other'
}

/** Tells registering from programme, recording, slides, stream, website and social networks. */
export function classifyLink(
  written: string,
  url: string,
  lexicon: Lexicon = everyLexicon(),
): Classified {
  const title = lexicon.read(written)
  const registration = registrationOf(title, url)
  if (!registration) return {kind: plainKind(title, url)}
  const [other] = linkKindsOf(title)
  return other === 'programme' ? {registration, kind: other} : {registration}
}
