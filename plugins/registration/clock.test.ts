// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from 'vitest'

import {wakeAt} from './clock.ts'

const start = Date.parse('2027-03-28T00:00:00Z')
const hourMs = 60 * 60 * 1000

beforeEach(() => {
  vi.useFakeTimers({now: start})
})
afterEach(() => {
  vi.useRealTimers()
})

it('wakes at the moment, once, and not before', () => {
  const wake = vi.fn<() => void>()
  wakeAt(start + 3 * hourMs, wake)
  vi.advanceTimersByTime(3 * hourMs - 1)
  expect(wake).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(wake).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(hourMs)
  expect(wake).toHaveBeenCalledTimes(1)
})

it('has one timer for all that wait, and none when nobody does', () => {
  const stops = [1, 2, 3].map((hours) => wakeAt(start + hours * hourMs, () => undefined))
  expect(vi.getTimerCount()).toBe(1)
  for (const stop of stops) stop()
  expect(vi.getTimerCount()).toBe(0)
})

it('wakes within a minute after a laptop has slept through the moment', () => {
  const wake = vi.fn<() => void>()
  wakeAt(start + hourMs, wake)
  vi.setSystemTime(start + 2 * hourMs)
  vi.advanceTimersByTime(60_000)
  expect(wake).toHaveBeenCalledTimes(1)
})

it.each(['visibilitychange', 'focus', 'pageshow', 'online'])(
  'wakes at once when the page comes back: %s',
  (reminder) => {
    const wake = vi.fn<() => void>()
    wakeAt(start + hourMs, wake)
    vi.setSystemTime(start + 2 * hourMs)
    ;(reminder === 'visibilitychange' ? document : window).dispatchEvent(new Event(reminder))
    expect(wake).toHaveBeenCalledTimes(1)
  },
)

it('wakes nobody who has stopped waiting, and others whom one wakes', () => {
  const said: string[] = []
  const stop = wakeAt(start + hourMs, () => said.push('stopped'))
  wakeAt(start + hourMs, () => {
    said.push('first')
    wakeAt(start + 2 * hourMs, () => said.push('second'))
  })
  stop()
  vi.advanceTimersByTime(3 * hourMs)
  expect(said).toEqual(['first', 'second'])
})
