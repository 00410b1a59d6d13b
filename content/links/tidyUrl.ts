import {defined} from '../objects/defined.ts'
import {registrationProviderOf} from '../registration/registrationProviders.ts'

/** An address as it should be kept, and what was done to it. */
export interface TidyUrl {
  readonly url: string
  /** Names of the parameters that were taken away, in the order in which they stood. */
  readonly tracking: readonly string[]
  /** Whether spaces, line breaks, or characters that nobody sees were taken away. */
  readonly hadSpaces: boolean
  /** Whether words, quotation marks or brackets around it were taken away. */
  readonly hadWords: boolean
  /** The address, not tidied yet, with what it lacks in front: `https://`, or `mailto:`. */
  readonly offer?: string
}

/** Names that tell where a visitor came from, whoever's page they lead to. */
const tracking =
  /^(?:(?:utm|mtm|hsa|piwik|matomo)_.*|pk_(?:campaign|kwd|keyword|source|medium|content|cid)|(?:fb|g|y|tw|tt)clid|msclkid|dclid|gbraid|wbraid|gclsrc|_ga|_gl|mc_[ce]id|mkt_tok|_hsenc|_hsmi|hsctatracking|igshid|igsh|li_fat_id|vero_id|oly_(?:enc|anon)_id|trk(?:campaign|info)?|s_cid|cmpid|aff)$/u

const unseen = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu
const openings = /^[<("'“”‘’«»]+/u
const closings = /(?<![>"'“”‘’«»])[>"'“”‘’«»]+$/u
const host = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#].*)?$/u
const mailAddress = /^[^\s@:/?#]+@[^\s@:/?#]+\.\p{L}{2,}$/u

/**
 * Takes from a pasted address what was not meant to be kept: spaces, words around it, parameters that
 * track visitors. Everything else stays as it is, to the letter: a provider may need it.
 */
export function tidyUrl(pasted: string): TidyUrl {
  const {address, hadWords} = withoutWords(pasted.trim())
  const whole = address.replace(unseen, '')
  const offer = offered(whole)
  const {url, removed} =
    offer === undefined ? withoutTracking(whole) : {url: whole, removed: noNames}
  return {
    url,
    tracking: removed,
    hadSpaces: whole !== address || pasted.trim() !== pasted,
    hadWords,
    ...defined({offer}),
  }
}

const noNames: readonly string[] = []

/**
 * A link in a sentence ends at the next space; without words before it, spaces broke it. An address
 * may end in a quotation mark of its own, so only one that was opened is closed.
 */
const withoutWords = (text: string): {readonly address: string; readonly hadWords: boolean} => {
  const start = text.search(/https?:\/\//iu)
  const inSentence = start > 0 && /\s/u.test(text.slice(0, start))
  const found = inSentence ? (text.slice(start).split(/\s/u)[0] ?? '') : text
  const opened = found.replace(openings, '')
  const hadWords = inSentence || opened !== text
  return {address: hadWords ? opened.replace(closings, '') : text, hadWords}
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
      (tracking.test(name) || provider?.tracking?.test(name) === true)
    )
  }
  const removed = parts.filter(isTracking).map(nameOf)
  if (removed.length === 0) return {url, removed}
  const kept = parts.filter((part) => !isTracking(part)).join('&')
  return {url: path + (kept === '' ? '' : `?${kept}`) + hash, removed}
}

const nameOf = (part: string): string => (part.split('=')[0] ?? '').toLowerCase()

const offered = (url: string): string | undefined => {
  if (mailAddress.test(url)) return `mailto:${url}`
  if (url.startsWith('//') && host.test(url.slice(2))) return `https:${url}`
  return host.test(url) ? `https://${url}` : undefined
}

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
