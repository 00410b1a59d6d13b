import {readFile} from 'node:fs/promises'

import type {FrameLocator, Locator, Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {readCalendar} from '../../website/testing/readCalendar.ts'
import {seriousFindings} from './support/axe.ts'
import {input, openDocument} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const event = {id: 'events-fixdagen-2027', type: 'event'}
const panel = '[data-ui="DocumentInspectorPanel"]'

/** The page as visitors will see it, in one of its languages. */
const pageIn = (page: Page, language: string): FrameLocator =>
  page.frameLocator(`${panel} iframe[title="Page in ${language}"]`)

const tab = (page: Page, name: string): Locator =>
  page.locator(panel).getByRole('tab', {name, exact: true})

const openPreview = async (): Promise<Page> => {
  const page = await newTab()
  await openDocument(page, lectern().url, event)
  await page.getByRole('button', {name: 'Preview', exact: true}).click()
  await pageIn(page, 'Svenska').getByRole('heading', {level: 1}).waitFor()
  return page
}

test('an editor types a title and sees it on the page, now and after the event, in both languages', async () => {
  const page = await openPreview()
  const swedish = pageIn(page, 'Svenska')
  await swedish.getByRole('link', {name: 'Anmälan', exact: true}).waitFor()
  await swedish.getByRole('listitem').filter({hasText: 'Ylva Brandt'}).waitFor()

  await input(page, 'title').press('End')
  await input(page, 'title').pressSequentially(' i mars')
  await swedish.getByRole('heading', {name: 'Fixdagen 2027 i mars'}).waitFor()

  const moment = page.getByLabel('As seen on (Europe/Stockholm)')
  await moment.fill('2027-03-12T12:00')
  await swedish.getByText('Stängde onsdag 10 mars 23:59').waitFor()
  await moment.fill('2027-03-13T15:00')
  await swedish.getByText('Evenemanget är över').waitFor()
  expect(await swedish.getByRole('link', {name: 'Anmälan', exact: true}).count()).toBe(0)
  await page.getByRole('button', {name: 'Now'}).click()
  await swedish.getByText('Öppen till').waitFor()

  const widthOf = (language: string) =>
    pageIn(page, language)
      .locator('body')
      .evaluate((body) => body.ownerDocument.documentElement.clientWidth)
  await expect.poll(() => widthOf('Svenska')).toBe(390)
  await page.getByRole('button', {name: 'All languages'}).click()
  await pageIn(page, 'English').getByRole('heading', {level: 1}).waitFor()
  await page.getByRole('button', {name: 'Desktop'}).click()
  await expect.poll(() => widthOf('English')).toBe(1200)

  await page.getByRole('button', {name: 'Large'}).click()
  const large = page.getByRole('dialog', {name: 'Preview'})
  await expect.poll(() => large.locator('iframe').count()).toBe(2)
})

test('an editor downloads an event with its sessions, in a preview that all can use', async () => {
  const page = await openPreview()
  const alone = await newTab()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme})
    for (const name of ['Page', 'Found and shared', 'Calendar and data']) {
      await tab(page, name).click()
      await expect.poll(() => seriousFindings(page, panel)).toEqual([])
    }
    await tab(page, 'Page').click()
    const shown = pageIn(page, 'Svenska').locator(`html[style*="${colorScheme}"]`)
    await shown.getByRole('heading', {level: 1}).waitFor()
    await alone.setContent(await shown.evaluate(({outerHTML}) => outerHTML))
    await expect.poll(() => seriousFindings(alone, '.page')).toEqual([])
  }

  await tab(page, 'Calendar and data').click()
  await page.getByLabel('With an entry for each session').check()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Download fixdagen-2027.ics'}).click(),
  ])
  expect(file.suggestedFilename()).toBe('fixdagen-2027.ics')
  const [day, first] = readCalendar(await readFile(await file.path(), 'utf8'))
  expect(day).toMatchObject({
    start: Date.parse('2027-03-13T09:00:00Z'),
    end: Date.parse('2027-03-13T14:00:00Z'),
    zone: 'Europe/Stockholm',
  })
  expect(first).toMatchObject({summary: 'Välkommen', partOf: day?.uid})
  await page.getByRole('group', {name: 'JSON-LD'}).getByText('VirtualLocation').waitFor()
})
