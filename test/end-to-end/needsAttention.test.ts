import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {seriousFindings} from './support/axe.ts'
import {addRegistrationLink, openStudio, showIn} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const camp = 'events-summer-camp-2027'

const item = (page: Page) => page.getByTestId('pane-item-Needs attention')
const list = (page: Page) => page.getByTestId('needs-attention')
const rows = (page: Page) => list(page).getByRole('link')
const count = async (page: Page): Promise<number> =>
  Number(await item(page).locator('[title$="findings"]').textContent())

const openAttention = async (page: Page): Promise<void> => {
  await openStudio(page, lectern().url)
  await item(page).click()
  await rows(page).first().waitFor()
}

test('an editor goes from the list to what is missing, and the list follows', async () => {
  const page = await newTab()
  await openAttention(page)
  const before = await count(page)
  await expect.poll(() => rows(page).count()).toBe(before)
  for (const colorScheme of ['light', 'dark'] as const) {
    await showIn(page, colorScheme)
    await expect.poll(() => seriousFindings(page, '[data-testid="needs-attention"]')).toEqual([])
  }

  await page.getByRole('button', {name: 'By what is missing'}).press('Enter')
  await expect.poll(() => seriousFindings(page, '[data-testid="needs-attention"]')).toEqual([])
  const unregistered = list(page).getByRole('region', {name: 'No registration link'})
  const row = unregistered.getByRole('link', {name: /Radiokväll: bygg en sändare/u})
  await row.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('registration')

  await addRegistrationLink(page, {url: 'https://biljetter.example.org/radio/', label: 'Anmälan'})
  await row.waitFor({state: 'detached'})
  await expect.poll(() => count(page)).toBe(before - 1)
})

test('a link that broke and an event that was cancelled come into the list by themselves', async () => {
  const {editor} = lectern()
  const page = await newTab()
  await openAttention(page)

  await editor.create({
    _id: 'lectern.link.test',
    _type: 'lectern.link',
    url: 'https://fixdagen.example.org/program-2027',
    status: 'broken',
    reason: 'The page is not there.',
    checkedAt: '2026-11-17T10:00:00.000Z',
    brokenSince: '2026-11-17T10:00:00.000Z',
    history: [],
  })
  await rows(page)
    .filter({hasText: 'has not worked since Tue 17 Nov 2026: The page is not there.'})
    .first()
    .waitFor()

  await editor.patch('events-fixdagen-2027').set({status: 'cancelled'}).commit()
  await rows(page).filter({hasText: 'It is cancelled, but the registration link'}).first().waitFor()
})

test('as many changes as somebody makes who types cost one look, not one each', async () => {
  const {editor} = lectern()
  const page = await newTab()
  await openAttention(page)
  await page.waitForLoadState('networkidle')
  const looks: string[] = []
  page.on('request', (request) => {
    const url = decodeURIComponent(request.url())
    if (/tag=[^&]*needs-attention/u.test(url) && url.includes('_type+==+"event"')) looks.push(url)
  })
  for (const length of Array.from({length: 30}).keys()) {
    await editor
      .patch(camp)
      .set({title: 'Summer camp 2028'.slice(0, length)})
      .commit()
  }
  await list(page).getByText('Summer camp 2028', {exact: true}).waitFor()
  expect(looks.length).toBeGreaterThan(0)
  expect(looks.length).toBeLessThan(5)
})

test('an event opens with its programme beside the form', async () => {
  const page = await newTab()
  await openAttention(page)
  await rows(page).first().click()
  await page.getByTestId('document-pane').getByRole('tab', {name: 'Programme'}).first().click()
  await page.getByTestId('programme').waitFor()
})

test('an empty list says so', async () => {
  const {editor} = lectern()
  const page = await newTab()
  await openAttention(page)
  await editor.delete({query: '*[_type == "session"]'})
  await editor.delete({query: '*[_type == "event"]'})
  await page.getByText('Nothing needs attention.').waitFor()
  await item(page).locator('[title$="findings"]').waitFor({state: 'detached'})
})
