import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'

import {groqSuite} from '../../corpus.ts'
import {knownFailures} from '../../groqSuite/knownFailures.ts'
import {readSuite} from '../../groqSuite/readSuite.ts'
import {plainComplaint, runSuite} from '../../groqSuite/runSuite.ts'
import type {Outcome} from '../../groqSuite/runSuite.ts'
import {startLake} from '../../startLake.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 300_000})

describe.skipIf(groqSuite === undefined)('the public tests of GROQ', () => {
  let outcomes: readonly Outcome[] = []

  beforeAll(async () => {
    const lake = await startLake()
    try {
      outcomes = await runSuite(readSuite(groqSuite ?? ''), lake)
    } finally {
      await lake.stop()
    }
  })
  afterAll(() => {
    outcomes = []
  })

  test('are asked, some thousands of them', () => {
    expect(outcomes.length).toBeGreaterThan(6000)
  })

  test('pass, but for those that the list of known failures gives a reason for', () => {
    const failed = outcomes.filter(({lake}) => lake !== undefined)
    const unknown = failed.filter((outcome) => !knownFailures.has(outcome.test.id))
    expect(unknown.map((outcome) => [outcome.test.query, outcome.lake])).toEqual([])
    expect([...knownFailures.keys()].toSorted()).toEqual(
      failed.map((outcome) => outcome.test.id).toSorted(),
    )
  })

  test('pass wherever groq-js passes them', async () => {
    for (const outcome of outcomes.filter(({lake}) => lake !== undefined)) {
      const {query} = outcome.test
      expect([query, outcome.lake, await plainComplaint(outcome)]).not.toContain(undefined)
    }
  })
})
