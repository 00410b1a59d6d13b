import {expect, test} from 'vitest'

import {
  discardChanges,
  input,
  openDocument,
  openHistory,
  publish,
  restore,
} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const published = (id: string) =>
  lectern().visitor.fetch<string | null>(`*[_id == $id][0].title`, {id})
const draft = (id: string) =>
  lectern().editor.fetch<string | null>(`*[_id == "drafts." + $id][0].title`, {id})

test('an editor discards a change', async () => {
  const id = 'events-fredagssy'
  const page = await newTab()
  await openDocument(page, lectern().url, {id, type: 'event'})
  await input(page, 'title').fill('Lördagssy')
  await expect.poll(() => draft(id)).toBe('Lördagssy')

  await discardChanges(page)
  await expect.poll(() => draft(id)).toBeNull()
  await expect.poll(() => input(page, 'title').inputValue()).toBe('Fredagssy')
  await expect.poll(() => published(id)).toBe('Fredagssy')
})

test('an editor restores an older version', async () => {
  const id = 'posts-2022-05-02-grannradion'
  const page = await newTab()
  await openDocument(page, lectern().url, {id, type: 'project'})
  for (const title of ['Grannradion på nytt', 'Grannradion tystnar']) {
    await input(page, 'title').fill(title)
    await expect.poll(() => draft(id)).toBe(title)
    await publish(page)
    await expect.poll(() => published(id)).toBe(title)
  }

  const versions = await openHistory(page)
  await restore(page, versions.filter({hasText: 'Published'}).nth(1))
  await expect.poll(() => draft(id)).toBe('Grannradion på nytt')
  await publish(page)
  await expect.poll(() => published(id)).toBe('Grannradion på nytt')
})

test('an editor unpublishes an event, which stays as a draft', async () => {
  const id = 'events-radiokvall-1'
  const page = await newTab()
  await openDocument(page, lectern().url, {id, type: 'event'})
  await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
  await page.getByTestId('action-Unpublish').click()
  const dialog = page.getByRole('dialog', {name: 'Unpublish “Radiokväll: bygg en sändare”?'})
  await dialog.getByText('Visitors no longer find this page').waitFor()
  await dialog.getByRole('button', {name: 'Unpublish'}).click()
  await dialog.waitFor({state: 'detached'})
  await expect.poll(() => published(id)).toBeNull()
  await expect.poll(() => input(page, 'title').inputValue()).toBe('Radiokväll: bygg en sändare')
  await expect.poll(() => input(page, 'title').isEditable()).toBe(true)
  await expect.poll(() => draft(id)).toBe('Radiokväll: bygg en sändare')
})
