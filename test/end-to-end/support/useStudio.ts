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
  /** A tab in a window of its own: of a window's tabs, a browser only paints the one in front. */
  readonly newWindow: () => Promise<Page>
}

interface Session {
  readonly context: BrowserContext
  readonly seen: Observations
}

const keepScreenshots = async (pages: readonly Page[], testName: string): Promise<void> => {
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
 * @param isExpected Errors in the browser's console that are no fault.
 */
export function useStudio(
  start = () => startLectern(),
  isExpected: (error: string) => boolean = () => false,
): StudioUnderTest {
  let lectern: Lectern | undefined
  let browser: Browser | undefined
  let sessions: Session[] = []

  const newSession = async (): Promise<Session> => {
    const context = await started(browser).newContext({
      viewport: {width: 1440, height: 1000},
      locale: 'en-GB',
    })
    context.setDefaultTimeout(60_000)
    const session = {context, seen: observe(context, ownUrls(started(lectern)))}
    sessions.push(session)
    return session
  }

  beforeAll(async () => {
    lectern = await start()
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    await newSession()
  })
  afterEach(async ({task}) => {
    const ended = sessions
    sessions = []
    const pages = ended.flatMap(({context}) => context.pages())
    if (task.result?.state === 'fail') await keepScreenshots(pages, task.name)
    for (const {context} of ended) await context.close()
    for (const {seen} of ended) {
      const errors = seen.errors.filter((error) => !isExpected(error))
      expect({...seen, errors}).toEqual({errors: [], outside: [], unanswered: []})
    }
  })
  afterAll(async () => {
    await browser?.close()
    await lectern?.close()
  })

  return {
    lectern: () => started(lectern),
    newTab: () => started(sessions[0]).context.newPage(),
    newWindow: async () => (await newSession()).context.newPage(),
  }
}

const ownUrls = ({url, siteUrl}: Lectern): readonly string[] => [
  url,
  ...(siteUrl === undefined ? [] : [siteUrl]),
]

const started = <Part>(part: Part | undefined): Part => {
  if (part === undefined) throw new Error('Only a running test has a Studio.')
  return part
}
