import {readFile} from 'node:fs/promises'

import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'

import {corpus} from '../corpus.ts'
import {readCalendar} from '../unit/website/readCalendar.ts'
import {startLectern} from './support/lectern.ts'
import {dialog, items} from './support/registration.ts'
import {field, openDocument, openGroup, openStudio, publishDialog} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const session = {id: 'events-civic-tech-moter-govtech-1', type: 'session'}
const event = {id: 'events-civic-tech-moter-govtech', type: 'event'}

/** A week before the event, when its editors would have written about it. */
const weekBefore = '2020-11-24T09:00:00Z'

describe.skipIf(corpus === undefined)('an editor and the event of a real site', () => {
  const {lectern, newTab} = useStudio(() =>
    startLectern(corpus === undefined ? {} : {site: corpus}),
  )

  const shown = (page: Page, language: string) =>
    page.frameLocator(`iframe[title="Page in ${language}"]`)

  const asVisitorsSee = (id: string) =>
    lectern().visitor.fetch<unknown>('*[_id == $id][0]{title, "links": registration[].url}', {id})

  test('adds a link, is warned, previews, publishes, takes the calendar file and closes registration', async () => {
    const {url} = lectern()
    const page = await newTab()
    await page.clock.install({time: weekBefore})

    await openDocument(page, url, session)
    await openGroup(page, 'registration')
    await page
      .getByRole('textbox', {name: 'Add a registration link'})
      .fill('https://www.eventbrite.se/e/govtech-1?utm_source=mail')
    await page.keyboard.press('Enter')
    await items(page).filter({hasText: 'Get tickets'}).waitFor()
    await items(page).getByText('Open until the session starts').waitFor()

    await page.getByTestId('action-publish').click()
    const withoutDescription = 'The image has no description. Say what it shows'
    await publishDialog(page)
      .getByRole('button', {name: new RegExp(`^Go to field: ${withoutDescription}`, 'u')})
      .first()
      .click()
    await field(page, 'mainImage.alt').locator('input').fill('The name of the session')

    await page.getByRole('button', {name: 'Preview', exact: true}).click()
    await shown(page, 'English').getByRole('link', {name: 'Get tickets'}).waitFor()
    await page.getByRole('button', {name: 'All languages'}).click()
    await shown(page, 'Svenska').getByRole('heading', {level: 1}).waitFor()
    await page.getByLabel('As seen on (Europe/Stockholm)').fill('2020-12-02T12:00')
    await shown(page, 'English').getByText('The session is over').waitFor()
    expect(await shown(page, 'English').getByRole('link', {name: 'Get tickets'}).count()).toBe(0)

    await page.getByRole('tab', {name: 'Calendar and data'}).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: /^Download .*\.ics$/u}).click(),
    ])
    expect(readCalendar(await readFile(await file.path(), 'utf8'))[0]).toMatchObject({
      start: Date.parse('2020-12-01T12:30:00Z'),
      end: Date.parse('2020-12-01T13:20:00Z'),
      zone: 'Europe/Stockholm',
    })

    expect(await asVisitorsSee(session.id)).toBeNull()
    await page.getByTestId('action-publish').click()
    const all = publishDialog(page).getByRole('button', {name: /^Publish all/u})
    expect(await publishDialog(page).getByText(withoutDescription).count()).toBe(1)
    await all.click()
    await page.getByText('was published').last().waitFor()
    expect(await asVisitorsSee(session.id)).toMatchObject({
      links: expect.arrayContaining(['https://www.eventbrite.se/e/govtech-1']),
    })
    expect(await asVisitorsSee(event.id)).toMatchObject({title: 'Civic Tech möter GovTech'})

    await openDocument(page, url, session)
    await openGroup(page, 'registration')
    await items(page).filter({hasText: 'Get tickets'}).click()
    const closes = dialog(page).locator('[data-testid$=".closes"] input').first()
    await closes.fill('2020-12-01 14:00')
    await page.keyboard.press('Tab')
    await dialog(page).getByRole('button', {name: 'Close', exact: true}).click()

    await openStudio(page, url)
    await page.getByTestId('pane-item-Needs attention').click()
    await page
      .getByTestId('needs-attention')
      .getByRole('link', {name: /Registration closes when it has begun/u})
      .first()
      .waitFor()
  })
})
