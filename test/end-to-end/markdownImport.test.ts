import {readdir, readFile} from 'node:fs/promises'
import {join, relative} from 'node:path'

import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {root} from '../../bin/setup/root.js'
import {siteFolder} from '../../migrations/fromMarkdown/testing/siteFolder.ts'
import {zipOf} from '../../plugins/markdownImport/testing/zipOf.ts'
import {seriousFindings} from './support/axe.ts'
import {goTo, openDocument, showIn} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const fresh = `---
title: A new evening <b>in spring</b>
lang: en
event-date: 2031-05-20 17:00:00 +0200
---
We meet with [tools](javascript:alert(1)).

## Programme

- 17:00 Welcome to everybody
- 17:30 A talk on lamps
`

const openTool = async (page: Page): Promise<void> => {
  await goTo(page, lectern().url, '/import')
  // The import that the lake began with: the tool has its place by then.
  await page.getByTestId('import-history').getByText('66 created').waitFor()
}

/** Drops files as a browser gives them that were dragged into it. */
const drop = async (page: Page, files: Readonly<Record<string, string>>): Promise<void> => {
  const transfer = await page.evaluateHandle((texts) => {
    const data = new DataTransfer()
    for (const [name, text] of Object.entries(texts)) data.items.add(new File([text], name))
    return data
  }, files)
  await page.getByTestId('drop-area').dispatchEvent('drop', {dataTransfer: transfer})
}

