import {RestingHostError, StoppedError} from './fetch/errors.ts'
import {visit, type Visit, type Web} from './fetch/visit.ts'

/** One page to be asked for, whatever addresses lead there. */
export interface Task<Subject> {
  readonly url: URL
  readonly subjects: readonly Subject[]
}

const byHost = <Subject>(
  tasks: readonly Task<Subject>[],
): readonly (readonly Task<Subject>[])[] => {
  const hosts = new Map<string, Task<Subject>[]>()
  for (const task of tasks) {
    const waiting = hosts.get(task.url.host) ?? []
    waiting.push(task)
    hosts.set(task.url.host, waiting)
  }
  return [...hosts.values()]
}

/**
 * Visits pages: of one host one after the other, of `atOnce` hosts at the same time. Ends early, and
 * quietly, when the user stops it; a host that wants to be left alone is left alone.
 * @returns how many pages were put off because their host wanted to be left alone
 */
export async function askAll<Subject>(
  tasks: readonly Task<Subject>[],
  web: Web,
  atOnce: number,
  onVisit: (task: Task<Subject>, visit: Visit) => Promise<void>,
): Promise<number> {
  const hosts = [...byHost(tasks)]
  let putOff = 0
  let isFailed = false

  const askHost = async (pages: readonly Task<Subject>[]): Promise<void> => {
    for (const [index, page] of pages.entries()) {
      if (isFailed) return
      try {
        await onVisit(page, await visit(page.url, web))
      } catch (error) {
        if (!(error instanceof RestingHostError)) {
          isFailed = true
          throw error
        }
        putOff += pages.length - index
        return
      }
    }
  }

  const work = async (): Promise<void> => {
    for (let pages = hosts.shift(); pages !== undefined; pages = hosts.shift()) await askHost(pages)
  }

  const ended = await Promise.allSettled(Array.from({length: atOnce}, work))
  const failure = ended.find((one) => one.status === 'rejected')
  if (failure !== undefined && !(failure.reason instanceof StoppedError)) throw failure.reason
  return putOff
}
