import type {Locator, Page} from 'playwright-core'
import {beforeEach, expect, test} from 'vitest'

import type {LinkRecord} from '../../content/links/linkRecord.ts'
import {recordId} from '../../linkCheck/dataset/records.ts'
import {seriousFindings} from './support/axe.ts'
import {field, input, openDocument, openGroup, openStudio} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const id = 'events-lankdagen'
const tickets = 'https://biljetter.example.org/lankdagen'
const map = 'https://karta.example.org/gamla/torget'
const report = 'https://rapport.example.org/'

const dayMs = 24 * 60 * 60 * 1000
const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString()
const notFound = {status: 'broken', cause: 'notFound', reason: 'The server answers 404.'} as const

const write = (url: string, record: Partial<LinkRecord>): Promise<unknown> =>
  lectern().editor.createOrReplace({
    _id: recordId(url),
    _type: 'lectern.link',
    url,
    checkedAt: daysAgo(0),
    history: [],
    ...record,
  })

const writeBroken = (url: string): Promise<unknown> =>
  write(url, {
    ...notFound,
    brokenSince: daysAgo(1),
    history: [
      {_key: '3', checkedAt: daysAgo(0), ...notFound},
      {_key: '2', checkedAt: daysAgo(1), ...notFound},
      {_key: '1', checkedAt: daysAgo(400), status: 'ok'},
    ],
  })

beforeEach(async () => {
  const {editor} = lectern()
  await editor.delete({
    query: '*[_type == "lectern.link" || _id == $draft]',
    params: {draft: `drafts.${id}`},
  })
  await editor.createOrReplace({
    _id: id,
    _type: 'event',
    title: 'Länkdagen',
    language: 'sv',
    place: {_type: 'place', name: 'Torget', url: map},
    registration: [{_type: 'registrationLink', _key: 'r', kind: 'tickets', url: tickets}],
    body: [
      {
        _type: 'block',
        _key: 'b',
        style: 'normal',
        children: [
          {_type: 'span', _key: 's', text: 'Läs om ', marks: []},
          {_type: 'span', _key: 't', text: 'förra året', marks: ['m']},
        ],
        markDefs: [{_type: 'link', _key: 'm', href: report}],
      },
    ],
  })
})

const open = async (): Promise<Page> => {
  const page = await newTab()
  await openDocument(page, lectern().url, {id, type: 'event'})
  return page
}

const notes = (scope: Page | Locator): Locator => scope.getByRole('note', {name: 'Link check'})

const badge = (page: Page, label: string): Locator =>
  page.getByTestId('pane-footer').getByText(label)

test('a link that breaks shows at once, to everybody: as a badge, in its list and at its field', async () => {
  const page = await open()
  await openGroup(page, 'registration')
  const list = field(page, 'registration')
  await list.getByText(tickets).waitFor()
  expect(await list.getByText(/Broken since/).count()).toBe(0)

  await writeBroken(tickets)
  await badge(page, '1 broken link').waitFor()
  await list.getByText('Broken since yesterday: the server answers 404.').waitFor()
  await list.getByText(tickets).click()
  const dialog = page.getByTestId('nested-object-dialog')
  const note = notes(dialog)
  await note.getByText('Broken since yesterday: the server answers 404.').waitFor()

  const history = note.getByRole('listitem')
  expect(await history.count()).toBe(0)
  const button = note.getByRole('button', {name: 'Show history'})
  await button.focus()
  await page.keyboard.press('Enter')
  const lines = await history.allTextContents()
  expect(lines.slice(0, 2)).toEqual([
    'Today: the server answers 404.',
    'Yesterday: the server answers 404.',
  ])
  expect(lines[2]).toMatch(/^\d+ \w+ \d{4}: worked\.$/)

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme})
    await page.locator(`[role="note"][data-scheme="${colorScheme}"]`).last().waitFor()
    await expect.poll(() => seriousFindings(page, '[role="note"]')).toEqual([])
    await expect
      .poll(() => seriousFindings(page, '[data-testid="pane-footer"] [data-ui="Badge"]'))
      .toEqual([])
  }

  await writeBroken(map)
  await badge(page, '2 broken links').waitFor()
  await write(tickets, {status: 'ok'})
  await write(map, {status: 'ok'})
  await note.waitFor({state: 'detached'})
  await page.getByText(/broken link/).waitFor({state: 'detached'})
})

test('a page that has moved is followed with one click, and a broken link in running text is opened from below it', async () => {
  const moved = 'https://karta.example.org/torget'
  await write(map, {status: 'ok', movedTo: moved})
  await writeBroken(report)
  const page = await open()
  await openGroup(page, 'when')
  const note = notes(page)
  await note.getByText(`The page has moved for good, to ${moved}`).waitFor()
  await note.getByRole('button', {name: 'Use the new address'}).click()
  await expect.poll(() => input(page, 'place.url').inputValue()).toBe(moved)
  await note.waitFor({state: 'detached'})

  await openGroup(page, 'page')
  await field(page, 'body').scrollIntoViewIfNeeded()
  await note.getByText('“förra året”: Broken since yesterday: the server answers 404.').waitFor()
  await note.getByRole('button', {name: 'Open the link “förra året”'}).click()
  const editor = page.getByTestId('popover-edit-dialog')
  await notes(editor).getByText('Broken since yesterday: the server answers 404.').waitFor()
})

test('records are nothing that an editor makes', async () => {
  await writeBroken(tickets)
  const page = await newTab()
  await openStudio(page, lectern().url)
  await page.getByTestId('new-document-button').click()
  await page.getByTestId('create-new-organisation').waitFor()
  expect(await page.getByTestId('create-new-lectern.link').count()).toBe(0)
})
