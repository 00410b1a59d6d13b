import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {test} from 'vitest'

import {buildAloneStudio} from './support/aloneStudio.ts'
import {startLectern} from './support/lectern.ts'
import {input, openDocument} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-alone-'))
  await buildAloneStudio(folder)
  return startLectern(folder)
})

test('the plugin shows an event of a Studio that has little of what Lectern has', async () => {
  const id = 'evening'
  await lectern().editor.createOrReplace({
    _id: id,
    _type: 'event',
    title: 'Evening',
    slug: {_type: 'slug', current: 'evening'},
  })
  const page = await newTab()
  await openDocument(page, `${lectern().url}/preview`, {id, type: 'event'})
  await page.getByRole('button', {name: 'Preview', exact: true}).click()
  const shown = page.frameLocator('iframe[title^="Page in"]')
  await shown.getByRole('heading', {name: 'Evening'}).waitFor()

  await input(page, 'title').fill('Late evening')
  await shown.getByRole('heading', {name: 'Late evening'}).waitFor()
  await page.getByRole('tab', {name: 'Calendar and data'}).click()
  await page.getByText('It has no date yet.').waitFor()
  await page.getByText('https://example.org/evening/').first().waitFor()
})
