import {useCallback, useState} from 'react'

import {defined} from '../../content/objects/defined.ts'
import type {ApplyCounts} from '../../migrations/fromMarkdown/apply/counts.ts'
import type {ConvertedDrop} from '../../migrations/fromMarkdown/dropped/convertDropped.ts'
import type {DroppedFiles} from '../../migrations/fromMarkdown/dropped/droppedFile.ts'
import {
  importDrafts,
  knownPages,
  planDrafts,
} from '../../migrations/fromMarkdown/dropped/importDrafts.ts'
import {type PlaceFolder, placed, standAlone} from '../../migrations/fromMarkdown/dropped/placed.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {convertFiles} from './convertFiles.ts'
import {gather, type GivenFile} from './files/gather.ts'
import {type ShownPage, shownPages} from './shownPages.ts'
import {useStudioLake} from './useStudioLake.ts'

/** What was dropped, once it is read and compared with what is here. */
export interface Preview {
  readonly drop: ConvertedDrop
  readonly files: DroppedFiles
  readonly pages: readonly ShownPage[]
  /** How many documents an import would write. */
  readonly writes: number
  /** Types of what it would write. */
  readonly types: readonly string[]
  /** The files as they were given. */
  readonly given: DroppedFiles
  /** Where pages were put that stood alone. */
  readonly folder?: PlaceFolder
}

export type Stage =
  | {readonly at: 'start'; readonly problem?: string}
  | {readonly at: 'reading'; readonly doing: string}
  | {readonly at: 'preview'; readonly preview: Preview; readonly problem?: string}
  | {readonly at: 'writing'; readonly preview: Preview; readonly written: number}
  | {
      readonly at: 'done'
      readonly preview: Preview
      readonly counts: ApplyCounts
      readonly messages: readonly string[]
    }

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** What happens to files from when they are dropped until they are drafts. */
export function useDrop() {
  const {client, runner} = useStudioLake()
  const {timeZone, languages} = useSite()
  const [stage, setStage] = useState<Stage>({at: 'start'})

  const show = async (given: DroppedFiles, folder: PlaceFolder): Promise<void> => {
    setStage({at: 'reading', doing: 'Reading the pages'})
    const {signal} = new AbortController()
    const isAlone = standAlone(given)
    const ids = await knownPages(client, signal)
    const files = isAlone ? placed(given, [...ids.keys()], folder) : given
    const language = languages[0]?.id
    const drop = await convertFiles({files, ids, usual: {timeZone, ...defined({language})}})
    setStage({at: 'reading', doing: 'Comparing them with what is here'})
    const items = await planDrafts({client, drop, files, signal})
    const writes = items.filter((item) => item.writes.length > 0).length
    setStage({
      at: 'preview',
      preview: {
        drop,
        files,
        pages: shownPages(drop, files, items),
        writes,
        types: [...new Set(items.map(({type}) => type))].toSorted(),
        given,
        ...(isAlone && {folder}),
      },
    })
  }

  const read = async (given: Promise<readonly GivenFile[]>): Promise<void> => {
    setStage({at: 'reading', doing: 'Reading the files'})
    await show(await gather(await given), '_events')
  }

  const fail = (error: unknown): void => setStage({at: 'start', problem: reasonOf(error)})

  const write = async (preview: Preview): Promise<void> => {
    setStage({at: 'writing', preview, written: 0})
    const {drop, files} = preview
    const {counts, messages} = await importDrafts({
      client,
      drop,
      files,
      runner,
      now: () => new Date(),
      signal: new AbortController().signal,
      onProgress: ({created, changed, conflicts}) =>
        setStage({at: 'writing', preview, written: created + changed + conflicts}),
    })
    setStage({at: 'done', preview, counts, messages: messages.map(({reason}) => reason)})
  }

  return {
    stage,
    take: (given: Promise<readonly GivenFile[]>): void => {
      read(given).catch(fail)
    },
    /** Puts pages elsewhere that stand alone. */
    place: ({given}: Preview, folder: PlaceFolder): void => {
      show(given, folder).catch(fail)
    },
    apply: (preview: Preview): void => {
      write(preview).catch((error: unknown) =>
        setStage({at: 'preview', preview, problem: reasonOf(error)}),
      )
    },
    clear: useCallback((): void => setStage({at: 'start'}), []),
  }
}
