import {askAll, type Task} from './askAll.ts'
import type {Lake} from './dataset/documents.ts'
import type {NamedAddress} from './dataset/readAddresses.ts'
import {openWeb} from './fetch/openWeb.ts'
import type {FetchSettings} from './fetch/settings.ts'
import type {Web} from './fetch/visit.ts'
import {openLedger, type Ledger} from './ledger.ts'
import {linkReport, type LinkReport} from './report.ts'
import {sortAddresses} from './sortAddresses.ts'
import {untilHeard} from './untilHeard.ts'

export interface CheckOptions {
  readonly lake: Lake
  readonly settings: FetchSettings
  readonly now: () => Date
  /** Hosts that are asked at the same time. */
  readonly atOnce: number
  /** How old a check must be to be done again; the usual ages without it. */
  readonly olderThanMs: number | undefined
  readonly onProgress: (done: number, all: number) => void
}

type AddressTask = Task<NamedAddress>

const mostWitnesses = 3

/** Whether there is a network: whether one of three hosts that answered before does so now. */
const isNetworkThere = async (
  tasks: readonly AddressTask[],
  {records}: Ledger,
  heard: AddressTask | undefined,
  web: Web,
): Promise<boolean> => {
  const worked = tasks.filter(({subjects}) =>
    subjects.some(({url}) => records.get(url)?.status === 'ok'),
  )
  const known = heard === undefined ? worked : [...worked, heard]
  const byHost = new Map(known.map((task) => [task.url.host, task]))
  let isHeard = false
  await askAll([...byHost.values()].slice(-mostWitnesses), web, mostWitnesses, async (_, visit) => {
    isHeard ||= visit.isHeard
  })
  return isHeard
}

/**
 * Checks the addresses of a dataset that are due, those for registration first, and keeps what was
 * found in their records. Failures of the network count only once a server has been heard after them,
 * so that a machine without a network marks nothing.
 * @throws what `lake.send` throws
 */
export async function checkLinks(options: CheckOptions): Promise<LinkReport> {
  const {lake, settings, now, atOnce, olderThanMs, onProgress} = options
  const ledger = await openLedger(lake, now, olderThanMs)
  const {tasks, known} = sortAddresses(ledger.addresses, settings)
  for (const {address, outcome} of known) {
    if (outcome.status === 'broken' && ledger.isDue(address)) await ledger.keep(address, outcome)
  }

  const web = openWeb(settings)
  const doubts = untilHeard<AddressTask>(async ({subjects}, {outcome}) => {
    for (const subject of subjects) await ledger.keep(subject, outcome)
  })
  const due = tasks.filter(({subjects}) => subjects.some(ledger.isDue))
  let done = 0
  const ask = (some: readonly AddressTask[]): Promise<number> =>
    askAll(some, web, atOnce, async (task, visit) => {
      done += 1
      onProgress(done, due.length)
      await doubts.take(task, visit)
    })
  const isPressing = ({subjects}: AddressTask): boolean =>
    subjects.some(({isRegistration}) => isRegistration)

  try {
    const putOffFirst = await ask(due.filter(isPressing))
    const putOffThen = await ask(due.filter((task) => !isPressing(task)))
    const isDoubtful = doubts.isHolding() && !settings.signal.aborted
    if (isDoubtful && (await isNetworkThere(tasks, ledger, doubts.heard(), web))) {
      await doubts.release()
    }
    return linkReport(ledger, {
      known,
      putOff: putOffFirst + putOffThen,
      isInterrupted: settings.signal.aborted,
      isOffline: isDoubtful && doubts.isHolding() && doubts.heard() === undefined,
    })
  } finally {
    await ledger.end()
  }
}
