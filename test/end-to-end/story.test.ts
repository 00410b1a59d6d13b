import {readFile} from 'node:fs/promises'

import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'

import {readCalendar} from '../../website/testing/readCalendar.ts'
import {corpus} from '../corpus.ts'
import {startLectern} from './support/lectern.ts'
import {dialog, items} from './support/registration.ts'
import {field, openDocument, openGroup, openStudio, publishDialog} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const session = {id: 'events-civic-tech-moter-govtech-1', type: 'session'}
const event = {id: 'events-civic-tech-moter-govtech', type: 'event'}

const dayMs = 24 * 60 * 60 * 1000

/** The day of the event, moved to where its editors still have to announce it. */
const day = new Date(Date.now() + 60 * dayMs).toISOString().slice(0, 10)
const period = {
  _type: 'period',
  kind: 'once',
  start: `${day}T12:30:00.000Z`,
  end: `${day}T13:20:00.000Z`,
  timeZone: 'Europe/Stockholm',
}

const shown = (page: Page, language: string) =>
  page.frameLocator(`iframe[title="Page in ${language}"]`)

describe.skipIf(corpus === undefined)('an editor and the event of a real site', () => {
  const {lectern, newTab} = useStudio(() =>
    startLectern(corpus === undefined ? {} : {site: corpus}),
  )

  const asVisitorsSee = (id: string) =>
    lectern().visitor.fetch<unknown>('*[_id == $id][0]{title, "links": registration[].url}', {id})

  test('adds a link, is warned, previews, publishes, takes the calendar file and closes registration', async () => {
    const {url, editor} = lectern()
    const drafts = [session, event].map(({id}) => `drafts.${id}`)
    await editor.patch({query: '*[_id in $drafts]', params: {drafts}}).set({period}).commit()
    const page = await newTab()

    await openDocument(page, url, session)
    await openGroup(page, 'registration')
    await page
      .getByRole('textbox', {name: 'Add a registration link'})
      .fill('https://www.eventbrite.se/e/govtech-1?utm_source=mail')
    await page.keyboard.press('Enter')
    await items(page).filter({hasText: 'Get tickets'}).waitFor()
    await items(page).getByText('Open until the session starts').waitFor()

    await page.getByTestId('action-publish').click()
    const toDescription = /^Go to field: The image of the page/u
    await publishDialog(page).getByRole('button', {name: toDescription}).click()
    await field(page, 'mainImage.alt').locator('input').fill('The name of the session')

    await page.getByRole('button', {name: 'Preview', exact: true}).click()
    await shown(page, 'English').getByRole('link', {name: 'Get tickets'}).waitFor()
    await page.getByLabel('As seen on (Europe/Stockholm)').fill(`${day}T23:30`)
    await shown(page, 'English').getByText('The session is over').waitFor()
    expect(await shown(page, 'English').getByRole('link', {name: 'Get tickets'}).count()).toBe(0)

    await page.getByRole('tab', {name: 'Calendar and data'}).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: /^Download .*\.ics$/u}).click(),
    ])
    expect(readCalendar(await readFile(await file.path(), 'utf8'))[0]).toMatchObject({
      start: Date.parse(period.start),
      end: Date.parse(period.end),
      zone: 'Europe/Stockholm',
    })

    await openDocument(page, url, event)
    await page.getByRole('button', {name: 'Preview', exact: true}).click()
    await page.getByRole('button', {name: 'All languages'}).click()
    await shown(page, 'English').getByRole('heading', {level: 1}).waitFor()
    await shown(page, 'Svenska').getByRole('heading', {level: 1}).waitFor()

    expect(await asVisitorsSee(session.id)).toBeNull()
    await openDocument(page, url, session)
    await page.getByTestId('action-publish').click()
    const all = publishDialog(page).getByRole('button', {name: /^Publish all/u})
    await all.waitFor()
    expect(await page.getByRole('button', {name: toDescription}).count()).toBe(0)
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
    await closes.fill(`${day} 23:00`)
    await page.keyboard.press('Tab')
    await dialog(page).getByRole('button', {name: 'Close'}).first().click()
    await dialog(page).waitFor({state: 'detached'})

    await openStudio(page, url)
    await page.getByTestId('pane-item-Needs attention').click()
    await page
      .getByTestId('needs-attention')
      .getByRole('link', {name: /closes when it has begun/u})
      .first()
      .waitFor()
  })
})
