import type {LinkCause} from '../../content/links/linkRecord.ts'
import {defined} from '../../content/objects/defined.ts'
import type {PageWords} from './htmlWords.ts'
import {isLoginPage} from './loginPages.ts'
import {offerOf} from './offerWords.ts'
import {outcomeOf, type Outcome, type Redirect} from './outcome.ts'
import {isBotWall, soft404Words} from './soft404.ts'

/** What the server at the end of the redirects answered. */
export interface Answered {
  /** As it was asked first. */
  readonly asked: URL
  /** Where the answer came from. */
  readonly url: URL
  readonly httpStatus: number
  readonly redirects: readonly Redirect[]
  /** Of HTML pages. */
  readonly words?: PageWords
}

/** Answers that say more than their hundred does. */
const causeOfStatus: Readonly<Record<number, LinkCause>> = {
  401: 'loginNeeded',
  404: 'notFound',
  407: 'refusedUs',
  410: 'gone',
  429: 'tooManyRequests',
  503: 'unavailable',
}

const errorCause = (httpStatus: number): LinkCause | undefined => {
  if (httpStatus < 400) return undefined
  return (
    causeOfStatus[httpStatus] ??
    (httpStatus >= 500 && httpStatus < 600 ? 'serverError' : 'refusedUs')
  )
}

const withoutWww = (host: string): string => host.replace(/^www\./, '')

const isStartPage = ({pathname, search}: URL): boolean =>
  search === '' && /^\/(?:index\.\w+|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(pathname)

const endsAtStartPage = ({asked, url}: Answered): boolean =>
  withoutWww(asked.hostname) === withoutWww(url.hostname) && !isStartPage(asked) && isStartPage(url)

const endsAtLogin = ({asked, url}: Answered): boolean => !isLoginPage(asked) && isLoginPage(url)

/** 301 and 308 promise that the old address will not be used again. */
const isPermanent = ({httpStatus}: Redirect): boolean => httpStatus === 301 || httpStatus === 308

/** Where the permanent redirects at the beginning of a way lead. */
export function movedTo(redirects: readonly Redirect[]): string | undefined {
  const passing = redirects.findIndex((redirect) => !isPermanent(redirect))
  return (passing === -1 ? redirects : redirects.slice(0, passing)).at(-1)?.url
}

const causeOf = (answered: Answered): LinkCause | undefined => {
  const cause = errorCause(answered.httpStatus)
  if (cause !== undefined) return cause
  if (answered.words !== undefined && isBotWall(answered.words)) return 'botWall'
  if (answered.words !== undefined && soft404Words(answered.words) !== undefined) {
    return 'saysNotFound'
  }
  if (endsAtLogin(answered)) return 'loginNeeded'
  return endsAtStartPage(answered) ? 'toStartPage' : undefined
}

const sentenceOf = (cause: LinkCause, {httpStatus, words}: Answered): string | undefined => {
  const said = words === undefined ? undefined : soft404Words(words)
  if (cause === 'saysNotFound' && said !== undefined) {
    return `The page says “${said.length > 80 ? `${said.slice(0, 80)}…` : said}”.`
  }
  if (cause === 'serverError') return `The server answers with an error (${httpStatus}).`
  return cause === 'refusedUs' ? `The server does not let programs in (${httpStatus}).` : undefined
}

/** What an answer says of the address that was asked. */
export function classifyAnswer(answered: Answered): Outcome {
  const {asked, url, httpStatus, redirects, words} = answered
  const cause = causeOf(answered)
  const moved = cause === undefined ? movedTo(redirects) : undefined
  const offer = cause === undefined && words !== undefined ? offerOf(url.href, words) : undefined
  const reason = cause === undefined ? undefined : sentenceOf(cause, answered)
  const details = {
    httpStatus,
    redirects,
    ...defined({
      finalUrl: url.href === asked.href ? undefined : url.href,
      reason,
      movedTo: moved,
      offer,
    }),
  }
  return cause === undefined ? {status: 'ok', ...details} : outcomeOf(cause, details)
}
