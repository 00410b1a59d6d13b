import type {Locator, Page} from 'playwright-core'
import {describe, expect, onTestFinished, test} from 'vitest'

import {event, link, period} from './support/occasions.ts'
import {dialog, items, openRegistration, storedLinks} from './support/registration.ts'
import {field, openGroup} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

/** Puts the browser into another zone than the event's, for a test; the Studio is to be opened there. */
const travelTo = async (page: Page, timezoneId: string): Promise<void> => {
  await page.goto('about:blank')
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setTimezoneOverride', {timezoneId})
  onTestFinished(async () => {
    await page.goto('about:blank')
    await devTools.detach()
  })
}

/** The field of a link, in the dialog that shows it. */
const moment = (page: Page, name: string): Locator =>
  dialog(page).locator(`[data-testid^="field-"][data-testid$=".${name}"]`)

const writeMoment = async (target: Locator, text: string): Promise<void> => {
  const written = target.getByRole('textbox')
  await written.scrollIntoViewIfNeeded()
  await written.fill(text)
  await written.press('Tab')
}

describe('a time is of the zone of the event', () => {
  const travels = [
    {
      browser: 'America/Los_Angeles',
      events: [
        {
          zone: 'Europe/Stockholm',
          day: '2027-03-28',
          opens: '2027-03-28T00:30:00.000Z',
          closes: '2027-03-28T10:15:00.000Z',
        },
        {
          zone: 'Asia/Kolkata',
          day: '2027-03-28',
          opens: '2027-03-27T20:00:00.000Z',
          closes: '2027-03-28T06:45:00.000Z',
        },
      ],
    },
    {
      browser: 'Asia/Kolkata',
      events: [
        {
          zone: 'Europe/Stockholm',
          day: '2027-10-31',
          opens: '2027-10-30T23:30:00.000Z',
          closes: '2027-10-31T11:15:00.000Z',
        },
      ],
    },
  ]

  const writeTimes = async (
    page: Page,
    id: string,
    {zone: timeZone, day, opens, closes}: (typeof travels)[number]['events'][number],
  ): Promise<void> => {
    await lectern().editor.createOrReplace(
      event(id, 'Möte på annat håll', {
        period: {...period, start: `${day}T09:00:00.000Z`, end: undefined, timeZone},
        registration: [link('a', {})],
      }),
    )
    await openRegistration(page, lectern().url, {id, type: 'event'})
    await items(page).click()
    await writeMoment(moment(page, 'opens'), `${day} 01:30`)
    await writeMoment(moment(page, 'closes'), `${day} 12:15`)
    await expect.poll(() => storedLinks(lectern().editor, id)).toMatchObject([{opens, closes}])

    await dialog(page)
      .getByRole('button', {name: /^Until the event starts/})
      .click()
    await expect
      .poll(() => storedLinks(lectern().editor, id))
      .toMatchObject([{closes: `${day}T09:00:00.000Z`}])
    await dialog(page).getByRole('button', {name: 'Close'}).click()

    await openGroup(page, 'when')
    await writeMoment(field(page, 'period.end'), `${day} 12:15`)
    await expect
      .poll(() => lectern().editor.fetch(`*[_id == "drafts." + $id][0].period.end`, {id}))
      .toBe(closes)
  }

  test.for(travels)('in a browser in $browser', async ({browser, events}) => {
    const page = await newTab()
    await travelTo(page, browser)
    for (const [index, each] of events.entries()) {
      await writeTimes(page, `zone-${browser.replace('/', '-')}-${index}`, each)
    }
  })
})
