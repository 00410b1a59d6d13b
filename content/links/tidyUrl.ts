import {defined} from '../objects/defined.ts'
import {registrationProviderOf} from '../registration/registrationProviders.ts'
import {offeredAddress} from './offeredAddress.ts'
import {unwrapped} from './unwrapped.ts'
import {withoutWords} from './withoutWords.ts'

/** An address as it should be kept, and what was done to it. */
export interface TidyUrl {
  readonly url: string
  /** Names of the parameters that were taken away, in the order in which they stood. */
  readonly tracking: readonly string[]
  /** Whether spaces, line breaks, or characters that nobody sees were taken away. */
  readonly hadSpaces: boolean
  /** Whether words, quotation marks or brackets around it were taken away. */
  readonly hadWords: boolean
  /** Host of a page that only led on to it, and was left out. */
  readonly wrapper?: string
  /** The address, not tidied yet, with what it lacks in front: `https://`, or `mailto:`. */
  readonly offer?: string
}

/** How names begin that tell where a visitor came from, whoever's page they lead to. */
const trackingFamilies: readonly string[] = ['utm_', 'mtm_', 'hsa_', 'piwik_', 'matomo_']
/** Such names that stand alone. */
const trackingNames: ReadonlySet<string> = new Set(
  `pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content pk_cid
   fbclid gclid yclid twclid ttclid msclkid dclid gbraid wbraid gclsrc _ga _gl
   mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking igshid igsh li_fat_id vero_id
   oly_enc_id oly_anon_id trk trkcampaign trkinfo s_cid cmpid aff`.split(/\s+/u),
)

const tracks = (name: string): boolean =>
  trackingNames.has(name) || trackingFamilies.some((family) => name.startsWith(family))

/** Spaces, line breaks, and what nobody sees. */
const spaces = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu

/**
 * Takes from a pasted address what was not meant to be kept: spaces, words around it, parameters that
 * track visitors. Everything else stays as it is, to the letter: a provider may need it.
 */
export function tidyUrl(pasted: string): TidyUrl {
  const {address, hadWords} = withoutWords(pasted.trim())
  const joined = withoutBreaks(address)
  const whole = joined.replaceAll(' ', '%20')
  const offer = offeredAddress(whole)
  const {url: direct, wrapper} = offer === undefined ? unwrapped(whole) : {url: whole}
  const {url, removed} =
    offer === undefined ? withoutTracking(direct) : {url: whole, removed: noNames}
  return {
    url,
    tracking: removed,
    hadSpaces: joined !== address || pasted.trim() !== pasted,
    hadWords,
    ...defined({wrapper, offer}),
  }
}

const noNames: readonly string[] = []

/**
 * Line breaks, and spaces at them, were put into an address on its way, as were spaces in the name of
 * a server or before its path. Any other space is its own, and is written as browsers write it.
 */
const withoutBreaks = (address: string): string => {
  const joined = address.replace(spaces, (run) => (/^ +$/u.test(run) ? run : ''))
  const [, server = '', path = ''] = /^([^/?#]*(?:\/\/[^/?#]*)?)(.*)$/su.exec(joined) ?? []
  return server.replaceAll(' ', '') + path
}

const withoutTracking = (
  url: string,
): {readonly url: string; readonly removed: readonly string[]} => {
  const [, path = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/u.exec(url) ?? []
  if (query === undefined) return {url, removed: []}
  const provider = registrationProviderOf(url)
  const parts = query.split('&')
  const isTracking = (part: string): boolean => {
    const name = nameOf(part)
    return (
      provider?.keeps?.test(name) !== true &&
      (tracks(name) || provider?.tracking?.test(name) === true)
    )
  }
  const removed = parts.filter(isTracking).map(nameOf)
  if (removed.length === 0) return {url, removed}
  const kept = parts.filter((part) => !isTracking(part)).join('&')
  return {url: path + (kept === '' ? '' : `?${kept}`) + hash, removed}
}

const nameOf = (part: string): string => (part.split('=')[0] ?? '').toLowerCase()

/** Whether two addresses lead to the same place, whatever was pasted along with them. */
export function isSameAddress(one: string, other: string): boolean {
  return essence(one) === essence(other)
}

const essence = (pasted: string): string => {
  const {url, offer} = tidyUrl(pasted)
  const whole = offer === undefined ? url : tidyUrl(offer).url
  const [, name = '', rest = ''] =
    /^https?:\/\/(?:www\.)?([^/?#]*?)(?::(?:80|443))?((?:[/?#].*)?)$/iu.exec(whole) ?? []
  if (name !== '') {
    const path = /^[^?#]*/u.exec(rest)?.[0] ?? ''
    return name.toLowerCase() + path.replace(/(?<!\/)\/+$/u, '') + rest.slice(path.length)
  }
  return /^mailto:/iu.test(whole) ? whole.toLowerCase() : whole
}
