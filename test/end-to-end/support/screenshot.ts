import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'

import type {Page} from 'playwright-core'

import {ensureBuilt} from '../../../bin/setup/build.js'
import {root} from '../../../bin/setup/root.js'
import {launchBrowser} from './browser.ts'
import {card, eventId, openProgramme, press, seedProgramme} from './programme.ts'
import {items} from './registration.ts'
import {startWithSite} from './site.ts'
import {field, openDocument, openList, openStudio, publishButton, publishDialog} from './studio.ts'

// Makes the pictures of the documentation, or those that are named: studio, review, presentations …
const folder = process.env['PICTURES'] ?? join(root, 'docs', 'images')
const desktop = {width: 1440, height: 900}
const phone = {width: 390, height: 844}

/** Turns to a group of fields by its title; on a phone the Studio has a menu for tabs. */
const turnTo = async (page: Page, title: string): Promise<void> => {
  const menu = page.locator('select:visible').filter({hasText: title}).first()
  const tab = page.getByRole('tab', {name: title, exact: true})
  await menu.or(tab).first().waitFor()
  await ((await tab.isVisible()) ? tab.click() : menu.selectOption({label: title}))
}

const studio = async (page: Page): Promise<void> => {
  await openStudio(page, lectern.url)
  const events = await openList(page, 'Upcoming events')
  await events.filter({hasText: 'Fixdagen 2027'}).first().click()
  await field(page, 'title').waitFor()
  await turnTo(page, 'Page')
  await page.getByTestId('field-body').getByRole('img').first().waitFor()
}

const review = async (page: Page): Promise<void> => {
  await openStudio(page, lectern.url)
  const pages = await openList(page, 'From the import: to review')
  await pages.filter({hasText: 'Fixdagen 2027'}).first().click()
  await page.getByTestId('review').getByRole('link').getByText('Fixdagen 2027').waitFor()
}

const month = async (page: Page): Promise<void> => {
  await openStudio(page, lectern.url)
  await page.getByTestId('pane-item-Month by month').click()
  const view = page.getByTestId('month-view')
  await view.getByLabel('Month', {exact: true}).fill('2027-03')
  await view.getByRole('link').filter({hasText: 'Fixdagen 2027'}).first().waitFor()
}

const dates = async (page: Page): Promise<void> => {
  await openDocument(page, lectern.url, {id: 'events-radiokvall-1', type: 'event'})
  await turnTo(page, 'Time and place')
  await field(page, 'period.end').getByRole('textbox').fill('2 maj 2027 kl 21.30')
  await page.getByTestId('understood').getByText('Sunday 2 May 2027 21:30').waitFor()
}

const presentations = async (page: Page): Promise<void> => {
  await openDocument(page, lectern.url, {id: 'events-radiokvall-1', type: 'event'})
  await turnTo(page, 'Projects')
  await page.getByLabel('Add a project').fill('lån')
  await page.getByText('Create “lån”').waitFor()
  await page.getByRole('button', {name: 'Lånelådan'}).waitFor()
}

const preview = async (page: Page): Promise<void> => {
  await openDocument(page, lectern.url, {id: 'events-fixdagen-2027', type: 'event'})
  await page.getByRole('button', {name: 'Preview', exact: true}).click()
  await page.frameLocator('iframe[title^="Page in"]').getByRole('heading', {level: 1}).waitFor()
}

const draftPage = async (page: Page): Promise<void> => {
  await page.goto(`${lectern.url}/presentation`)
  const frame = page.frameLocator('iframe')
  await frame.locator('a[href="/_preview/fixdagen-2027/"]').first().click()
  await field(page, 'title').waitFor()
  await frame.getByRole('heading', {level: 1}).click()
  await frame.getByText('Fixdagen 2027', {exact: true}).nth(1).waitFor()
}

const registration = async (page: Page): Promise<void> => {
  await openDocument(page, lectern.url, {id: 'events-radiokvall-1', type: 'event'})
  await turnTo(page, 'Registration')
  const box = page.getByRole('textbox', {name: 'Add a registration link'})
  // A link is taken once, and this one is shown twice.
  await box.fill(`https://pretix.eu/radio/mote-${page.viewportSize()?.width}/?utm_source=mail`)
  await box.press('Enter')
  await items(page).filter({hasText: 'Open until'}).first().waitFor()
}

const attention = async (page: Page): Promise<void> => {
  await openStudio(page, lectern.url)
  await page.getByTestId('pane-item-Needs attention').click()
  await page.getByTestId('needs-attention').getByRole('link').first().waitFor()
}

const checks = async (page: Page): Promise<void> => {
  await openDocument(page, lectern.url, {id: 'events-workshop-meets-library', type: 'session'})
  await publishButton(page).click()
  await publishDialog(page).getByText('Visitors would miss this').waitFor()
}

