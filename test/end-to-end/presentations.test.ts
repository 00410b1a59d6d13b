import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {seriousFindings} from './support/axe.ts'
import {field, openDocument, openGroup} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const event = {id: 'events-fixdagen-2027', type: 'event'}

const draftOfEvent = () =>
  lectern().editor.fetch<unknown>(
    `*[_id == $id][0]{
      "shown": presentations[]{
        "project": *[_id in [^.project._ref, "drafts." + ^.project._ref]][0]{
          "isDraft": _id in path("drafts.**"), title, language, "slug": slug.current
        },
        "presenters": presenters[]{"name": *[_id == "drafts." + ^._ref][0].name}.name
      },
      "blocks": body[_type == "presentations"]._type,
      "last": body[-1]._type
    }`,
    {id: `drafts.${event.id}`},
  )

const order = () =>
  lectern().editor.fetch<unknown>(
    '*[_id == $id][0].presentations[]{"title": *[_id in [^.project._ref, "drafts." + ^.project._ref]][0].title}.title',
    {id: `drafts.${event.id}`},
  )

const closeItem = async (page: Page): Promise<void> => {
  const dialog = page.getByTestId('nested-object-dialog')
  await dialog.getByRole('button', {name: 'Close'}).first().click()
  await dialog.waitFor({state: 'detached'})
}

test('an editor adds projects to an event, makes what is missing in place, and puts them in order', async () => {
  const page = await newTab()
  await openDocument(page, lectern().url, event)
  await openGroup(page, 'programme')
  const projects = field(page, 'presentations')

  await page.getByLabel('Add a project').fill('Solcellsväskan')
  await page.getByText('Create “Solcellsväskan”, a new project').click()
  await page.getByTestId('nested-object-dialog').getByLabel('Add a person').fill('Nya Namnsson')
  await page.getByText('Create “Nya Namnsson”, a new person').click()
  await expect.poll(draftOfEvent).toEqual({
    shown: [
      {
        project: {
          isDraft: true,
          title: 'Solcellsväskan',
          language: 'sv',
          slug: 'solcellsvaskan',
        },
        presenters: ['Nya Namnsson'],
      },
    ],
    blocks: ['presentations'],
    last: 'presentations',
  })
  await closeItem(page)
  await projects.getByText('The project is a draft · Nya Namnsson').waitFor()

  await page.getByLabel('Add a project').fill('lån')
  await page.getByText('Create “lån”, a new project').waitFor()
  await page.getByRole('button', {name: 'Lånelådan'}).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.locator('button:focus', {hasText: 'Lånelådan'}).waitFor()
  await page.keyboard.press('Enter')
  await closeItem(page)
  await expect.poll(order).toEqual(['Solcellsväskan', 'Lånelådan'])
  await expect.poll(() => draftOfEvent()).toMatchObject({blocks: ['presentations']})
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme: scheme})
    await page
      .locator(`[data-testid="field-presentations"] [data-scheme="${scheme}"]`)
      .first()
      .waitFor()
    await expect.poll(() => seriousFindings(page, '[data-testid="add-project"]')).toEqual([])
  }

  const handle = projects.locator('[aria-roledescription="sortable"]').nth(1)
  await handle.focus()
  await page.keyboard.press('Space')
  await projects.locator('.moving').waitFor()
  await page.keyboard.press('ArrowUp')
  const first = await lectern().editor.fetch<string>('*[_id == $id][0].presentations[0]._key', {
    id: `drafts.${event.id}`,
  })
  await page.getByText(`was moved over droppable area ${first}`).waitFor({state: 'attached'})
  await page.keyboard.press('Space')
  await expect.poll(order).toEqual(['Lånelådan', 'Solcellsväskan'])
})

test('a project shows where it was presented, the newest first, and leads there', async () => {
  const page = await newTab()
  await openDocument(page, lectern().url, {
    id: 'posts-2021-11-15-reservdelsbanken',
    type: 'project',
  })
  const shown = page.getByTestId('presented-at')
  await shown.getByRole('heading', {name: 'Presented at'}).waitFor()
  await expect
    .poll(() => shown.getByRole('listitem').allInnerTexts())
    .toEqual([
      expect.stringMatching(/^Radiokväll: bygg en sändare\s+Sun 2 May 2027/),
      expect.stringMatching(/^Workshop meets library\s+Sat 13 Mar 2027/),
    ])
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme: scheme})
    await page.locator(`[data-testid="presented-at"][data-scheme="${scheme}"]`).waitFor()
    await expect.poll(() => seriousFindings(page, '[data-testid="presented-at"]')).toEqual([])
  }
  await shown.getByRole('link', {name: 'Radiokväll: bygg en sändare'}).click()
  await page.getByTestId('document-panel-document-title').getByText('Radiokväll').waitFor()
})
