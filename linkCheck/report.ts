import type {LinkRecord, LinkStatus} from '../content/links/linkRecord.ts'
import type {LinkPlace} from './dataset/readAddresses.ts'
import type {Ledger} from './ledger.ts'
import type {KnownAddress} from './sortAddresses.ts'

/** What is known of an address, and the documents that it stands in. */
export interface ReportedLink extends Omit<LinkRecord, '_id' | '_type' | 'history'> {
  readonly isRegistration: boolean
  /** It was not known to be broken before this run. */
  readonly isNew: boolean
  readonly places: readonly LinkPlace[]
}

export interface LinkReport {
  /** Addresses that documents name. */
  readonly addresses: number
  /** Of those, how many were asked in this run. */
  readonly checked: number
  /** How many are known to be what, of this run or an earlier one. */
  readonly counts: {readonly [Status in LinkStatus]: number}
  readonly broken: readonly ReportedLink[]
  readonly unsure: readonly ReportedLink[]
  /** Of those that work: which have moved for good, or have nothing more to offer. */
  readonly moved: readonly ReportedLink[]
  readonly soldOutOrClosed: readonly ReportedLink[]
  /** Addresses that are never asked, by the reason for it. */
  readonly unasked: Readonly<Record<string, number>>
  readonly removed: number
  /** Left for the next run, because their host wanted to be left alone. */
  readonly putOff: number
  readonly isInterrupted: boolean
  /** Nothing at all answered, and nothing was changed. */
  readonly isOffline: boolean
}

type Circumstances = Pick<LinkReport, 'putOff' | 'isInterrupted' | 'isOffline'> & {
  readonly known: readonly KnownAddress[]
}

const reportedLinks = ({addresses, records, before}: Ledger): readonly ReportedLink[] =>
  addresses.flatMap(({url, isRegistration, places}) => {
    const record = records.get(url)
    if (record === undefined) return []
    const {_id, _type, history: _history, ...rest} = record
    const isNew = before.get(url)?.status !== 'broken'
    return [{...rest, isRegistration, isNew, places}]
  })

const countBy = (words: readonly string[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/** What to tell of a run, from the ledger as it stands at its end. */
export function linkReport(ledger: Ledger, {known, ...circumstances}: Circumstances): LinkReport {
  const links = reportedLinks(ledger)
  const having = (status: LinkStatus): readonly ReportedLink[] =>
    links.filter((link) => link.status === status)
  const unasked = known.filter(({outcome}) => outcome.status === 'skipped')
  return {
    addresses: ledger.addresses.length,
    checked: ledger.checked.size,
    counts: {
      ok: having('ok').length,
      broken: having('broken').length,
      unsure: having('unsure').length,
      skipped: having('skipped').length,
    },
    broken: having('broken'),
    unsure: having('unsure'),
    moved: links.filter(({movedTo}) => movedTo !== undefined),
    soldOutOrClosed: links.filter(({offer}) => offer !== undefined),
    unasked: countBy(unasked.flatMap(({outcome}) => outcome.cause ?? [])),
    removed: ledger.removed,
    ...circumstances,
  }
}
