import type {LinkKind} from '../../../../content/links/link.ts'
import type {RegistrationKind} from '../../../../content/registration/registration.ts'
import {
  registrationProviderOf,
  type RegistrationProvider,
} from '../../../../content/registration/registrationProviders.ts'
import {kindOfHost} from './linkHosts.ts'
import {isOtherRegistering, linkKindWords, registrationKindOf, saysNotNeeded} from './linkWords.ts'

/** What a link is for, by its words and its address. */
export interface Classified {
  readonly registration?: {readonly kind: RegistrationKind; readonly confidence: number}
  /** `undefined` where the link is for registering and nothing else. */
  readonly kind?: LinkKind
}

const isFrontPage = (url: string): boolean => {
  const address = URL.parse(url)
  return address !== null && address.pathname === '/' && address.search === ''
}

/** Titles that say nothing, so that the address alone tells: "Eventbrite", "Länk", "Delta". */
const isNeutral = (title: string, provider: RegistrationProvider): boolean =>
  /^\W*(?:länk|link|event(?:et)?|evenemang(?:et)?|här|here|mer\sinfo\S*|more\sinfo\S*|läs\smer|read\smore|info(?:rmation)?|delta(?:\s(?:här|nu|digitalt|på\splats))?|var\smed|kom\smed|häng\smed|attend|going|join(?:\sus)?|jag\s(?:vill\s)?(?:komma|kommer|delta|deltar|vara\smed)|i[’'](?:m|ll)\s(?:coming|attend\w*|be\sthere)|i\swant\sto\s(?:come|join|attend)|count\sme\sin)?\W*$/iu.test(
    title,
  ) || title.toLowerCase().includes(provider.title.toLowerCase().split(' ')[0] ?? '')

const registrationOf = (title: string, url: string): Classified['registration'] => {
  const provider = registrationProviderOf(url)
  if (isOtherRegistering(title) || saysNotNeeded(title)) return undefined
  const kind = registrationKindOf(title)
  if (kind) return {kind, confidence: 0.97}
  if (provider?.use === 'callForProposals') return {kind: 'callForProposals', confidence: 0.9}
  if (provider?.use === 'tickets' && isNeutral(title, provider)) {
    return {kind: 'registration', confidence: 0.9}
  }
  return undefined
}

const kindOfWords = (title: string): LinkKind | undefined =>
  linkKindWords.find(([, words]) => words.test(title))?.[0]

const isOrganisersOwn = (title: string): boolean =>
  /(?<!\p{L})(?:forum|chatt?|slack|discord|matrix|nyhetsbrev|newsletter)/iu.test(title)

/** A host that shows only one kind of thing wins over words, but for what is live or over. */
const plainKind = (title: string, url: string): LinkKind => {
  const words = kindOfWords(title)
  const host = kindOfHost(url)
  if (host === 'recording' && words === 'livestream') return 'livestream'
  if (host) return host
  if (words && !isOrganisersOwn(title)) return words
  return isFrontPage(url) && !isOrganisersOwn(title) ? 'website' : 'other'
}

/** Tells registering from programme, recording, slides, stream, website and social networks. */
export function classifyLink(title: string, url: string): Classified {
  const registration = registrationOf(title, url)
  if (!registration) return {kind: plainKind(title, url)}
  const other = kindOfWords(title)
  return other === 'programme' ? {registration, kind: other} : {registration}
}
