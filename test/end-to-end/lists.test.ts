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
    'Drafts to review': 'Cykelköket Norr',
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
