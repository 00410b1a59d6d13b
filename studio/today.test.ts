import {afterEach, beforeEach, expect, it, vi} from 'vitest'

import {today} from './today.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('tells the day once, and the next one within a minute of its midnight in Stockholm', () => {
  vi.setSystemTime('2030-03-30T22:58:30.000Z')
  const days: string[] = []
  const subscription = today('Europe/Stockholm').subscribe((day) => days.push(day))
  vi.advanceTimersByTime(60_000)
  expect(days).toEqual(['2030-03-29T23:00:00.000Z'])
  vi.advanceTimersByTime(60_000)
  expect(days).toEqual(['2030-03-29T23:00:00.000Z', '2030-03-30T23:00:00.000Z'])
  vi.advanceTimersByTime(23 * 60 * 60_000)
  expect(days.at(-1)).toBe('2030-03-31T22:00:00.000Z')
  subscription.unsubscribe()
})
