import {outcomeOf, type Outcome} from './outcome.ts'

/** An address is asked at `url`, or known without asking. */
export type Judgement =
  | {readonly kind: 'ask'; readonly url: URL}
  | {readonly kind: 'known'; readonly outcome: Outcome}

/** What may be asked. */
export interface Reach {
  /** Of public servers: 80 and 443. */
  readonly ports: ReadonlySet<string>
  /** Hosts, each with its port (`localhost:8080`), that may be asked although they are not public. */
  readonly allowedHosts: ReadonlySet<string>
}

/** Simple addresses only; a server may take stranger ones, but an editor hardly means them. */
const mailAddress = /^[^\s@,:;<>()[\]\\"]+@[^\s@.]+(?:\.[^\s@.]+)+$/

/** @see https://www.rfc-editor.org/rfc/rfc2606 @see https://www.rfc-editor.org/rfc/rfc6761 */
const reservedName = /(?:^|\.)(?:test|example|invalid|example\.(?:com|net|org))\.?$/

/** @see https://www.rfc-editor.org/rfc/rfc6762 @see https://www.rfc-editor.org/rfc/rfc8375 */
const privateName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa)\.?$/

const isSingleLabel = (host: string): boolean => !/[.:]/.test(host.replace(/\.$/, ''))

const usualPorts: Readonly<Record<string, string>> = {'http:': '80', 'https:': '443'}

const hostAndPort = ({hostname, port, protocol}: URL): string =>
  `${hostname}:${port === '' ? (usualPorts[protocol] ?? '') : port}`

/** Whether `url` was allowed by name and port. */
export function isAllowed(url: URL, {allowedHosts}: Reach): boolean {
  return allowedHosts.has(hostAndPort(url))
}

const known = (outcome: Outcome): Judgement => ({kind: 'known', outcome})

/** Followed by a program other than the browser, which takes spaces between digits. */
const otherScheme = /^(?!https?:)[a-z][\w+.-]*:/iu

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const judgeMail = (address: string): Judgement => {
  const [, recipients = '', letter = ''] = /^mailto:([^?]*)(?:\?(.*))?$/isu.exec(address) ?? []
  // Without anybody to write to, it is a letter to share: the mail program asks whom it is for.
  const isRight =
    recipients === ''
      ? letter !== ''
      : recipients.split(',').every((one) => mailAddress.test(decoded(one).trim()))
  return known(
    isRight
      ? outcomeOf('otherScheme', {reason: 'Mail addresses are looked at, not written to.'})
      : outcomeOf('malformed', {reason: 'This is no mail address.'}),
  )
}

/** A web address before any name is looked up: its spelling is normalised, its port and name judged. */
export function judgeUrl(url: URL, reach: Reach): Judgement {
  if (!Object.hasOwn(usualPorts, url.protocol)) return known(outcomeOf('otherScheme'))
  const asked = new URL(url)
  asked.hash = ''
  if (asked.username !== '' || asked.password !== '') return known(outcomeOf('withPassword'))
  if (isAllowed(asked, reach)) return {kind: 'ask', url: asked}
  if (asked.port !== '' && !reach.ports.has(asked.port)) {
    return known(outcomeOf('unusualPort'))
  }
  const host = asked.hostname
  if (reservedName.test(host)) return known(outcomeOf('reservedName'))
  if (privateName.test(host) || isSingleLabel(host)) return known(outcomeOf('privateAddress'))
  return {kind: 'ask', url: asked}
}

/**
 * What to do with an address as a document has it. A space in it is asked for as browsers do (`%20`). Numbers for hosts (`0x7f.1`, `2130706433`) are
 * spelled out by the URL standard's own rules, so that what is judged is what would be asked.
 */
export function judgeAddress(address: string, reach: Reach): Judgement {
  const text = address.trim()
  if (/^mailto:/i.test(text)) return judgeMail(text)
  if (/^(?:[/?#.](?!\/)|[^:/?#]+(?:[/?#]|$))/.test(text)) return known(outcomeOf('ownSite'))
  if (otherScheme.test(text)) return known(outcomeOf('otherScheme'))
  const url = URL.parse(text.startsWith('//') ? `https:${text}` : text)
  return url === null ? known(outcomeOf('malformed')) : judgeUrl(url, reach)
}
