import {expect, test} from 'vitest'

import {openDocument, openList, openStudio} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

test('the Studio opens without a login and lists what was imported', async () => {
  const page = await newTab()
  await openStudio(page, lectern().url)
  const expected = {
    'Upcoming events': 'Fixdagen 2027',
    'Past events': 'Brödrostdagen',
    Sessions: 'Workshop meets library',
    Projects: 'Lånelådan',
    People: 'Samira Lindahl',
    Organisations: 'Föreningen Lånelådan',
    Groups: 'Bryggan Malmö',
    Drafts: 'Cykelköket Norr',
  }
  for (const [list, title] of Object.entries(expected)) {
    const items = await openList(page, list)
    await items.filter({hasText: title}).first().waitFor()
  }
})

test('the images of an imported event are visible', async () => {
  const page = await newTab()
  await openDocument(page, lectern().url, {id: 'events-lagarkvall-12', type: 'event'})
  await page.getByTestId('group-tab-page').click()
  const image = page
    .getByTestId('hotspot-image-input')
    .or(page.getByTestId('image-input'))
    .locator('img')
  await image.first().waitFor()
  await expect
    .poll(() =>
      image
        .first()
        .evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth),
    )
    .toBeGreaterThan(0)
})

test('each event leads to its sessions, presented projects and translations', async () => {
  const page = await newTab()
  await openStudio(page, lectern().url)
  await page.getByTestId('pane-item-By event').click()
  await page.getByText('Radiokväll: bygg en sändare').first().click()
  await page.getByTestId('pane-item-Presented projects').click()
  await page.getByText('Reservdelsbanken').first().waitFor()
  await page.getByTestId('pane-item-In other languages').click()
  await page.getByText('There is no translation yet.').waitFor()
  await page.goto(`${lectern().url}/content/programmes;events-lagarkvall-12;translations`)
  await page.getByText('Mending evening #12').first().waitFor()

  await page.goto(`${lectern().url}/content/programmes;events-fixdagen-2027;sessions`)
  const sessions = page.getByTestId('document-list-pane').last()
  await sessions.getByText('Varför går skruven av?').waitFor()
  await sessions.getByTestId('action-intent-button').click()
  await page.getByTestId('field-event').getByText('Fixdagen 2027').waitFor()
})

test('a list that is empty says what belongs there', async () => {
  const {editor, url} = lectern()
  await editor.delete({query: '*[_type == "group"]'})
  const page = await newTab()
  await openStudio(page, url)
  await page.getByTestId('pane-item-Groups').click()
  await page.getByText('People who work together, such as a chapter.').waitFor()
  await page.getByRole('link', {name: 'New group'}).click()
  await page.getByTestId('field-title').locator('input').fill('Kapitel Norr')
  await expect
    .poll(() => editor.fetch<unknown>('*[_type == "group"].title'))
    .toEqual(['Kapitel Norr'])
})
