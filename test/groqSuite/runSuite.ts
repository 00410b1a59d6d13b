import type {LakeProcess} from '../startLake.ts'
import {lakeAnswer, load, plainAnswer} from './answers.ts'
import {complaint} from './judge.ts'
import type {Suite, SuiteDataset, SuiteTest} from './readSuite.ts'

/** Requests that are under way at one time. */
const atOnce = 16

export interface Outcome {
  readonly test: SuiteTest
  readonly dataset: SuiteDataset
  /** What is wrong with the answer of the lake. */
  readonly lake: string | undefined
}

/** What is wrong with the answer of plain groq-js. */
export async function plainComplaint({test, dataset}: Outcome): Promise<string | undefined> {
  return complaint(test, await plainAnswer(dataset, test))
}

/** Asks a lake that nobody else uses for each test of the suite. */
export async function runSuite(suite: Suite, lake: LakeProcess): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const dataset of suite.datasets) {
    await load(lake, dataset)
    const waiting = dataset.tests.values()
    const work = async (): Promise<void> => {
      for (const test of waiting) {
        outcomes.push({test, dataset, lake: complaint(test, await lakeAnswer(lake, test))})
      }
    }
    await Promise.all(Array.from({length: atOnce}, work))
  }
  return outcomes
}
