import type {Visit} from './fetch/visit.ts'
import {causes} from './rules/causes.ts'

/** Keeps failures of the network back until a server has been heard after them. */
export interface UntilHeard<Task> {
  readonly take: (task: Task, visit: Visit) => Promise<void>
  /** Hands over what is kept back. */
  readonly release: () => Promise<void>
  readonly isHolding: () => boolean
  /** The last one whose server was heard. */
  readonly heard: () => Task | undefined
}

/** Where no server was heard, the network of this machine may be what failed. */
const isDoubtful = ({outcome: {cause}, isHeard}: Visit): boolean =>
  !isHeard && cause !== undefined && causes[cause].isPassing === true

export function untilHeard<Task>(
  handOver: (task: Task, visit: Visit) => Promise<void>,
): UntilHeard<Task> {
  let held: {readonly task: Task; readonly visit: Visit}[] = []
  let heard: Task | undefined
  const release = async (): Promise<void> => {
    const released = held
    held = []
    for (const {task, visit} of released) await handOver(task, visit)
  }
  return {
    release,
    isHolding: () => held.length > 0,
    heard: () => heard,
    take: async (task, visit) => {
      if (isDoubtful(visit)) {
        held.push({task, visit})
        return
      }
      await handOver(task, visit)
      if (!visit.isHeard) return
      heard = task
      await release()
    },
  }
}
