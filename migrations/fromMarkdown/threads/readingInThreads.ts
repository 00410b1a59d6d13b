import {availableParallelism} from 'node:os'
import {setImmediate} from 'node:timers/promises'

import type {PackedShelf} from '../conduct/packedShelf.ts'
import {type PackedPage, unpackPage} from '../conduct/packPage.ts'
import {
  type PageReading,
  readingAlone,
  type ReadingSetup,
  type SurveyedPage,
} from '../conduct/pageReading.ts'
import type {SiteFile} from '../parse/jekyllSite.ts'
import {serializer} from '../read/serializer.ts'
import {filesIn, inBatches, type Pair} from './batches.ts'
import {type PageThreads, startThreads} from './pageThreads.ts'
import {surveyBatch, type SurveyedBatch} from './surveyBatch.ts'

/** A smaller site is done before it is worth starting a thread. */
const fewestPages = 1500
/** Each takes some 80 MB of memory. */
const mostThreads = 2
/** So many files are interpreted here first: with an earlier import in mind there may be no more. */
const filesBefore = 200
/** So many batches may wait for one before them. */
const mostPending = 16

/** How many threads are worth it beside this one. */
export function threadsFor(pages: number): number {
  return pages < fewestPages ? 0 : Math.min(mostThreads, availableParallelism() - 1)
}

interface Pending<Item> {
  readonly batch: readonly Pair<Item>[]
  readonly surveyed: Promise<SurveyedBatch> | SurveyedBatch
}

/**
 * Interprets pages in several threads, this one among them: where the others have enough to do, it
 * takes the next pages itself. Order and results are those of one thread.
 */
export function readingInThreads(
  setup: ReadingSetup,
  shelf: PackedShelf,
  number: number,
): PageReading {
  const {config, options, mappings} = setup
  const alone = readingAlone(setup, shelf)
  let threads: PageThreads | undefined
  let files = 0

  const begin = async <Item>(batch: readonly Pair<Item>[]): Promise<Pending<Item>> => {
    const own = filesIn(batch)
    files += own.length
    if (files > filesBefore) threads ??= startThreads({config, options}, number)
    const elsewhere = own.length === 0 ? undefined : threads?.survey(own)
    if (elsewhere !== undefined) return {batch, surveyed: elsewhere}
    const surveyed = surveyBatch(own, setup, alone.interpret)
    // What the threads have done meanwhile is to be known before the next pages are given out.
    await setImmediate()
    return {batch, surveyed}
  }

  const pagesOf = function* (
    own: readonly SiteFile[],
    {surveys, bytes, lengths}: SurveyedBatch,
  ): Generator<SurveyedPage, undefined> {
    let end = 0
    for (const [index, survey] of surveys.entries()) {
      const start = end
      end += lengths[index] ?? 0
      const packed = bytes.subarray(start, end)
      const page = (): PackedPage => serializer.deserialize(packed)
      shelf.putBytes(own[index]?.path ?? '', packed)
      yield {survey, page: () => unpackPage(page(), config, mappings.all)}
    }
    return undefined
  }

  const finish = async function* <Item>({batch, surveyed}: Pending<Item>) {
    const pages = pagesOf(filesIn(batch), await surveyed)
    for (const [item, file] of batch) {
      yield [item, file === undefined ? undefined : pages.next().value] as const
    }
  }

  const survey = async function* <Item>(items: AsyncIterable<Pair<Item>>) {
    try {
      const pending: Pending<Item>[] = []
      for await (const batch of inBatches(items)) {
        pending.push(await begin(batch))
        const ripe = pending.length > mostPending ? pending.splice(0, 1) : []
        for (const first of ripe) yield* finish(first)
      }
      for (const each of pending) yield* finish(each)
    } finally {
      await threads?.end()
    }
  }
  return {...alone, survey}
}
