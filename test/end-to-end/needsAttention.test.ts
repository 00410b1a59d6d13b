import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {seriousFindings} from './support/axe.ts'
import {addRegistrationLink, input, openDocument, openStudio, showIn} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const evening = {id: 'events-radiokvall-1', type: 'event'}

const item = (page: Page) => page.getByTestId('pane-item-Needs attention')
const list = (page: Page) => page.getByTestId('needs-attention')
const rows = (page: Page) => list(page).getByRole('link')
const count = async (page: Page): Promise<number> =>
  Number(await item(page).locator('[title$="findings"]').textContent())

async function openAttention(page: Page): Promise<void> {
  await openStudio(page, lectern().url)
  await item(page).click()
  await rows(page).first().waitFor()
}

test('an editor goes from the list to what is missing, and the list follows', async () => {
  const page = await newTab()
  await openAttention(page)
  const before = await count(page)
  expect(await rows(page).count()).toBe(before)
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
  await rows(page)
    .filter({hasText: 'It is cancelled, but its registration link still invites people.'})
    .first()
    .waitFor()
})

test('typing costs no query per key', async () => {
  const page = await newTab()
  await openDocument(page, lectern().url, evening)
  await expect.poll(() => count(page)).toBeGreaterThan(0)
  const queries: string[] = []
  page.on('request', (request) => {
    if (/tag=[^&]*needs-attention/u.test(request.url())) queries.push(request.url())
  })
  await input(page, 'title').pressSequentially(' och lyssna hela kvällen lång', {delay: 60})
  await expect.poll(() => queries.length).toBeGreaterThan(0)
  await page.waitForLoadState('networkidle')
  expect(queries.length).toBeLessThanOrEqual(7)
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
