import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Page} from 'playwright-core'
import {afterAll, expect, test} from 'vitest'

import {buildStudio} from './support/buildStudio.ts'
import {startExampleLake} from './support/exampleLake.ts'
import {field, goTo, input, openDocument, publishButton} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

let folder: string | undefined

const {lectern, newTab} = useStudio(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-alone-'))
  await buildStudio('test/end-to-end/alone', folder)
  return startExampleLake({studio: folder})
})

afterAll(async () => {
  if (folder !== undefined) await rm(folder, {recursive: true})
})

const website = 'https://evening.example.org/'

interface Evening {
  readonly id: string
  readonly type: string
  readonly title: string
}

/** An evening for the test of a plugin alone: what is typed in one may be saved late. */
const newEvening = async (plugin: string): Promise<Evening> => {
  const evening = {id: `${plugin}-evening`, type: 'event', title: `An evening of ${plugin}`}
  await lectern()
    .editor.transaction()
    .delete(`drafts.${evening.id}`)
    .createOrReplace({
      _id: evening.id,
      _type: evening.type,
      title: evening.title,
      slug: {_type: 'slug', current: evening.id},
      website,
      period: {start: '2099-05-04T16:00:00.000Z', timeZone: 'Europe/Oslo'},
    })
    .commit()
  return evening
}

/** Opens an evening in the Studio that has one plugin and somebody else's types. */
const openEvening = async (page: Page, plugin: string): Promise<Evening> => {
  const evening = await newEvening(plugin)
  await openDocument(page, `${lectern().url}/${plugin}`, evening)
  return evening
}

test('registration brings its type to a Studio that has none, and finds its field by the type', async () => {
  const page = await newTab()
  const id = 'annual-meeting'
  await lectern().editor.createOrReplace({_id: id, _type: 'meeting', title: 'Annual meeting'})
  await openDocument(page, `${lectern().url}/registration`, {id, type: 'meeting'})

  await page
    .getByRole('textbox', {name: 'Add a registration link'})
    .fill('https://ti.to/a/b?utm_id=1')
  await page.keyboard.press('Enter')
  await field(page, 'tickets').getByTestId('default-preview__header').getByText('Open').waitFor()
  await page.getByTestId('pane-footer').getByText('Registration: Open').waitFor()
  await page
    .getByTestId('document-list-pane')
    .getByTestId('default-preview')
    .filter({hasText: 'Annual meeting'})
    .getByText('Open')
    .waitFor()
  await expect
    .poll(() =>
      lectern().editor.fetch(`*[_id == "drafts." + $id][0].tickets[]{url, kind, label}`, {id}),
    )
    .toEqual([{url: 'https://ti.to/a/b', kind: 'tickets', label: 'Get tickets'}])
})

test('linkHealth says beside any address that it is broken', async () => {
  const page = await newTab()
  await lectern().editor.createOrReplace({
    _id: 'lectern.link.evening',
    _type: 'lectern.link',
    url: website,
    status: 'broken',
    cause: 'notFound',
    reason: 'The server answers 404.',
    checkedAt: '2026-11-17T10:00:00.000Z',
    brokenSince: '2026-11-17T10:00:00.000Z',
    history: [],
  })
  await openEvening(page, 'linkHealth')
  await page
    .getByRole('note', {name: 'Link check'})
    .getByText(/^Broken since .*: the server answers 404\.$/u)
    .waitFor()

  await input(page, 'website').fill('')
  await page.keyboard.type('https://a.example/')
  await expect.poll(() => input(page, 'website').inputValue()).toBe('https://a.example/')
})

test('needsAttention is a tool of its own, which leads to the field', async () => {
  const page = await newTab()
  const evening = await openEvening(page, 'needsAttention')
  await goTo(page, `${lectern().url}/needsAttention`, '/needs-attention')
  const list = page.getByTestId('needs-attention')
  const evenings = list.getByRole('region', {name: evening.title})
  await evenings.getByRole('link').click()
  await field(page, 'attendanceMode').waitFor()
})

test('presentations finds projects, makes new ones, and needs no body to put a block in', async () => {
  const page = await newTab()
  const evening = await openEvening(page, 'presentations')
  await page.getByLabel('Add a project').fill('Lamp')
  await page.getByText('Create “Lamp”, a new project').click()
  await expect
    .poll(() =>
      lectern().editor.fetch(
        `*[_id == "drafts." + $id][0]{
          "shown": presentations[]{"title": *[_id == "drafts." + ^.project._ref][0].title}.title,
          body
        }`,
        {id: evening.id},
      ),
    )
    .toEqual({shown: ['Lamp'], body: null})
})

