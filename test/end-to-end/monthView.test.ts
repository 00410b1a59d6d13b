import {expect, test} from 'vitest'

import {seriousFindings} from './support/axe.ts'
import {event, period} from './support/occasions.ts'
import {field, openStudio, showIn} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

test('all events stand in a calendar, by group and language, and open beside it', async () => {
  const group = {_type: 'reference', _key: 'g', _ref: 'month-group', _weak: true}
  await lectern()
    .editor.transaction()
    .createOrReplace({_id: 'month-group', _type: 'group', title: 'Norra gruppen', language: 'sv'})
    .createOrReplace(event('month-a', 'Lagarkväll i maj', {period, groups: [group]}))
    .createOrReplace(event('month-b', 'Mending in May', {period, language: 'en'}))
    .commit()
  const page = await newTab()
  await openStudio(page, lectern().url)
  await page.getByTestId('pane-item-Month by month').click()
  const view = page.getByTestId('month-view')
  await view.getByLabel('Month', {exact: true}).fill('2027-05')
  const swedish = view.getByRole('link', {name: /17:00 · SV Lagarkväll i maj/u})
  const english = view.getByRole('link', {name: /17:00 · EN Mending in May/u})
  await swedish.waitFor()
  await english.waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await showIn(page, colorScheme)
    await expect.poll(() => seriousFindings(page, '[data-testid="month-view"]')).toEqual([])
  }

  await view.getByLabel('Language').selectOption('sv')
  await english.waitFor({state: 'detached'})
  await view.getByLabel('Group').selectOption({label: 'Norra gruppen'})
  await swedish.waitFor()
  await view.getByRole('button', {name: 'Month after'}).click()
  await view.getByText('June 2027').waitFor()
  await swedish.waitFor({state: 'detached'})
  await view.getByRole('button', {name: 'Month before'}).click()
  await swedish.click()
  await expect
    .poll(() => field(page, 'title').locator('input').inputValue())
    .toBe('Lagarkväll i maj')
  await view.waitFor()

  await page.reload()
  await swedish.waitFor()
  await expect
    .poll(() => view.getByLabel('Group').locator('option:checked').innerText())
    .toBe('Norra gruppen')

  await page.setViewportSize({width: 390, height: 844})
  await view.waitFor({state: 'detached'})
  await page.locator('a:has([data-sanity-icon="arrow-left"])').click()
  await swedish.waitFor()
  await view.getByText('May 2027').waitFor()
})
