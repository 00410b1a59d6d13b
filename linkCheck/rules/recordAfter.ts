import type {LinkCheck, LinkRecord} from '../../content/links/linkRecord.ts'
import {defined} from '../../content/objects/defined.ts'
import {causes} from './causes.ts'
import type {Outcome} from './outcome.ts'

const longestHistory = 20

/** How long after a passing failure another one confirms it. */
const confirmedAfterMs = 60 * 60 * 1000

const isPassing = ({cause}: Pick<LinkCheck, 'cause'>): boolean =>
  cause !== undefined && causes[cause].isPassing === true

const isFailed = (check: LinkCheck): boolean => check.status === 'broken' || isPassing(check)

/** The failed checks since the address last worked; what was unsure between them ends nothing. */
const failuresInARow = (history: readonly LinkCheck[]): readonly LinkCheck[] => {
  const worked = history.findIndex(({status}) => status === 'ok')
  return (worked === -1 ? history : history.slice(0, worked)).filter(isFailed)
}

const isConfirmed = (failures: readonly LinkCheck[], now: Date): boolean =>
  failures.some(({checkedAt}) => now.getTime() - Date.parse(checkedAt) >= confirmedAfterMs)

const brokenSince = (
  previous: LinkRecord | undefined,
  failures: readonly LinkCheck[],
  checkedAt: string,
): string =>
  previous?.status === 'broken' && previous.brokenSince !== undefined
    ? previous.brokenSince
    : (failures.at(-1)?.checkedAt ?? checkedAt)

const keyOf = (checkedAt: string): string => checkedAt.replaceAll(/\D/g, '')

export interface Checked {
  readonly id: string
  readonly url: string
  readonly outcome: Outcome
  readonly previous: LinkRecord | undefined
  readonly now: Date
}

/**
 * The record of an address after a check. A failure that may pass by itself (no such name, no
 * connection, a time-out, an error of the server, a circle of redirects) counts as broken only if an
 * earlier check, at least an hour before, failed too and none between them worked; until then it is
 * unsure. All other failures count at once.
 */
export function recordAfter({id, url, outcome, previous, now}: Checked): LinkRecord {
  const {redirects, offer, movedTo, ...found} = outcome
  const checkedAt = now.toISOString()
  const failures = failuresInARow(previous?.history ?? [])
  const isBroken =
    outcome.status === 'broken' && (!isPassing(outcome) || isConfirmed(failures, now))
  const status = outcome.status === 'broken' && !isBroken ? 'unsure' : outcome.status
  const check: LinkCheck = {_key: keyOf(checkedAt), checkedAt, ...found, status}
  const {status: _status, httpStatus: _httpStatus, finalUrl: _finalUrl, ...why} = found
  return {
    _id: id,
    _type: 'lectern.link',
    url,
    status,
    ...why,
    checkedAt,
    ...defined({
      brokenSince: isBroken ? brokenSince(previous, failures, checkedAt) : undefined,
      movedTo,
      offer,
      redirects:
        redirects.length === 0
          ? undefined
          : redirects.map((redirect, index) => ({_key: String(index), ...redirect})),
    }),
    history: [check, ...(previous?.history ?? []).filter(({_key}) => _key !== check._key)].slice(
      0,
      longestHistory,
    ),
  }
}
