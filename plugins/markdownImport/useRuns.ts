import {useMemo, useState} from 'react'
import {useObservable} from 'react-rx'
import {type Observable, catchError, map, of} from 'rxjs'
import {useDocumentStore} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {readRun, type Run} from '../../migrations/fromMarkdown/runs/run.ts'
import {undoIn} from '../../migrations/fromMarkdown/undo/undoIn.ts'
import {useStudioLake} from './useStudioLake.ts'

const query = '*[_type == "lectern.run"] | order(startedAt desc, run desc)[0...20]'
const none: readonly Run[] = []

/** The last imports into the dataset, from wherever, and what takes one back. */
export function useRuns() {
  const store = useDocumentStore()
  const {client, runner} = useStudioLake()
  const [doing, setDoing] = useState<string>()
  const [said, setSaid] = useState<readonly string[]>([])
  const runs = useMemo(() => {
    const rows: Observable<readonly unknown[]> = store.listenQuery(
      query,
      {},
      {apiVersion, perspective: 'raw', tag: 'lectern.runs'},
    )
    return rows.pipe(
      map((all) => all.flatMap((row) => readRun(row) ?? [])),
      catchError(() => of(none)),
    )
  }, [store])

  const send = async (name: string): Promise<void> => {
    setDoing(name)
    const kept: string[] = []
    const {counts} = await undoIn({
      client,
      runner,
      name,
      now: () => new Date(),
      signal: new AbortController().signal,
      filesOf: () => async () => undefined,
      onMessage: ({reason}) => kept.push(reason),
      onProgress: () => undefined,
    })
    const {restored, removed, recreated} = counts
    setSaid([`Taken back: ${restored + removed + recreated} documents.`, ...kept])
  }

  return {
    runs: useObservable(runs, none),
    /** The run that is being taken back. */
    doing,
    said,
    undo: (name: string): void => {
      send(name)
        .catch((error: unknown) =>
          setSaid([error instanceof Error ? error.message : String(error)]),
        )
        .finally(() => setDoing(undefined))
    },
  }
}
