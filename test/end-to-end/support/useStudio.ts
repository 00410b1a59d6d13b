import {mkdir} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, expect} from 'vitest'

import {launchBrowser} from './browser.ts'
import {type Lectern, startLectern} from './lectern.ts'
import {type Observations, observe} from './observe.ts'

const screenshots = join(tmpdir(), 'lectern-screenshots')

export interface StudioUnderTest {
  readonly lectern: () => Lectern
  /** A tab of the test's own browser session. */
  readonly newTab: () => Promise<Page>
}

async function keepScreenshots(pages: readonly Page[], testName: string): Promise<void> {
  await mkdir(screenshots, {recursive: true})
  for (const [index, page] of pages.entries()) {
    const path = join(screenshots, `${testName.replaceAll(/\W+/g, '-')}-${index + 1}.png`)
    await page.screenshot({path})
    console.info(`Screenshot: ${path}`)
  }
}

/**
 * One lake with the example site and one browser for the tests of a file, each test in a session of
 * its own. After each test nothing must have been noticed that a user should never meet.
 *
 * @param start Starts another Studio than Lectern's.
 */
export function useStudio(start = () => startLectern()): StudioUnderTest {
  let lectern: Lectern | undefined
  let browser: Browser | undefined
  let session: {readonly context: BrowserContext; readonly seen: Observations} | undefined

  beforeAll(async () => {
    lectern = await start()
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    if (browser === undefined || lectern === undefined) return
    const context = await browser.newContext({
      viewport: {width: 1440, height: 1000},
      locale: 'en-GB',
    })
    context.setDefaultTimeout(60_000)
    session = {context, seen: await observe(context, lectern.url)}
  })
  afterEach(async ({task}) => {
    if (session === undefined) return
    if (task.result?.state === 'fail') await keepScreenshots(session.context.pages(), task.name)
    await session.context.close()
    expect(session.seen).toEqual({errors: [], outside: [], unanswered: []})
  })
  afterAll(async () => {
    await browser?.close()
    await lectern?.close()
  })

  return {lectern: () => started(lectern), newTab: () => started(session).context.newPage()}
}

function started<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('Only a running test has a Studio.')
  return part
}
