import {isDeepStrictEqual} from 'node:util'

import type {SuiteTest} from './readSuite.ts'

/** What came of a query: its result, or why it was refused. */
export type Answer = {readonly result: unknown} | {readonly refused: string}

/** What is wrong with an answer; undefined if it passes. */
export function complaint(test: SuiteTest, answer: Answer): string | undefined {
  if (test.expected === undefined) {
    return 'refused' in answer ? undefined : `answered ${shown(answer.result)}, but is invalid`
  }
  if ('refused' in answer) return `refused: ${answer.refused}`
  const result = isRanking(test.expected) ? ranked(answer.result) : answer.result
  return isDeepStrictEqual(result, test.expected)
    ? undefined
    : `expected ${shown(test.expected)}, got ${shown(result)}`
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/**
 * Where the suite writes `_pos` it leaves the scores to each implementation: only the rank that
 * they give has to be right, the highest first, equal scores at one rank.
 */
const isRanking = (expected: unknown): boolean =>
  Array.isArray(expected) && expected.some((item) => isObject(item) && '_pos' in item)

const ranked = (result: unknown): unknown => {
  if (!Array.isArray(result)) return result
  const items: readonly unknown[] = result
  const scores = new Set(items.map((item) => (isObject(item) ? item['_score'] : undefined)))
  const ranks = [...scores].map(Number).toSorted((a, b) => b - a)
  return items.map((item) => {
    if (!isObject(item)) return item
    const {_score, ...rest} = item
    return {...rest, _pos: ranks.indexOf(Number(_score)) + 1}
  })
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
