import {afterEach, beforeEach, expect, test, vi} from 'vitest'

import {exitWith, Problem} from './problem.js'

const printed: string[] = []
let before: typeof process.exitCode

beforeEach(() => {
  before = process.exitCode
  printed.length = 0
  vi.stubEnv('LECTERN_DEBUG', undefined)
  vi.spyOn(console, 'error').mockImplementation((text: string) => void printed.push(text))
})

afterEach(() => {
  process.exitCode = before
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const fail = (): Promise<number> => Promise.reject(new Error('Odd.'))

test('says what is wrong and what to do', async () => {
  await exitWith(() => Promise.reject(new Problem('It is closed.', 'Come back later.', 3)))
  expect(printed).toEqual(['\nIt is closed.\nCome back later.'])
  expect(process.exitCode).toBe(3)
})

test('says in a sentence what nobody foresaw, and where it was when it is asked', async () => {
  await exitWith(fail)
  vi.stubEnv('LECTERN_DEBUG', '1')
  await exitWith(fail)
  expect(printed[0]).toMatch(/does not know: Odd\.\nRun it again/)
  expect(printed[0]).not.toContain('    at ')
  expect(printed[1]).toContain('    at ')
  expect(process.exitCode).toBe(1)
})
