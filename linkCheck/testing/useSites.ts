import {afterEach} from 'vitest'

import {type Site, startSite} from './webUnderTest.ts'

/** Starts sites as `startSite` does, and ends after each test those that it started. */
export function useSites(): typeof startSite {
  const open: Site[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({close}) => close()))
  })
  return async (...args) => {
    const started = await startSite(...args)
    open.push(started)
    return started
  }
}
