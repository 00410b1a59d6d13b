import type {LookupAddress} from 'node:dns'
import {isIP} from 'node:net'

import {isAllowed, judgeUrl} from '../rules/judgeAddress.ts'
import {outcomeOf} from '../rules/outcome.ts'
import {SettledError} from './errors.ts'
import type {FetchSettings} from './settings.ts'

const ofLiteral = (host: string): readonly LookupAddress[] | undefined => {
  const address = host.replace(/^\[|\]$/g, '')
  const family = isIP(address)
  return family === 0 ? undefined : [{address, family}]
}

/**
 * The addresses to which a request for `url` may be sent: looked up once, each of them checked, and
 * handed on, so that a name that says something else a moment later changes nothing.
 * @throws SettledError where `url` or one of its addresses may not be asked; the resolver's errors
 */
export async function checkedAddresses(
  url: URL,
  settings: FetchSettings,
): Promise<readonly LookupAddress[]> {
  const judgement = judgeUrl(url, settings)
  if (judgement.kind === 'known') throw new SettledError(judgement.outcome)
  const addresses = ofLiteral(url.hostname) ?? (await settings.resolve(url.hostname))
  const isOpen =
    isAllowed(url, settings) || addresses.every(({address}) => settings.isPublic(address))
  if (!isOpen) throw new SettledError(outcomeOf('privateAddress'))
  return addresses
}
