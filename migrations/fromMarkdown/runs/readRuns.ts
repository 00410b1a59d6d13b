import type {SanityClient} from '@sanity/client'

import {datasetError, DatasetError, InterruptedError} from '../dataset/errors.ts'
import {retry} from '../dataset/retry.ts'
import {readRun, type Run, runPartType, runType} from './run.ts'
import {readRunPart, type RunPart} from './runChange.ts'

const ask = async <Result>(
  client: SanityClient,
  query: string,
  params: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Result> => {
  try {
    return await retry(() => client.fetch<Result>(query, params), signal)
  } catch (error) {
    if (error instanceof InterruptedError || error instanceof DatasetError) throw error
    throw datasetError(error)
  }
}

/** The runs of a dataset, the latest first. @throws DatasetError, InterruptedError */
export async function readRuns(client: SanityClient, signal: AbortSignal): Promise<readonly Run[]> {
  const query = '*[_type == $type] | order(startedAt desc, run desc)'
  const rows = await ask<readonly unknown[]>(client, query, {type: runType}, signal)
  return rows.flatMap((row) => readRun(row) ?? [])
}

/** How many parts a run has so far. @throws DatasetError, InterruptedError */
export async function countParts(
  client: SanityClient,
  run: string,
  signal: AbortSignal,
): Promise<number> {
  const query = '*[_type == $type && run == $run] | order(number desc)[0].number'
  const last = await ask<number | null>(client, query, {type: runPartType, run}, signal)
  return last === null ? 0 : last + 1
}

/** The parts of a run, the latest first. @throws DatasetError, InterruptedError */
export async function* partsOf(
  client: SanityClient,
  run: string,
  signal: AbortSignal,
): AsyncGenerator<RunPart> {
  const query = '*[_type == $type && run == $run && number == $number][0].content'
  for (let number = (await countParts(client, run, signal)) - 1; number >= 0; number -= 1) {
    const text = await ask<unknown>(client, query, {type: runPartType, run, number}, signal)
    const part = readRunPart(text)
    if (part === undefined) {
      throw new DatasetError(
        `Part ${number} of the run ${run} is not in the dataset any more, or cannot be read. Nothing more of it can be taken back.`,
      )
    }
    yield part
  }
}
