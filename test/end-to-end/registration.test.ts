import type {Locator, Page} from 'playwright-core'
import {beforeAll, expect, test} from 'vitest'

import {seriousFindings} from './support/axe.ts'
import {event, link, period} from './support/occasions.ts'
import {dialog, items, openRegistration, storedLinks} from './support/registration.ts'
import {field, openGroup, openList, openStudio} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab, newWindow} = useStudio()

const hourMs = 60 * 60 * 1000
const {start} = period

const pasted = event('pasted', 'Inklistrat möte', {})
const listed = event('listed', 'Listat möte', {registration: [link('a', {})]})
const timed = event('timed', 'Tidsatt möte', {
  registration: [
    link('a', {opens: '2027-05-03T07:00:00.000Z', closes: '2027-05-18T10:00:00.000Z'}),
    link('b', {soldOut: true}),
  ],
})
const whole = event('whole', 'Helt möte', {})
const session = {
  _id: 'part',
  _type: 'session',
  title: 'Del av mötet',
  event: {_type: 'reference', _ref: whole._id},
  registration: [link('c', {})],
}

beforeAll(async () => {
  const {editor} = lectern()
  await Promise.all([pasted, listed, timed, whole].map((each) => editor.createOrReplace(each)))
  await editor.createOrReplace(session)
})

const stored = (id: string) => storedLinks(lectern().editor, id)
const box = (page: Page): Locator => page.getByRole('textbox', {name: 'Add a registration link'})
const notice = (page: Page): Locator => field(page, 'registration').getByRole('status').first()
const footer = (page: Page): Locator => page.getByTestId('pane-footer')
const row = (page: Page, title: string): Locator =>
  page.getByTestId('document-list-pane').getByTestId('default-preview').filter({hasText: title})

const pasteInto = (target: Locator, text: string): Promise<void> =>
  target.evaluate((element, onClipboard) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', onClipboard)
    element.dispatchEvent(
      new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}),
    )
  }, text)

test('an editor pastes a messy link, with the keyboard alone, and it is there, tidy', async () => {
  const page = await newTab()
  await openRegistration(page, lectern().url, {id: pasted._id, type: 'event'})

  await box(page).focus()
  await page.keyboard.insertText(' https://pretix.eu/lectern/mote/?utm_source=mail&voucher=V1 ')
  await page.keyboard.press('Enter')
  await items(page).filter({hasText: 'Skaffa biljett'}).waitFor()
  await expect
    .poll(() => stored(pasted._id))
    .toMatchObject([
      {
        url: 'https://pretix.eu/lectern/mote/?voucher=V1',
        label: 'Skaffa biljett',
        kind: 'tickets',
        closes: start,
      },
    ])
  await expect
    .poll(() => notice(page).textContent())
    .toContain(
      'Added “Skaffa biljett” (Pretix). It closes when the event starts. ' +
        'Taken away: tracking (utm_source), spaces.',
    )
  await expect.poll(() => items(page).textContent()).toContain('Open until the event starts')
  await footer(page).getByText('Registration: Open until the event starts').waitFor()

  await page.keyboard.insertText('pretix.eu/lectern/mote?voucher=V1&fbclid=x')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => notice(page).textContent())
    .toBe(
      'This link is in the list already, as “Skaffa biljett” (https://pretix.eu/lectern/mote/?voucher=V1).',
    )
  await expect.poll(() => box(page).getAttribute('aria-invalid')).toBe('true')

  await box(page).fill('forms.gle/abc?utm_campaign=x')
  await page.keyboard.press('Enter')
  await expect.poll(() => notice(page).textContent()).toContain('Press Enter once more')
  await page.keyboard.press('Enter')
  await items(page).filter({hasText: 'Anmäl dig'}).waitFor()

  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Undo')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await stored(pasted._id))?.at(-1)?.['url'])
    .toBe('https://forms.gle/abc?utm_campaign=x')

  const list = row(page, pasted.title)
  await list.getByText('Open', {exact: true}).waitFor()
})

