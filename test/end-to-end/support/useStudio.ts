import {mkdir} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect} from 'vitest'

import {launchBrowser} from './browser.ts'
import {type Lectern, startLectern} from './lectern.ts'
import {type Observations, observe, takeSeen} from './observe.ts'

const screenshots = join(tmpdir(), 'lectern-screenshots')

export interface StudioUnderTest {
  readonly lectern: () => Lectern
  /** A tab; the first one of a test may have a Studio loaded that the test before left. */
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

const viewport = {width: 1440, height: 1000}

// Where motion is to be reduced, Sanity's stylesheet gives each element a transition of next to no time
// for all that is inherited: each colour then goes down the tree by one level a frame.
const standStill = `{
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*, ::before, ::after {transition: none !important}')
  document.adoptedStyleSheets.push(sheet)
}`

/** As a new tab is, in a Studio that is loaded. */
const asNew = async (page: Page): Promise<Page> => {
  await page.setViewportSize(viewport)
  await page.emulateMedia({colorScheme: 'light', media: 'screen'})
  await page.mouse.move(0, 0)
  await page.locator('[data-ui="Toast"]').first().waitFor({state: 'detached'})
  return page
}

/**
 * One lake with the example site and one browser for the tests of a file. The first tab of a test is
 * that of the test before, as long as nothing failed: to load a Studio takes longer than most of what
 * is done in it. After each test nothing must have been noticed that a user should never meet.
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
  let kept: Session | undefined
  let isUsed = false
  let windows: Session[] = []

  const newSession = async (): Promise<Session> => {
    const context = await started(browser).newContext({
      viewport,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(60_000)
    await context.addInitScript(standStill)
    return {context, seen: observe(context, ownUrls(started(lectern)))}
  }

  beforeAll(async () => {
    lectern = await start()
    browser = await launchBrowser()
  })
  afterEach(async ({task}) => {
    const used = [...(kept === undefined ? [] : [kept]), ...windows]
    const isFailed = task.result?.state === 'fail'
    if (isFailed) {
      await keepScreenshots(
        used.flatMap(({context}) => context.pages()),
        task.name,
      )
    }
    const [, ...others] = kept?.context.pages() ?? []
    for (const page of others) await page.close()
    for (const {context} of isFailed ? used : windows) await context.close()
    if (isFailed) kept = undefined
    isUsed = false
    windows = []
    for (const {seen} of used) {
      const {errors, ...rest} = takeSeen(seen)
      const faults = errors.filter((error) => !isExpected(error))
      expect({...rest, errors: faults}).toEqual({errors: [], outside: [], unanswered: []})
    }
  })
  afterAll(async () => {
    await browser?.close()
    await lectern?.close()
  })

  return {
    lectern: () => started(lectern),
    newTab: async () => {
      kept ??= await newSession()
      const [page] = kept.context.pages()
      const again = isUsed ? undefined : page
      isUsed = true
      return again === undefined ? kept.context.newPage() : asNew(again)
    },
    newWindow: async () => {
      const session = await newSession()
      windows.push(session)
      return session.context.newPage()
    },
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
