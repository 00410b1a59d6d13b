import {defined} from '../../content/objects/defined.ts'
import {classifyAnswer} from '../rules/classifyAnswer.ts'
import {htmlWords} from '../rules/htmlWords.ts'
import {judgeUrl} from '../rules/judgeAddress.ts'
import {networkCause} from '../rules/networkCause.ts'
import {outcomeOf, type Outcome, type Redirect} from '../rules/outcome.ts'
import {cookieJar} from './cookies.ts'
import {codeOf, RestingHostError, SettledError, StoppedError} from './errors.ts'
import type {HostTurns} from './hostTurns.ts'
import {locationText} from './locationText.ts'
import {politeRequest} from './politeRequest.ts'
import {isHtml} from './readText.ts'
import type {Answer, Asked} from './request.ts'
import type {ObeyRobots} from './robots.ts'
import type {FetchSettings} from './settings.ts'

/** What a visit of an address found, and whether any server was heard on the way. */
export interface Visit {
  readonly outcome: Outcome
  readonly isHeard: boolean
}

export interface Web {
  readonly settings: FetchSettings
  readonly turns: HostTurns
  readonly obeyRobots: ObeyRobots
}

const isRedirect = ({httpStatus, headers}: Answer): boolean =>
  [301, 302, 303, 307, 308].includes(httpStatus) && headers.location !== undefined

/**
 * Whether `HEAD` was answered so that `GET` has to be asked too: refused, led elsewhere, or a page to
 * be read. A server that names a time wants to be left alone.
 */
const needsGet = ({httpStatus, headers}: Answer): boolean => {
  if (httpStatus === 429 || headers['retry-after'] !== undefined) return false
  return httpStatus < 200 || httpStatus >= 300 || isHtml(headers) || !headers['content-type']
}

/** Servers that do not know `HEAD` hang up or say nothing. */
const isHeadTrouble = (error: unknown): boolean =>
  ['ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'HPE_INVALID_CONSTANT'].includes(codeOf(error) ?? '')

const wantsBody: Asked['wantsBody'] = (headers, httpStatus) => httpStatus < 400 && isHtml(headers)

/** One visit, which remembers where it was led. */
class Way {
  readonly redirects: Redirect[] = []
  url: URL
  readonly #cookies = cookieJar()
  readonly #seen = new Set<string>()
  readonly #asked: URL
  readonly #web: Web

  constructor(asked: URL, web: Web) {
    this.#asked = asked
    this.url = asked
    this.#web = web
  }

  async follow(): Promise<Outcome> {
    let method: 'HEAD' | 'GET' = 'HEAD'
    for (;;) {
      await this.#web.obeyRobots(this.url)
      const answer: Answer | undefined = await this.#ask(method)
      if (answer === undefined) {
        method = 'GET'
        continue
      }
      this.#cookies.keep(this.url.host, answer.headers)
      if (method === 'HEAD' && needsGet(answer)) {
        method = 'GET'
        continue
      }
      if (!isRedirect(answer)) return this.#arrive(answer)
      this.#turnTo(answer)
    }
  }

  async #ask(method: 'HEAD' | 'GET'): Promise<Answer | undefined> {
    const {settings, turns} = this.#web
    const cookie = this.#cookies.of(this.url.host)
    try {
      return await politeRequest({url: this.url, method, cookie, wantsBody}, settings, turns)
    } catch (error) {
      if (method === 'HEAD' && isHeadTrouble(error)) return undefined
      throw error
    }
  }

  #turnTo({httpStatus, headers}: Answer): void {
    const {redirects, url} = this
    const next = URL.parse(locationText(headers.location ?? ''), url)
    const details = {httpStatus, redirects}
    if (next === null) {
      throw new SettledError(
        outcomeOf('malformed', {...details, reason: 'The server leads to what is no address.'}),
      )
    }
    next.hash = ''
    const judgement = judgeUrl(next, this.#web.settings)
    if (judgement.kind === 'known') throw new SettledError(judgement.outcome)
    const step = `${next.href} ${this.#cookies.of(next.host) ?? ''}`
    if (this.#seen.has(step)) throw new SettledError(outcomeOf('redirectLoop', details))
    if (redirects.length >= this.#web.settings.mostRedirects) {
      throw new SettledError(outcomeOf('tooManyRedirects', details))
    }
    this.#seen.add(step)
    redirects.push({httpStatus, url: next.href})
    this.url = next
  }

  #arrive({httpStatus, text}: Answer): Outcome {
    const {url, redirects} = this
    return classifyAnswer({
      asked: this.#asked,
      url,
      httpStatus,
      redirects,
      ...defined({words: text === undefined ? undefined : htmlWords(text)}),
    })
  }

  /** What an error on the way says of the address. */
  settle(error: unknown): Visit {
    const {redirects} = this
    if (error instanceof SettledError) {
      const {outcome} = error
      const isAnswered = outcome.httpStatus !== undefined || outcome.cause === 'robots'
      const isHeard = redirects.length > 0 || isAnswered
      return {outcome: {...outcome, redirects}, isHeard}
    }
    const code = codeOf(error)
    // What has no code is no failure of the network, but a fault of ours.
    if (code === undefined) throw error
    const cause = networkCause(code)
    const isHeard = redirects.length > 0 || cause.startsWith('certificate')
    return {outcome: outcomeOf(cause, {redirects}), isHeard}
  }
}

/**
 * Visits an address as the design of the check has it: robots.txt first, `HEAD`, redirects, `GET` where
 * words are needed or `HEAD` is refused.
 * @throws StoppedError, RestingHostError
 */
export async function visit(asked: URL, web: Web): Promise<Visit> {
  const way = new Way(asked, web)
  try {
    return {outcome: await way.follow(), isHeard: true}
  } catch (error) {
    if (error instanceof StoppedError || error instanceof RestingHostError) throw error
    return way.settle(error)
  }
}
