import {BehaviorSubject} from 'rxjs'
import {afterEach, beforeEach, expect, it, vi} from 'vitest'

import {type Stage, stagesOf} from './stage.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What is told, and how long after the lake went away (milliseconds). */
const toldOf = (isReached$: BehaviorSubject<boolean>): [Stage, number][] => {
  const told: [Stage, number][] = []
  const began = Date.now()
  stagesOf(isReached$).subscribe((stage) => told.push([stage, Date.now() - began]))
  return told
}

it('tells of an outage, and makes fields read-only, within two seconds', () => {
  const isReached$ = new BehaviorSubject(true)
  const told = toldOf(isReached$)
  isReached$.next(false)
  vi.advanceTimersByTime(60_000)
  isReached$.next(true)
  expect(told.map(([stage]) => stage)).toEqual(['none', 'leaving', 'readOnly', 'none'])
  expect(told[1]?.[1]).toBeLessThan(1000)
  expect(told[2]?.[1]).toBeLessThan(2000)
})

it('gives the text editor the second that it takes to hand on what was typed', () => {
  const isReached$ = new BehaviorSubject(false)
  const [leaving, readOnly] = (() => {
    const told = toldOf(isReached$)
    vi.advanceTimersByTime(60_000)
    return told
  })()
  expect((readOnly?.[1] ?? 0) - (leaving?.[1] ?? 0)).toBeGreaterThanOrEqual(1000)
})

it('says nothing of what is over at once', () => {
  const isReached$ = new BehaviorSubject(true)
  const told = toldOf(isReached$)
  isReached$.next(false)
  vi.advanceTimersByTime(50)
  isReached$.next(true)
  vi.advanceTimersByTime(60_000)
  expect(told.map(([stage]) => stage)).toEqual(['none'])
})
