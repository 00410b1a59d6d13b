import {createHash, createHmac, randomBytes, timingSafeEqual} from 'node:crypto'
import {chmodSync, readFileSync, writeFileSync} from 'node:fs'

import {startFailure} from '../store/failures.ts'

export type Access = 'session' | 'anonymous' | 'refused'

/**
 * Who may do more than read what is public: programs that send the token, and browsers that send
 * the session cookie, which came with the Studio's page. The cookie outlives a restart.
 */
export class Credentials {
  readonly token: string
  readonly cookieName: string
  readonly #session: string

  constructor(token: string) {
    this.token = token
    // Cookies ignore ports: lakes on one machine must not overwrite each other's.
    this.cookieName = `lectern_${createHash('sha256').update(token).digest('hex').slice(0, 12)}`
    this.#session = createHmac('sha256', token).update('session').digest('base64url')
  }

  /** `refused` is a token that is wrong, unlike `anonymous`, which has neither token nor cookie. */
  accessOf(authorization: string | undefined, cookies: string | undefined): Access {
    const bearer = /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1]
    if (bearer !== undefined) return same(bearer, this.token) ? 'session' : 'refused'
    const sent = cookieIn(cookies ?? '', this.cookieName)
    return sent !== undefined && same(sent, this.#session) ? 'session' : 'anonymous'
  }

  get setCookie(): string {
    return `${this.cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/; Max-Age=34560000`
  }
}

/** Reads the lake's token, or makes one at the first start; nobody but the owner may read the file. */
export function readToken(file: string): string {
  try {
    const token = readFileSync(file, 'utf8').trim()
    if (token.length >= 32) return token
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      throw startFailure(error, file)
    }
  }
  const token = randomBytes(32).toString('base64url')
  try {
    writeFileSync(file, `${token}\n`, {mode: 0o600})
    chmodSync(file, 0o600)
  } catch (error) {
    throw startFailure(error, file)
  }
  return token
}

const cookieIn = (header: string, name: string): string | undefined => {
  for (const part of header.split(';')) {
    const [key, ...value] = part.split('=')
    if (key?.trim() === name) return value.join('=').trim()
  }
  return undefined
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const same = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected))
