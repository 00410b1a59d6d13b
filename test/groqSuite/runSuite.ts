import type {LakeProcess} from '../startLake.ts'
import {lakeAnswer, load, plainAnswer} from './answers.ts'
import {complaint} from './judge.ts'
import type {Suite, SuiteTest} from './readSuite.ts'

/** Requests that are under way at one time. */
const atOnce = 16

export interface Outcome {
  readonly test: SuiteTest
  /** What is wrong with the answer of the lake, and with that of plain groq-js. */
  readonly lake: string | undefined
  readonly plain: string | undefined
}

/** Asks a lake that nobody else uses, and groq-js, for each test of the suite. */
export async function runSuite(suite: Suite, lake: LakeProcess): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const dataset of suite.datasets) {
    await load(lake, dataset)
    const waiting = dataset.tests.values()
    const work = async (): Promise<void> => {
      for (const test of waiting) {
        outcomes.push({
          test,
          lake: complaint(test, await lakeAnswer(lake, test)),
          plain: complaint(test, await plainAnswer(dataset, test)),
        })
      }
    }
    await Promise.all(Array.from({length: atOnce}, work))
  }
  return outcomes
}
