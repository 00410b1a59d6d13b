import {execFile} from 'node:child_process'
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {afterAll, beforeAll, expect, test} from 'vitest'

import {embeddedEnvironment} from '../../bin/setup/environment.js'
import {root} from '../../bin/setup/root.js'
import {seriousFindings} from './support/axe.ts'
import {input, openDocument, showIn} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const run = promisify(execFile)

let site = ''

const {lectern, newTab} = useStudio()

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'lectern-conflicts-'))
  await cp(join(root, 'example-site'), site, {recursive: true})
})

afterAll(() => rm(site, {recursive: true, force: true}))

const command = async (name: string): Promise<string> => {
  const {stdout} = await run(
    process.execPath,
    ['migrations/fromMarkdown/command.ts', name, site, '--data', lectern().data],
    {cwd: root, env: embeddedEnvironment},
  )
  return stdout
}

const id = 'events-fixdagen-2027'

const conflictsKept = () =>
  lectern().editor.fetch<unknown>('*[_id == $record][0].conflicts', {record: `lectern.base.${id}`})

test('an editor takes the site’s version of one field and keeps the own one of another', async () => {
  const {editor, url} = lectern()
  const before = await editor.getDocument(id)
  await editor.patch(id).set({title: 'A day for mending', excerpt: 'Ours is shorter.'}).commit()
  const file = join(site, '_events', 'fixdagen-2027.md')
  const text = await readFile(file, 'utf8')
  const title = String(before?.['title'])
  await writeFile(
    file,
    text
      .replace(/^title: .*$/mu, 'title: The great mending day')
      .replace(/^excerpt: .*$(?:\n\s+.*$)*/mu, 'excerpt: Theirs is longer than it was.'),
  )
  await command('apply')
  expect(await editor.getDocument(id)).toMatchObject({title: 'A day for mending'})

  const page = await newTab()
  await openDocument(page, url, {id, type: 'event'})
  const notice = page.getByTestId('conflicts')
  const about = (name: string) =>
    notice.getByRole('listitem').filter({has: page.getByRole('heading', {name, exact: true})})
  await about('Title').getByText('The great mending day').waitFor()
  await about('Title').getByText('A day for mending').waitFor()
  await about('Summary for lists').getByText('Theirs is longer than it was.').waitFor()
  await expect.poll(() => seriousFindings(page, '[data-testid="conflicts"]')).toEqual([])
  await showIn(page, 'dark')
  await expect.poll(() => seriousFindings(page, '[data-testid="conflicts"]')).toEqual([])

  const settle = async (field: string, name: string): Promise<void> => {
    await about(field).getByRole('button', {name}).click()
    await about(field).waitFor({state: 'detached'})
  }
  await settle('Title', 'Take the site’s version')
  await expect
    .poll(() => editor.getDocument(`drafts.${id}`))
    .toMatchObject({title: 'The great mending day', excerpt: 'Ours is shorter.'})
  await expect.poll(() => input(page, 'title').inputValue()).toBe('The great mending day')
  expect(await editor.getDocument(id)).toMatchObject({title: 'A day for mending'})

  await settle('Summary for lists', 'Keep ours')
  await notice.waitFor({state: 'detached'})
  await expect.poll(conflictsKept).toBe(null)
  await expect
    .poll(() =>
      editor.fetch('count(*[_id == $review][0].diagnostics[code == "merge-conflict"])', {
        review: `lectern.review.${id}`,
      }),
    )
    .toBe(0)
  expect(title).not.toBe('The great mending day')
  expect(await command('plan')).toContain('No changes')
})