/** Every file of a folder, by its path in an archive of it. */
const filesOf = async (folder: string): Promise<Record<string, Uint8Array>> => {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const paths = entries.filter((entry) => entry.isFile()).map((at) => join(at.parentPath, at.name))
  const read = paths.map(
    async (path) => [`site/${relative(folder, path)}`, await readFile(path)] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

const ids = (): Promise<readonly string[]> =>
  lectern().editor.fetch('*[title match "spring" || title match "lamps"] | order(_id)._id')

test('pages that are dropped are looked at, become drafts, and are taken back', async () => {
  const {editor} = lectern()
  const before = await editor.fetch<number>('count(*[!(_id in path("lectern.**"))])')
  const known = 'events-fixdagen-2027'
  const text = await readFile(join(root, 'example-site', '_events', 'fixdagen-2027.md'), 'utf8')
  const page = await newTab()
  await openTool(page)
  await drop(page, {
    'new-evening.md': fresh,
    'picture.txt': 'No page.',
  })
  const rows = page.getByTestId('dropped-page')
  await rows.filter({hasText: 'new-evening.md'}).waitFor()
  await rows.getByText('New', {exact: true}).waitFor()
  await rows.getByRole('button', {name: 'A new evening'}).click()
  await rows.getByRole('heading', {name: 'What visitors will see'}).waitFor()
  await rows.getByText('17:30 A talk on lamps').first().waitFor()
  expect(await rows.locator('[href^="javascript"]').count()).toBe(0)
  await expect.poll(() => seriousFindings(page, '[data-testid="markdown-import"]')).toEqual([])
  await showIn(page, 'dark')
  await expect.poll(() => seriousFindings(page, '[data-testid="markdown-import"]')).toEqual([])
  await showIn(page, 'light')

  await page.getByRole('button', {name: 'Import as drafts'}).click()
  await page.getByText('Nothing of it is public').waitFor()
  const written = await ids()
  expect(written.length).toBeGreaterThan(0)
  expect(written.filter((id) => !id.startsWith('drafts.'))).toEqual([])
  await rows.getByRole('link', {name: 'Open'}).waitFor()

  await page.getByRole('button', {name: 'Import more'}).click()
  const changed = text.replace(/^title: .*$/mu, 'title: Fixdagen, changed')
  await page
    .getByLabel('Files to import')
    .setInputFiles([
      {name: 'fixdagen-2027.md', mimeType: 'text/markdown', buffer: Buffer.from(changed)},
    ])
  await rows.getByText('Fixdagen, changed').waitFor()
  await page.getByRole('button', {name: 'Do nothing'}).click()
  expect(await editor.getDocument(known)).toMatchObject({title: 'Fixdagen 2027'})

  const history = page.getByTestId('import-history')
  await history.getByText('Ellen Editor in the Studio').waitFor()
  const taking = history.getByRole('button', {name: /^Take back: Import/u}).first()
  const question = page.getByRole('dialog', {name: /^Take back: Import/u})
  await taking.click()
  await question.getByText(/\d+ created/u).waitFor()
  await question.getByRole('button', {name: 'Leave it'}).click()
  await question.waitFor({state: 'detached'})
  expect(await ids()).not.toEqual([])
  await taking.click()
  await question.getByRole('button', {name: 'Take back', exact: true}).click()
  await history.getByText(/^Taken back: \d+ documents\.$/u).waitFor()
  await expect.poll(ids).toEqual([])
  expect(await editor.fetch<number>('count(*[!(_id in path("lectern.**"))])')).toBe(before)
})

test('an archive of a site that is imported already changes nothing', async () => {
  const page = await newTab()
  await openTool(page)
  const buffer = Buffer.from(zipOf(await filesOf(join(root, 'example-site'))))
  await page
    .getByLabel('Files to import')
    .setInputFiles([{name: 'site.zip', mimeType: 'application/zip', buffer}])
  await page.getByText('There is nothing to do').waitFor()
  const rows = page.getByTestId('dropped-page')
  await rows.filter({hasText: 'Fixdagen 2027'}).getByText('As it is here').waitFor()
})

/** Lets go of a folder of this machine over the tool, as a person who drags it there. */
const dragFolder = async (page: Page, folder: string): Promise<void> => {
  const box = await page.getByTestId('drop-area').boundingBox()
  const browser = await page.context().newCDPSession(page)
  const point = {x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 40}
  const data = {items: [], files: [folder], dragOperationsMask: 1}
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', {type, ...point, data})
  }
  await browser.detach()
}

test('the folder of a site of Hugo that is dragged in becomes its events, in their languages and with their images', async () => {
  const picture = await readFile(join(root, 'example-site', '_uploads', 'fredagssy.png'))
  const folder = await siteFolder({
    'hugo.toml':
      'baseURL = "https://example.org/"\ntimeZone = "Europe/Oslo"\ndefaultContentLanguage = "en"\n[languages.en]\n[languages.nb]\n',
    'content/events/lantern-walk/index.md':
      '---\ntitle: Lantern walk\ndate: 2031-10-20T17:00:00+02:00\nimages: [hall.png]\n---\nBring a lantern.\n',
    'content/events/lantern-walk/index.nb.md':
      '---\ntitle: Lyktetur\ndate: 2031-10-20T17:00:00+02:00\n---\nTa med lykt.\n',
    'content/events/lantern-walk/hall.png': picture,
  })
  const page = await newTab()
  await openTool(page)
  await dragFolder(page, folder)
  const rows = page.getByTestId('dropped-page')
  await rows.filter({hasText: 'Lyktetur'}).waitFor()
  expect(await rows.count()).toBe(2)
  await page.getByRole('button', {name: 'Import as drafts'}).click()
  await page.getByText('Nothing of it is public').waitFor()
  const imported = await lectern().editor.fetch<readonly unknown[]>(
    '*[title in ["Lantern walk", "Lyktetur"]]{_type, language, "image": mainImage.asset->mimeType} | order(language)',
  )
  expect(imported).toEqual([
    {_type: 'event', language: 'en', image: 'image/png'},
    {_type: 'event', language: 'nb', image: null},
  ])
})

test('a copy of an imported document does not say that it was imported', async () => {
  const {editor, url} = lectern()
  const page = await newTab()
  await openDocument(page, url, {id: 'events-fixdagen-2027', type: 'event'})
  await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
  await page.getByTestId('action-Duplicate').click()
  const copies =
    '*[_type == "event" && slug.current == "fixdagen-2027" && !(_id in [$id, "drafts." + $id])]'
  const id = 'events-fixdagen-2027'
  const found = (): Promise<readonly Readonly<Record<string, unknown>>[]> =>
    editor.fetch(copies, {id})
  await expect.poll(async () => (await found()).length).toBe(1)
  const [copy] = await found()
  expect(copy).not.toHaveProperty('source')
  expect(copy).toHaveProperty('period')
})