const links = async (page: Page): Promise<void> => {
  const now = new Date()
  const earlier = new Date(now.getTime() - 3 * 24 * 60 * 60 * 1000)
  await lectern.editor.createOrReplace({
    _id: 'lectern.link.picture',
    _type: 'lectern.link',
    url: 'https://fixdagen.example.org/program-2027',
    status: 'broken',
    cause: 'notFound',
    reason: 'The server answers 404.',
    checkedAt: now.toISOString(),
    brokenSince: earlier.toISOString(),
    history: [],
  })
  await openDocument(page, lectern.url, {id: 'events-fixdagen-2027', type: 'event'})
  await turnTo(page, 'Page')
  await field(page, 'links').scrollIntoViewIfNeeded()
  await field(page, 'links').getByText('Broken since').first().waitFor()
}

const at = (clock: string) => `2030-05-20T${clock}:00.000Z`

const writeProgramme = async (): Promise<void> => {
  await lectern.editor.createOrReplace({
    _id: 'person-ylva-ek',
    _type: 'person',
    name: 'Ylva Ek',
    availability: [{_type: 'availability', _key: 'a', from: at('17:30'), to: at('19:00')}],
  })
  await seedProgramme(
    lectern.editor,
    {start: at('16:00'), end: at('19:00')},
    {
      a: {
        title: 'Welcome',
        kind: 'other',
        room: 'Great hall',
        start: at('16:00'),
        end: at('16:15'),
      },
      b: {title: 'Why screws break', room: 'Great hall', start: at('16:15'), end: at('17:00')},
      c: {
        title: 'Soldering for beginners',
        kind: 'workshop',
        room: 'Workshop',
        start: at('16:15'),
        end: at('17:10'),
      },
      d: {title: 'Coffee', kind: 'break', start: at('17:00'), end: at('17:20')},
      e: {
        title: 'Who owns a spare part?',
        kind: 'panel',
        room: 'Great hall',
        start: at('17:20'),
        end: at('18:10'),
        speakers: ['person-ylva-ek'],
      },
      f: {
        title: 'Lamp clinic',
        kind: 'workshop',
        room: 'Workshop',
        start: at('17:20'),
        end: at('18:20'),
        isDraft: true,
      },
      g: {title: 'Radios', kind: 'demo', room: 'Studio 3', start: at('16:15'), end: at('16:45')},
      h: {title: 'Closing words'},
    },
  )
}

const programme = async (page: Page): Promise<void> => {
  await writeProgramme()
  await openProgramme(page, lectern.url)
  await page
    .getByLabel('Type or paste the programme')
    .fill('20:20 Toasters, live (Studio 3)\n20:45–21:00 What comes next, Ada Berg')
  await card(page, 'c').filter({hasText: '⚠'}).waitFor()
  await card(page, 'e').filter({hasText: '⚠'}).click()
}

const programmePhone = async (page: Page): Promise<void> => {
  await writeProgramme()
  await openDocument(page, lectern.url, {id: eventId, type: 'event'})
  await turnTo(page, 'Programme')
  await card(page, 'c').filter({hasText: '⚠'}).waitFor()
}

const programmeRelease = async (page: Page): Promise<void> => {
  await writeProgramme()
  await openProgramme(page, lectern.url)
  await press(page, 'b', 'ArrowDown', 'ArrowDown', 'ArrowRight')
  await press(page, 'g', 'Delete')
  await page.getByRole('button', {name: /^Release \(/u}).click()
  await page.getByTestId('programme-changes').getByText('gone').waitFor()
}

const pictures = {
  studio: {size: desktop, open: studio},
  review: {size: desktop, open: review},
  'review-phone': {size: phone, open: review},
  presentations: {size: desktop, open: presentations},
  month: {size: desktop, open: month},
  'month-phone': {size: phone, open: month},
  dates: {size: desktop, open: dates},
  'dates-phone': {size: phone, open: dates},
  programme: {size: desktop, open: programme},
  'programme-phone': {size: phone, open: programmePhone},
  'programme-release': {size: desktop, open: programmeRelease},
  preview: {size: desktop, open: preview},
  'draft-page': {size: desktop, open: draftPage},
  'preview-phone': {size: phone, open: preview},
  registration: {size: desktop, open: registration},
  'registration-phone': {size: phone, open: registration},
  'needs-attention': {size: desktop, open: attention},
  'publish-checks': {size: desktop, open: checks},
  links: {size: desktop, open: links},
  'links-phone': {size: phone, open: links},
} as const satisfies Readonly<Record<string, object>>

await ensureBuilt(process.execPath)
await mkdir(folder, {recursive: true})
const lectern = await startWithSite()
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
  // Options fade in.
  await page.waitForFunction(() => document.getAnimations().length === 0)
  await page.screenshot({path: join(folder, `${name}.png`)})
  await context.close()
}
await browser.close()
await lectern.close()
