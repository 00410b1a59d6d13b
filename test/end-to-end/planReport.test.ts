import {execFile} from 'node:child_process'
import {cp, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'

import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {embeddedEnvironment} from '../../bin/setup/environment.js'
import {root} from '../../bin/setup/root.js'
import {seriousFindings} from './support/axe.ts'
import {launchBrowser} from './support/browser.ts'

const run = promisify(execFile)

const hostile = `---
title: "</script><script>document.title = 'taken'</script>"
lang: en
event-date: 2031-05-20 17:00:00 +0200
---
We meet <img src=x onerror="document.title = 'taken'"> at noon: [here](javascript:alert(1)).

<svg onload="document.title = 'taken'"></svg>
`

let folder = ''
let browser: Browser | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-report-'))
  const site = join(folder, 'site')
  await cp(join(root, 'example-site'), site, {recursive: true})
  await writeFile(join(site, '_events', 'hostile.md'), hostile)
  const [data, report] = [join(folder, 'data'), join(folder, 'report.html')]
  await run(
    process.execPath,
    ['migrations/fromMarkdown/command.ts', 'plan', site, '--data', data, '--report', report, '-q'],
    {cwd: root, env: embeddedEnvironment},
  )
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await rm(folder, {recursive: true, force: true})
})

const openReport = async (width: number, colorScheme: 'light' | 'dark') => {
  if (browser === undefined) throw new Error('There is no browser.')
  const page = await browser.newPage({viewport: {width, height: 900}, colorScheme})
  const [requests, problems]: [string[], string[]] = [[], []]
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('dialog', (dialog) => {
    problems.push(dialog.message())
    void dialog.dismiss()
  })
  const address = pathToFileURL(join(folder, 'report.html')).href
  await page.goto(address)
  return {page, address, requests, problems}
}

test('a report is read, filtered and searched from a file alone, and runs nothing of the site', async () => {
  const {page, address, requests, problems} = await openReport(1440, 'light')
  const status = page.getByRole('status')
  await status.getByText(/^All \d+ pages$/u).waitFor()
  const title = await page.title()

  await page.getByRole('searchbox', {name: 'Search'}).fill('onerror')
  await status.getByText(/^1 of /u).waitFor()
  const row = page.locator('details.row:visible')
  await row.locator('summary').focus()
  await page.keyboard.press('Enter')
  await row.getByText('title: "</script><script>document.title = \'taken\'</script>"').waitFor()
  await row.getByRole('heading', {name: 'What visitors will see'}).waitFor()
  expect(
    await row.locator('img, svg, script, iframe, [onerror], [href^="javascript"]').count(),
  ).toBe(0)
  expect(await page.title()).toBe(title)

  await page.getByRole('searchbox', {name: 'Search'}).fill('')
  await page.getByRole('radio', {name: /^With suggestions/u}).check()
  await page
    .locator('details.row:visible')
    .filter({hasText: 'Fixdagen 2027'})
    .locator('summary')
    .click()
  const marked = page.locator('.line.marked', {hasText: 'Gamla varvet'})
  await marked.waitFor()
  await page.locator('.mark.suggestion').first().waitFor()
  await page.getByRole('button', {name: 'Open what is shown'}).click()
  await expect.poll(() => seriousFindings(page, 'body')).toEqual([])
  await page.getByRole('button', {name: 'Close all'}).click()
  await expect.poll(() => page.locator('details.row[open]').count()).toBe(0)
  expect({requests, problems}).toEqual({requests: [address], problems: []})
  await page.close()
})

test('a report fits a phone, by night', async () => {
  const {page, problems} = await openReport(390, 'dark')
  await page
    .getByRole('status')
    .getByText(/^All \d+ pages$/u)
    .waitFor()
  await page.getByRole('button', {name: 'Open what is shown'}).click()
  await page.locator('details.row .document').first().waitFor()
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  await expect.poll(() => seriousFindings(page, 'body')).toEqual([])
  expect(problems).toEqual([])
  await page.close()
})
