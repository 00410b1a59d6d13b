import {assert, asyncProperty} from 'fast-check'
import {afterAll, beforeAll, it, vi} from 'vitest'

import {type LakeHere, startLakeHere} from '../../lakeHere.ts'
import {connectionTo} from '../apply/applied.ts'
import {historyPages} from '../apply/historyPages.ts'
import {histories, holdsIn} from './historyLaw.ts'
import {syncedSite} from './syncedSite.ts'

/** As many as a run of all tests has time for; `manyHistories.ts` runs thousands. */
const numRuns = 12

const mostMsOfOne = 60_000
vi.setConfig({testTimeout: numRuns * mostMsOfOne, hookTimeout: 60_000})

let lake: LakeHere

beforeAll(async () => {
  lake = await startLakeHere()
})

afterAll(async () => {
  await lake.stop()
})

it('histories of edits on both sides: nothing is lost on either, and both are equal but for what is listed', async () => {
  const connection = connectionTo(lake)
  await assert(
    asyncProperty(histories, (history) =>
      holdsIn(history, connection, () => syncedSite(historyPages, connection)),
    ),
    // A case takes seconds: what fails is shown as it came, not made smaller.
    {numRuns, endOnFailure: true},
  )
})
