import {mkdir} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect} from 'vitest'

import {launchBrowser} from './browser.ts'
import type {Lectern} from './lectern.ts'
import {takeSeen} from './observe.ts'
import {type Session, newSession, viewport} from './session.ts'
import {type Surroundings, sharedSurroundings} from './shared.ts'

const screenshots = join(tmpdir(), 'lectern-screenshots')

export interface StudioUnderTest {
  readonly lectern: () => Lectern
  /** A tab; the first one of a test may have a Studio loaded that the test before left. */
  readonly newTab: () => Promise<Page>
  /** A tab in a window of its own: of a window's tabs, a browser only paints the one in front. */
  readonly newWindow: () => Promise<Page>
}

const keepScreenshots = async (pages: readonly Page[], testName: string): Promise<void> => {
  await mkdir(screenshots, {recursive: true})
  for (const [index, page] of pages.entries()) {
    const path = join(screenshots, `${testName.replaceAll(/\W+/g, '-')}-${index + 1}.png`)
    await page.screenshot({path})
    console.info(`Screenshot: ${path}`)
  }
}

/** As a new tab is, in a Studio that is loaded. */
const asNew = async (page: Page): Promise<Page> => {
  await page.setViewportSize(viewport)
  await page.emulateMedia({colorScheme: 'light', media: 'screen'})
  await page.mouse.move(0, 0)
  await page.locator('[data-ui="Toast"]').first().waitFor({state: 'detached'})
  return page
}

/**
 * A lake and a browser for the tests of a file: those that other files used before, put back as they
 * were, unless `start` gives the file its own. The first tab of a test is that of the test before, as
 * long as nothing failed: to load a Studio takes longer than most of what is done in it. After each
 * test nothing must have been noticed that a user should never meet.
 *
 * @param start Starts a lake that the file may end, or another Studio than Lectern's.
 * @param isExpected Errors in the browser's console that are no fault.
 */
export function useStudio(
  start?: () => Promise<Lectern>,
  isExpected: (error: string) => boolean = () => false,
): StudioUnderTest {
  let surroundings: Surroundings | undefined
  let isUsed = false
  let windows: Session[] = []

  beforeAll(async () => {
    surroundings =
      start === undefined
        ? await sharedSurroundings()
        : {lectern: await start(), browser: await launchBrowser()}
  })
  afterEach(async ({task}) => {
    const here = started(surroundings)
    const used = [...(here.kept === undefined ? [] : [here.kept]), ...windows]
    const isFailed = task.result?.state === 'fail'
    if (isFailed) {
      await keepScreenshots(
        used.flatMap(({context}) => context.pages()),
        task.name,
      )
    }
    const [, ...others] = here.kept?.context.pages() ?? []
    for (const page of others) await page.close()
    for (const {context} of isFailed ? used : windows) await context.close()
    if (isFailed) here.kept = undefined
    isUsed = false
    windows = []
    for (const {seen} of used) {
      const {errors, ...rest} = takeSeen(seen)
      const faults = errors.filter((error) => !isExpected(error))
      expect({...rest, errors: faults}).toEqual({errors: [], outside: [], unanswered: []})
    }
  })
  afterAll(async () => {
    if (start === undefined) return
    await surroundings?.browser.close()
    await surroundings?.lectern.close()
  })

  return {
    lectern: () => started(surroundings).lectern,
    newTab: async () => {
      const here = started(surroundings)
      here.kept ??= await newSession(here.browser, here.lectern)
      const [page] = here.kept.context.pages()
      const again = isUsed ? undefined : page
      isUsed = true
      return again === undefined ? here.kept.context.newPage() : asNew(again)
    },
    newWindow: async () => {
      const {browser, lectern} = started(surroundings)
      const session = await newSession(browser, lectern)
      windows.push(session)
      return session.context.newPage()
    },
  }
}

const started = <Part>(part: Part | undefined): Part => {
  if (part === undefined) throw new Error('Only a running test has a Studio.')
  return part
}
