import type {Task} from './askAll.ts'
import type {NamedAddress} from './dataset/readAddresses.ts'
import {judgeAddress, type Reach} from './rules/judgeAddress.ts'
import type {Outcome} from './rules/outcome.ts'

/** An address of which all is known without asking. */
export interface KnownAddress {
  readonly address: NamedAddress
  readonly outcome: Outcome
}

export interface SortedAddresses {
  readonly tasks: readonly Task<NamedAddress>[]
  readonly known: readonly KnownAddress[]
}

/** Parts what has to be asked from what is known; addresses of one page become one task. */
export function sortAddresses(addresses: readonly NamedAddress[], reach: Reach): SortedAddresses {
  const tasks = new Map<string, {readonly url: URL; readonly subjects: NamedAddress[]}>()
  const known: KnownAddress[] = []
  for (const address of addresses) {
    const judgement = judgeAddress(address.url, reach)
    if (judgement.kind === 'known') {
      known.push({address, outcome: judgement.outcome})
      continue
    }
    const {url} = judgement
    const task = tasks.get(url.href) ?? {url, subjects: []}
    task.subjects.push(address)
    tasks.set(url.href, task)
  }
  return {tasks: [...tasks.values()], known}
}