test('an address that is pasted into a link is tidied, and refused if it is there already', async () => {
  const page = await newTab()
  await openRegistration(page, lectern().url, {id: listed._id, type: 'event'})
  await field(page, 'registration').getByRole('button', {name: 'Add item'}).click()
  const address = dialog(page).locator('[data-testid$=".url"]')
  await address.locator('input').fill('https://example.org/a?fbclid=1')
  await page.keyboard.press('Tab')
  await address.getByText('This link is in the list already').waitFor()
  await expect.poll(() => address.locator('input').inputValue()).toBe('')

  await pasteInto(address.locator('input'), ' https://sessionize.com/mote?utm_source=x')
  await address.getByText('Taken away: tracking (utm_source), spaces.').waitFor()
  await expect.poll(() => address.locator('input').inputValue()).toBe('https://sessionize.com/mote')
  await expect
    .poll(async () => (await stored(listed._id))?.slice(1))
    .toMatchObject([
      {
        url: 'https://sessionize.com/mote',
        kind: 'callForProposals',
        label: 'Föreslå ett bidrag',
        closes: start,
      },
    ])

  await address.getByRole('button', {name: 'Undo'}).click()
  await expect
    .poll(async () => (await stored(listed._id))?.at(-1)?.['url'])
    .toBe('https://sessionize.com/mote?utm_source=x')
})

test('a price comes with the currency of the site, and another one can be chosen', async () => {
  const page = await newTab()
  await openRegistration(page, lectern().url, {id: listed._id, type: 'event'})
  await items(page).first().click()
  await dialog(page).getByText('Price', {exact: true}).first().click()
  const part = (name: string) =>
    dialog(page).locator(`[data-testid^="field-"][data-testid$=".price.${name}"]`)
  await part('amount').locator('input').fill('250')
  const price = async () => (await stored(listed._id))?.[0]?.['price']
  await expect.poll(price).toEqual({amount: 250, currency: 'SEK'})
  await part('currency').locator('select').selectOption('EUR – Euro')
  await part('amount').locator('input').fill('25')
  await expect.poll(price).toEqual({amount: 25, currency: 'EUR'})
})

test('the state changes by itself, in the item, the list and the header', async () => {
  const page = await newWindow()
  await page.clock.install({time: '2027-05-03T06:58:00Z'})
  await openStudio(page, lectern().url)
  await openList(page, 'Upcoming events')
  await row(page, timed.title).click()
  await field(page, 'title').waitFor()
  await openGroup(page, 'registration')
  const first = items(page).first()

  await first.getByText('Opens Monday 3 May 09:00').waitFor()
  await footer(page).getByText('Registration: Opens Monday 3 May 09:00').waitFor()
  await row(page, timed.title).getByText('Opens 3 May').waitFor()
  await items(page).nth(1).getByText('Sold out').waitFor()

  await page.clock.fastForward('03:00')
  await first.getByText('Open until Tuesday 18 May 12:00').waitFor()
  await footer(page).getByText('Registration: Open until Tuesday 18 May 12:00').waitFor()
  await row(page, timed.title).getByText('Open', {exact: true}).waitFor()

  await page.clock.fastForward(315 * hourMs)
  await first.getByText('Closes in 2 days').waitFor()
  await row(page, timed.title).getByText('Closes in 2 days').waitFor()
  await page.clock.fastForward(50 * hourMs)
  await first.getByText('Closed Tuesday 18 May 12:00').waitFor()
  await footer(page).getByText('Registration: Closed Tuesday 18 May 12:00').waitFor()
  await row(page, timed.title).getByText('Closed').waitFor()
})

test('a session follows its event, whose end and cancelling it shares', async () => {
  const page = await newTab()
  await openRegistration(page, lectern().url, {id: session._id, type: 'session'})
  await items(page).getByText('Open until the session ends').waitFor()
  await footer(page).getByText('Registration: Open until the session ends').waitFor()

  await lectern().editor.patch(whole._id).set({status: 'cancelled'}).commit()
  await items(page).getByText('Cancelled').waitFor()
  await footer(page).getByText('Cancelled').waitFor()
  await lectern().editor.patch(whole._id).unset(['status']).commit()
  await items(page).getByText('Open until the session ends').waitFor()
})

test('an accessibility checker finds nothing serious, in the light and in the dark', async () => {
  const page = await newTab()
  await openRegistration(page, lectern().url, {id: listed._id, type: 'event'})
  await box(page).fill('https://example.org/a')
  await page.keyboard.press('Enter')
  await expect.poll(() => notice(page).textContent()).toContain('already')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme})
    await page.locator(`[data-ui="Card"][data-scheme="${colorScheme}"]`).first().waitFor()
    await expect
      .poll(() => seriousFindings(page, '[data-testid="add-registration-link"]'))
      .toEqual([])
    await expect.poll(() => seriousFindings(page, '[data-testid="default-preview"]')).toEqual([])
  }
  await items(page).first().click()
  await dialog(page).getByText('Without a time').scrollIntoViewIfNeeded()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({colorScheme})
    await page.locator(`[data-ui="Card"][data-scheme="${colorScheme}"]`).first().waitFor()
    await expect.poll(() => seriousFindings(page, '[data-testid="closing"]')).toEqual([])
  }
})
