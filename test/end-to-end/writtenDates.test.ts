import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {event, period} from './support/occasions.ts'
import {field, openDocument, openGroup, publishButton, publishDialog} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const id = 'written-dates'

const storedStart = (): Promise<string | null> =>
  lectern().editor.fetch(`*[_id == "drafts." + $id][0].period.start`, {id})

const openTimes = async (page: Page): Promise<void> => {
  await lectern()
    .editor.transaction()
    .createOrReplace(event(id, 'Kvällsmöte', {period}))
    .delete(`drafts.${id}`)
    .commit()
  await openDocument(page, lectern().url, {id, type: 'event'})
  await openGroup(page, 'when')
}

/** The moment of a clock in Stockholm on that day. */
const inWinter = (clock: string): string => new Date(`2026-12-15T${clock}+01:00`).toISOString()

const understood = (page: Page) => page.getByTestId('understood').first()
const start = (page: Page) => field(page, 'period.start').getByRole('textbox')

/** Each at an hour of its own: what is stored is not what the one before it stored. */
const written = [
  // It keeps the time that is there: 17:00 in May.
  ['2026-12-15', '17:00'],
  ['15 december 2026 kl 18', '18:00'],
  ['15/12/2026 19:00', '19:00'],
  ['15.12.2026 20.00', '20:00'],
  ['2026-12-15 21.00', '21:00'],
] as const

test('the field of a date takes it as people write it, says what it understood, and else why not', async () => {
  const page = await newTab()
  await openTimes(page)
  for (const [text, clock] of written) {
    await start(page).fill(text)
    await understood(page).getByText(`Tuesday 15 December 2026 ${clock}`, {exact: true}).waitFor()
    await start(page).press('Tab')
    await expect.poll(storedStart).toBe(inWinter(clock))
    await expect.poll(() => start(page).inputValue()).toBe(`2026-12-15 ${clock}`)
  }

  const stored = await storedStart()
  await start(page).fill('31 juni 2027 18:00')
  await start(page).press('Enter')
  await understood(page).getByText('There is no 31 June 2027. Check the day.').waitFor()
  await expect.poll(() => start(page).inputValue()).toBe('31 juni 2027 18:00')
  expect(await storedStart()).toBe(stored)

  await start(page).fill('30 juni 2027 18:00')
  await start(page).press('Enter')
  await expect.poll(storedStart).toBe('2027-06-30T16:00:00.000Z')
})

test('a time zone that there is none of is refused, and no panel fails', async () => {
  const page = await newTab()
  await openTimes(page)
  await page.getByRole('button', {name: 'Preview', exact: true}).click()
  const zone = field(page, 'period.timeZone').locator('input')
  await zone.fill('')
  await zone.pressSequentially('PST')
  await page
    .frameLocator('iframe[title^="Page in"]')
    .getByRole('heading', {name: 'Kvällsmöte'})
    .waitFor()
  await page.getByText('As seen on (UTC)').waitFor()
  await expect
    .poll(() => lectern().editor.fetch(`*[_id == "drafts." + $id][0].period.timeZone`, {id}))
    .toBe('PST')
  await publishButton(page).click()
  await publishDialog(page)
    .getByText('There is no time zone “PST”. Write a name such as Europe/Stockholm')
    .waitFor()
})
