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
 */
export function useStudio(): StudioUnderTest {
  let lectern: Lectern
  let browser: Browser
  let context: BrowserContext
  let seen: Observations

  beforeAll(async () => {
    ;[lectern, browser] = await Promise.all([startLectern(), launchBrowser()])
  })
  beforeEach(async () => {
    context = await browser.newContext({viewport: {width: 1440, height: 1000}, locale: 'en-GB'})
    context.setDefaultTimeout(20_000)
    seen = await observe(context, lectern.url)
  })
  afterEach(async ({task}) => {
    if (task.result?.state === 'fail') await keepScreenshots(context.pages(), task.name)
    await context.close()
    expect(seen).toEqual({errors: [], outside: [], unanswered: []})
  })
  afterAll(async () => {
    await browser.close()
    await lectern.close()
  })

  return {lectern: () => lectern, newTab: () => context.newPage()}
}
