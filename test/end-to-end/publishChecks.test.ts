import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {seriousFindings} from './support/axe.ts'
import {
  field,
  goTo,
  input,
  openDocument,
  publishButton,
  publishDialog,
  showIn,
} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const evening = {id: 'events-radiokvall-1', type: 'event'}
const session = {id: 'events-workshop-meets-library', type: 'session'}
const planned = [session.id, 'events-mending-day-2027', 'project-cykelkoket-norr']

const asVisitorsSee = (ids: readonly string[]) =>
  lectern().visitor.fetch<readonly {_id: string; _rev: string; title: string}[]>(
    '*[_id in $ids]{_id, _rev, title}',
    {ids},
  )

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

test('an editor is told what visitors would miss, goes there, and publishes knowingly', async () => {
  const page = await newTab()
  await openDocument(page, lectern().url, evening)
  await input(page, 'title').fill('Radiokväll i maj')
  const before = 'People cannot register: there is no registration link. Add one.'

  await publishButton(page).click()
  const dialog = page.getByRole('dialog', {name: 'Publish “Radiokväll i maj”?'})
  await dialog.getByText(before).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await showIn(page, colorScheme)
    await expect.poll(() => seriousFindings(page, '[role="dialog"]')).toEqual([])
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({state: 'detached'})
  await expect
    .poll(() => publishButton(page).evaluate((it) => it === document.activeElement))
    .toBe(true)

  await publishButton(page).press('Enter')
  await dialog.getByRole('button', {name: `Go to field: ${before}`}).click()
  await dialog.waitFor({state: 'detached'})
  await expect.poll(() => focused(page)).toBe('registration')

  await page.keyboard.press('Control+Alt+p')
  await dialog.waitFor()
  expect(await page.getByRole('dialog').count()).toBe(1)
  await dialog.getByRole('button', {name: 'Publish anyway'}).click()
  await page.getByText('was published').last().waitFor()
  await expect.poll(() => asVisitorsSee([evening.id])).toMatchObject([{title: 'Radiokväll i maj'}])
  await expect.poll(() => publishButton(page).isDisabled()).toBe(true)
})

test('errors keep a document from being published and lead to their fields', async () => {
  const page = await newTab()
  await openDocument(page, lectern().url, evening)
  const {title = ''} = (await asVisitorsSee([evening.id]))[0] ?? {}
  await input(page, 'title').fill('')
  await expect.poll(() => publishButton(page).isEnabled()).toBe(true)

  await page.keyboard.press('Control+Alt+p')
  const dialog = page.getByRole('dialog', {name: /^Not ready/u})
  await dialog.getByRole('heading', {name: 'Put this right first'}).waitFor()
  expect(await dialog.getByRole('button', {name: /^Publish/u}).count()).toBe(0)
  await dialog.getByRole('button', {name: 'Go to field: Give it a title.'}).click()
  await expect.poll(() => focused(page)).toBe('title')
  await expect.poll(() => asVisitorsSee([evening.id])).toMatchObject([{title}])
})

test('what a session needs is published with it, all of it or nothing', async () => {
  const {url, editor} = lectern()
  const page = await newTab()
  await openDocument(page, url, session)
  await publishButton(page).click()
  const dialog = publishDialog(page)
  const publishAll = dialog.getByRole('button', {name: 'Publish all 3'})
  await publishAll.waitFor()
  await expect.poll(() => dialog.getByRole('checkbox', {name: /^Event/u}).isDisabled()).toBe(true)

  await editor.patch('drafts.project-cykelkoket-norr').set({excerpt: 'Ett kök för cyklar'}).commit()
  await publishAll.click()
  await dialog.getByRole('alert').getByText('“Cykelköket Norr” was changed meanwhile.').waitFor()
  expect(await asVisitorsSee(planned)).toEqual([])
  await expect.poll(() => seriousFindings(page, '[role="dialog"]')).toEqual([])

  await page.keyboard.press('Escape')
  await dialog.waitFor({state: 'detached'})
  await publishButton(page).click()
  await publishAll.click()
  await page.getByText('“Workshop meets library” was published').waitFor()
  const published = await asVisitorsSee(planned)
  expect(published.map(({_id}) => _id).toSorted()).toEqual(planned.toSorted())
  expect(new Set(published.map(({_rev}) => _rev)).size).toBe(1)
})

test('a document of which there is nothing to say is published at once', async () => {
  const {url, editor} = lectern()
  await editor.create({_id: 'drafts.person-new', _type: 'person', name: 'Nora Ny'})
  const page = await newTab()
  await goTo(page, url, '/intent/edit/id=person-new;type=person/')
  await field(page, 'name').waitFor()
  await expect.poll(() => publishButton(page).isEnabled()).toBe(true)
  await publishButton(page).click()
  await page.getByText('was published').last().waitFor()
  expect(await publishDialog(page).count()).toBe(0)
})
