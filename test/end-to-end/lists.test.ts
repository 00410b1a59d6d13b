import {expect, test} from 'vitest'

import {event, period} from './support/occasions.ts'
import {field, goTo, input, openDocument, openList, openStudio} from './support/studio.ts'
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
  await goTo(page, lectern().url, '/content/programmes;events-lagarkvall-12;translations')
  await page.getByText('Mending evening #12').first().waitFor()

  await goTo(page, lectern().url, '/content/programmes;events-fixdagen-2027;sessions')
  const sessions = page.getByTestId('document-list-pane').last()
  await sessions.getByText('Varför går skruven av?').waitFor()
  await page.getByTestId('action-intent-button').last().click()
  await page.getByTestId('document-panel-scroller').getByText('Fixdagen 2027').first().waitFor()
  await input(page, 'title').fill('Kaffe')
  await sessions.getByText('Kaffe').waitFor()

  await page.getByLabel('Add a person').fill('Nora Ny')
  await page.getByText('Create “Nora Ny”, a new person').click()
  await field(page, 'speakers').getByText('Nora Ny').waitFor()
})

test('a list is searched without the marks of letters, by parts of words and by date', async () => {
  const {editor, url} = lectern()
  const start = '2029-12-15T17:00:00.000Z'
  await editor.createOrReplace(event('search-a', 'Öppna verkstaden', {period: {...period, start}}))
  const page = await newTab()
  await openStudio(page, url)
  await openList(page, 'Upcoming events')
  const list = page.getByTestId('document-list-pane')
  const rows = list.getByTestId('default-preview__header')
  for (const typed of ['oppna', 'verkst', '15 december 2029', '2029-12-15']) {
    await page.getByTestId('document-list-search').locator('input').fill(typed)
    await rows.first().filter({hasText: 'Öppna verkstaden'}).waitFor()
    await rows.filter({hasText: 'Fredagssy'}).waitFor({state: 'detached'})
  }
})

test('a list of events is narrowed to a language, a group and a year, and says so', async () => {
  const {editor, url} = lectern()
  const groups = [{_type: 'reference', _key: 'g', _ref: 'list-group', _weak: true}]
  await editor
    .transaction()
    .createOrReplace({_id: 'list-group', _type: 'group', title: 'Norra gruppen', language: 'sv'})
    .createOrReplace(event('list-a', 'Nordkväll', {period, groups}))
    .commit()
  const page = await newTab()
  await openStudio(page, url)
  const rows = await openList(page, 'Upcoming events')
  const swedish = rows.filter({hasText: 'Fixdagen 2027'})
  const english = rows.filter({hasText: 'Summer camp 2027'})
  await swedish.waitFor()
  await english.waitFor()
  const choose = async (title: string): Promise<void> => {
    await page.getByTestId('pane-context-menu-button').last().click()
    await page.getByRole('menuitem', {name: title, exact: true}).click()
  }
  await choose('Svenska')
  await english.waitFor({state: 'detached'})
  await swedish.waitFor()
  await choose('2027')
  await page.getByText('Upcoming events: Svenska, 2027').waitFor()
  await choose('Norra gruppen')
  await swedish.waitFor({state: 'detached'})
  await rows.filter({hasText: 'Nordkväll'}).waitFor()
  await choose('Norra gruppen')
  await swedish.waitFor()
  await page.getByRole('button', {name: 'Show all events'}).click()
  await english.waitFor()
})

test('a list that is empty says how something comes into it', async () => {
  const {editor, url} = lectern()
  await editor.delete({query: '*[_type == "group"]'})
  const page = await newTab()
  await openStudio(page, url)
  await page.getByTestId('pane-item-Groups').click()
  await page.getByText('Make the first one with “+” at the top.').waitFor()
  await page.getByTestId('action-intent-button').last().click()
  await page.getByTestId('field-title').locator('input').fill('Kapitel Norr')
  const groups = page.getByTestId('document-list-pane').getByTestId('default-preview__header')
  await groups.filter({hasText: 'Kapitel Norr'}).waitFor()
})
