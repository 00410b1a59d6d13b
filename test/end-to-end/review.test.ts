import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {seriousFindings} from './support/axe.ts'
import {event} from './support/occasions.ts'
import {field, openStudio} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const toReview = (page: Page) => page.getByTestId('pane-item-From the import: to review')
const listed = (page: Page) =>
  page.getByTestId('document-list-pane').getByTestId('default-preview__header')
const view = (page: Page) => page.getByTestId('review')

const registrationOf = (id: string) =>
  lectern().editor.fetch<unknown>('*[_id == $id][0].registration[].url', {id})

const reviewOf = (id: string) =>
  lectern().editor.fetch<unknown>(
    '*[_id == $id][0]{"states": suggestions[].state, "isDone": defined(reviewedAt)}',
    {id: `lectern.review.${id}`},
  )

const waiting = () =>
  lectern().editor.fetch<readonly string[]>(
    '*[_type == "lectern.review" && verdict == "needs a look" && !defined(reviewedAt)]._id',
  )

const open = async (page: Page, title: string): Promise<void> => {
  await listed(page).filter({hasText: title}).first().click()
  await view(page).waitFor()
}

test('an editor goes through what an import was not sure of, until nothing is left', async () => {
  const id = 'events-fixdagen-2027'
  const url = 'https://gamlavarvet.example.se/'
  const page = await newTab()
  await openStudio(page, lectern().url)
  const number = (await waiting()).length
  await toReview(page).getByText(String(number)).waitFor()
  await toReview(page).click()
  await open(page, 'Fixdagen 2027')
  await view(page).getByText('Line 42: “Gamla varvet” · likely').waitFor()
  await view(page).getByRole('link', {name: 'Fixdagen 2027'}).waitFor()
  await expect.poll(() => seriousFindings(page, '[data-testid="review"]')).toEqual([])
  await page.emulateMedia({colorScheme: 'dark'})
  await page.locator('[data-testid="review"] [data-scheme="dark"]').first().waitFor()
  await expect.poll(() => seriousFindings(page, '[data-testid="review"]')).toEqual([])

  const before = await registrationOf(id)
  await view(page).getByRole('button', {name: 'Add to Registration links'}).click()
  await view(page).getByText('Accepted').waitFor()
  await expect.poll(() => registrationOf(`drafts.${id}`)).toEqual([before, url].flat())
  await expect.poll(() => registrationOf(id)).toEqual(before)
  await expect.poll(() => reviewOf(id)).toEqual({states: ['accepted'], isDone: true})
  await toReview(page)
    .getByText(String(number - 1))
    .waitFor()
  await listed(page).filter({hasText: 'Fixdagen 2027'}).waitFor({state: 'detached'})

  await view(page).getByRole('button', {name: 'Undo'}).click()
  await view(page).getByRole('button', {name: 'Put away'}).waitFor()
  await expect.poll(() => registrationOf(`drafts.${id}`)).toEqual(before)
  await listed(page).filter({hasText: 'Fixdagen 2027'}).waitFor()
  await view(page).getByRole('button', {name: 'Put away'}).click()
  await expect.poll(() => reviewOf(id)).toEqual({states: ['putAway'], isDone: true})

  await open(page, 'Brödrostdagen')
  await view(page).getByText('Correct in the document what is wrong').waitFor()
  await view(page).getByRole('button', {name: 'Done'}).click()
  await view(page).getByRole('button', {name: 'Look at it again'}).waitFor()
  await listed(page).filter({hasText: 'Brödrostdagen'}).waitFor({state: 'detached'})

  const rest = lectern().editor.transaction()
  for (const left of await waiting()) {
    rest.patch(left, {set: {reviewedAt: new Date().toISOString()}})
  }
  await rest.commit()
  await page.getByText('Nothing is left to review.').waitFor()
  await view(page).getByRole('button', {name: 'Look at it again'}).waitFor()
  await page.getByTestId('pane-item-All imported pages').click()
  await listed(page).filter({hasText: 'Brödrostdagen'}).first().waitFor()
})

test('the document of a page opens beside what was noticed on it', async () => {
  const page = await newTab()
  await openStudio(page, lectern().url)
  await page.getByTestId('pane-item-All imported pages').click()
  await open(page, 'Lappboken')
  await view(page).getByRole('link', {name: 'Lappboken'}).click()
  await field(page, 'title').waitFor()
  await expect.poll(() => view(page).isVisible()).toBe(true)
})

test('reviews are no content: no menu offers a new one', async () => {
  const page = await newTab()
  await openStudio(page, lectern().url)
  await page.getByTestId('new-document-button').click()
  await page.getByText('Organisation', {exact: true}).waitFor()
  expect(await page.getByText('Imported page', {exact: true}).count()).toBe(0)
})

test('a remark leads to the place in the page where it can be mended', async () => {
  const id = 'review-image'
  const {editor, url} = lectern()
  await editor
    .transaction()
    .createOrReplace(
      event(id, 'Sida utan bild', {
        body: [{_type: 'figure', _key: 'f', original: '/uploads/borta.png'}],
      }),
    )
    .createOrReplace({
      _id: `lectern.review.${id}`,
      _type: 'lectern.review',
      page: {_type: 'reference', _ref: id, _weak: true},
      path: '_events/sida.md',
      verdict: 'needs a look',
      suggestions: [],
      diagnostics: [
        {
          _key: 'd',
          severity: 'warning',
          code: 'image-missing',
          message: 'There is no image `/uploads/borta.png` in the site',
        },
      ],
    })
    .commit()
  const page = await newTab()
  await openStudio(page, url)
  await toReview(page).click()
  await open(page, 'Sida utan bild')
  await view(page).getByRole('link', {name: 'Upload the image here'}).click()
  const image = page.getByTestId('nested-object-dialog').or(page.getByTestId('popover-edit-dialog'))
  await image.getByText('What the image shows').first().waitFor()
  await view(page).waitFor()
})