test('preview shows a page of which it knows little', async () => {
  const page = await newTab()
  await openEvening(page, 'preview')
  await page.getByRole('button', {name: 'Preview', exact: true}).click()
  const shown = page.frameLocator('iframe[title^="Page in"]')
  await shown.getByRole('heading', {name: 'An evening of preview'}).waitFor()

  await input(page, 'title').fill('Late evening')
  await shown.getByRole('heading', {name: 'Late evening'}).waitFor()
  await page.getByRole('tab', {name: 'Calendar and data'}).click()
  await page.getByRole('button', {name: 'Download preview-evening.ics'}).waitFor()
  await page.getByText('https://example.org/events/preview-evening/').first().waitFor()
})

test('programme is a tool of its own, and brings sessions to a Studio that has none', async () => {
  const page = await newTab()
  const evening = await newEvening('programme')
  await goTo(page, `${lectern().url}/programme`, '/programme')
  await page.getByRole('button', {name: evening.title}).click()
  const box = page.getByLabel('Type or paste the programme')
  await box.fill('18:30 Lampor / 19:00 Paus')
  await box.press('Enter')
  await expect
    .poll(() =>
      lectern().editor.fetch(
        `*[_type == "session" && event._ref == $id] | order(period.start){
          title, "slug": slug.current, "start": period.start, "zone": period.timeZone
        }`,
        {id: evening.id},
      ),
    )
    .toEqual([
      {
        title: 'Lampor',
        slug: 'programme-evening-lampor',
        start: '2099-05-04T16:30:00.000Z',
        zone: 'Europe/Oslo',
      },
      {
        title: 'Paus',
        slug: 'programme-evening-paus',
        start: '2099-05-04T17:00:00.000Z',
        zone: 'Europe/Oslo',
      },
    ])
  await page.locator('[data-session]').filter({hasText: 'Lampor'}).press('Enter')
  await field(page, 'room').waitFor()
})

test('publishChecks leads to what keeps a document from being published', async () => {
  const page = await newTab()
  await openEvening(page, 'publishChecks')
  await field(page, 'title').locator('input').fill('')
  await expect.poll(() => publishButton(page).isEnabled()).toBe(true)
  await publishButton(page).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Required').waitFor()
  await dialog.getByRole('button', {name: 'Go to field: Required'}).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('title')
})

test('textEditing makes rich text of pasted Markdown, as far as the text can hold it', async () => {
  const page = await newTab()
  const evening = await openEvening(page, 'textEditing')
  const body = field(page, 'body')
  await body.getByRole('textbox').click()
  await body.locator('[contenteditable="true"]').evaluate((editable) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '- en\n- två\n\n---\n')
    editable.dispatchEvent(
      new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}),
    )
  })
  await expect
    .poll(() =>
      lectern().editor.fetch(
        `*[_id == "drafts." + $id][0].body[0..1]{listItem, "text": pt::text(@)}`,
        {
          id: evening.id,
        },
      ),
    )
    .toEqual([
      {listItem: 'bullet', text: 'en'},
      {listItem: 'bullet', text: 'två'},
    ])
})

test('review opens what an import left', async () => {
  const page = await newTab()
  const evening = await newEvening('review')
  await lectern().editor.createOrReplace({
    _id: `lectern.review.${evening.id}`,
    _type: 'lectern.review',
    page: {_type: 'reference', _ref: evening.id, _weak: true},
    path: '_events/review-evening.md',
    verdict: 'needs a look',
    diagnostics: [],
    suggestions: [
      {
        _key: 'a',
        state: 'open',
        message: 'Perhaps a website',
        evidence: 'evening.example.net',
        confidence: 0.7,
        line: 3,
        column: 1,
        field: 'website',
        value: '"https://evening.example.net/"',
      },
    ],
  })
  await lectern().editor.patch(evening.id).unset(['website']).commit()
  await goTo(
    page,
    `${lectern().url}/review`,
    `/intent/edit/id=lectern.review.${evening.id};type=lectern.review/`,
  )
  await page.getByTestId('review').getByRole('button', {name: 'Fill in Website'}).click()
  await expect
    .poll(() => lectern().editor.fetch('*[_id == "drafts." + $id][0].website', {id: evening.id}))
    .toBe('https://evening.example.net/')
})

test('markdownImport reads pages, and says which types the Studio does not have', async () => {
  const page = await newTab()
  await goTo(page, `${lectern().url}/markdownImport`, '/import')
  await page
    .getByTestId('import-history')
    .getByText(/created/u)
    .waitFor()
  const buffer = Buffer.from(
    '---\ntitle: An evening of songs\nlang: en\nevent-date: 2031-05-20 17:00:00 +0200\n---\n## Programme\n\n- 17:00 Welcome to everybody\n- 17:30 A song about lamps\n',
  )
  await page
    .getByLabel('Files to import')
    .setInputFiles([{name: 'songs.md', mimeType: 'text/markdown', buffer}])
  await page.getByTestId('dropped-page').getByText('An evening of songs').waitFor()
  await page.getByText('This Studio has no type session').waitFor()
})
