import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {startExampleLake} from './support/exampleLake.ts'
import {isOfTheNetwork} from './support/outage.ts'
import {eventId, openProgramme, press, seedProgramme} from './support/programme.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio(() => startExampleLake(), isOfTheNetwork)

const at = (clock: string) => `2030-05-20T${clock}:00.000Z`

const starts = (perspective: 'drafts' | 'published') =>
  lectern()
    .editor.withConfig({perspective})
    .fetch<readonly string[]>(
      `*[_type == "session" && event._ref == $event] | order(_id).period.start`,
      {event: eventId},
    )

const isRelease = (body: string | null): boolean => body?.includes('lectern.programme') === true

/** Resolves when the release is on its way, or has been answered. */
const moments: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'before it is sent': () => Promise.resolve(),
  'while it is on its way': (page) =>
    page.waitForRequest((request) => isRelease(request.postData())),
  'when it was answered': (page) =>
    page.waitForResponse((response) => isRelease(response.request().postData())),
}

test.each(Object.keys(moments))('a release is whole when the lake dies %s', async (moment) => {
  const sessions = Array.from({length: 8}, (_, index) => [
    `s${index}`,
    {title: `Session ${index}`, room: 'Sal 1', start: at(`16:0${index}`), end: at('18:30')},
  ])
  await seedProgramme(
    lectern().editor,
    {start: at('16:00'), end: at('19:00')},
    Object.fromEntries(sessions),
  )
  const page = await newTab()
  await openProgramme(page, lectern().url)
  await press(page, 's0', 'Control+a', 'ArrowDown')
  await page.locator('[data-saving="false"]').waitFor()
  const [before, after] = [await starts('published'), await starts('drafts')]
  expect(before).not.toEqual(after)

  await page.getByRole('button', {name: 'Release (8)'}).click()
  const button = page.getByRole('button', {name: 'Release', exact: true})
  await expect.poll(() => button.isEnabled()).toBe(true)
  const reached = moments[moment]?.(page)
  if (moment === 'before it is sent') await lectern().kill()
  await Promise.all([
    button.click(),
    moment === 'before it is sent' ? undefined : reached?.then(() => lectern().kill()),
  ])
  await lectern().startAgain()
  expect([before, after]).toContainEqual(await starts('published'))
  await expect.poll(() => starts('published')).toEqual(after)
  await page.getByRole('button', {name: 'Release', exact: true}).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})
