import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'

import type {Page} from 'playwright-core'

import {ensureBuilt} from '../../../bin/setup/build.js'
import {root} from '../../../bin/setup/root.js'
import {launchBrowser} from './browser.ts'
import {startLectern} from './lectern.ts'
import {field, openDocument, openGroup, openList, openStudio} from './studio.ts'

// Makes the pictures of the documentation, or those that are named: studio, review, presentations …
const folder = process.env['PICTURES'] ?? join(root, 'docs', 'images')
const desktop = {width: 1440, height: 900}
const phone = {width: 390, height: 844}

const studio = async (page: Page): Promise<void> => {
  await openStudio(page, lectern.url)
  const events = await openList(page, 'Upcoming events')
  await events.filter({hasText: 'Fixdagen 2027'}).first().click()
  await field(page, 'title').waitFor()
  await openGroup(page, 'page')
  await page.getByTestId('field-body').getByRole('img').first().waitFor()
}

const review = async (page: Page): Promise<void> => {
  await openStudio(page, lectern.url)
  const pages = await openList(page, 'From the import: to review')
  await pages.filter({hasText: 'Fixdagen 2027'}).first().click()
  await page.getByTestId('review').getByText('Suggestions').waitFor()
}

const presentations = async (page: Page): Promise<void> => {
  await openDocument(page, lectern.url, {id: 'events-radiokvall-1', type: 'event'})
  await openGroup(page, 'programme')
  await page.getByLabel('Add a project').fill('lån')
  await page.getByText('Create “lån”').waitFor()
}

const pictures = {
  studio: {size: desktop, open: studio},
  review: {size: desktop, open: review},
  'review-phone': {size: phone, open: review},
  presentations: {size: desktop, open: presentations},
} as const satisfies Readonly<Record<string, object>>

await ensureBuilt(process.execPath)
await mkdir(folder, {recursive: true})
const lectern = await startLectern()
const browser = await launchBrowser()
const named = process.argv.slice(2)
for (const [name, {size, open}] of Object.entries(pictures)) {
  if (named.length > 0 && !named.includes(name)) continue
  const context = await browser.newContext({
    viewport: size,
    locale: 'en-GB',
    colorScheme: process.env['SCHEME'] === 'dark' ? 'dark' : 'light',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(90_000)
  await open(page)
  await page.waitForLoadState('networkidle')
  await page.screenshot({path: join(folder, `${name}.png`)})
  await context.close()
}
await browser.close()
await lectern.close()
