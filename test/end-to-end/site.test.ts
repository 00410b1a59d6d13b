import {once} from 'node:events'
import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'

import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {launchBrowser} from './support/browser.ts'
import {startExampleLake} from './support/exampleLake.ts'
import type {Lectern} from './support/lectern.ts'
import {serveSite, type ServedSite, siteCommand} from './support/site.ts'

const event = {id: 'events-fixdagen-2027', path: '/fixdagen-2027/'}

let lectern: Lectern
let site: ServedSite
let browser: Browser

beforeAll(async () => {
  lectern = await startExampleLake()
  ;[site, browser] = await Promise.all([serveSite(lectern.data), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await lectern.close()
})

const open = async (path: string, settings: {javaScriptEnabled?: boolean} = {}): Promise<Page> => {
  const page = await (await browser.newContext(settings)).newPage()
  await page.goto(new URL(path, site.url).href)
  return page
}

const built = async (
  url: string,
  ...more: readonly string[]
): Promise<{out: string; lines: readonly string[]}> => {
  const out = join(await mkdtemp(join(tmpdir(), 'lectern-site-')), 'public')
  const {code, lines} = await build(out, url, ...more)
  expect(code, lines.join('\n')).toBe(0)
  return {out, lines}
}

const build = (out: string, url: string, ...more: readonly string[]) =>
  siteCommand('build', '--out', out, '--url', url, '--data', lectern.data, ...more)

const filesIn = async (folder: string): Promise<Map<string, string>> => {
  const names = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [file.slice(folder.length), await readFile(file, 'latin1')] as const,
      ),
    ),
  )
}

test('shows in an open tab what was published, where the reader is', async () => {
  const page = await open(event.path)
  await page.evaluate(() => window.scrollTo(0, 200))
  await lectern.editor
    .patch(event.id)
    .set({'registration[0].label': 'Sign up at the door', title: 'Fixdagen, moved'})
    .commit()
  await page.getByText('Sign up at the door').first().waitFor()
  await page.getByRole('heading', {level: 1, name: 'Fixdagen, moved'}).waitFor()
  expect(await page.title()).toMatch(/^Fixdagen, moved/)
  expect(await page.evaluate(() => window.scrollY)).toBe(200)
  await page.context().close()
})

test('shows no draft', async () => {
  const published = await lectern.editor.getDocument(event.id)
  await lectern.editor.createOrReplace({
    ...published,
    _id: `drafts.${event.id}`,
    _type: 'event',
    title: 'Not yet for visitors',
  })
  await lectern.editor.patch(event.id).set({excerpt: 'News for all'}).commit()
  const page = await open(event.path)
  await expect
    .poll(() => page.locator('head meta[name=description]').getAttribute('content'))
    .toBe('News for all')
  expect(await page.content()).not.toContain('Not yet for visitors')
  await lectern.editor.delete(`drafts.${event.id}`)
  await page.context().close()
})

test('is all there without JavaScript', async () => {
  const page = await open('/events/', {javaScriptEnabled: false})
  await page
    .locator('main')
    .getByRole('link', {name: /Fixdagen/})
    .first()
    .click()
  expect(new URL(page.url()).pathname).toBe(event.path)
  await page.getByRole('heading', {level: 1}).waitFor()
  await page.context().close()
})

test('answers where the imported site did, and leads on from other spellings', async () => {
  for (const [asked, location] of [
    ['/fixdagen-2027', '/fixdagen-2027/'],
    ['/fixdagen-2027.html', '/fixdagen-2027/'],
    ['/Fixdagen-2027/index.html', '/fixdagen-2027/'],
  ]) {
    const answer = await fetch(new URL(asked ?? '', site.url), {redirect: 'manual'})
    expect([answer.status, answer.headers.get('location')]).toEqual([301, location])
  }
  expect((await fetch(new URL('/nowhere/', site.url))).status).toBe(404)
})

test.each([
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/_astro/..%2f..%2fserver%2fentry.mjs',
  '//evil.example/',
  '/%5C%5Cevil.example/',
])('gives nothing outside the site, and leads nowhere else: %s', async (path) => {
  const {port} = new URL(site.url)
  // `fetch` would tidy the path up before it is sent.
  const [answer] = await once(request({port, path, host: '127.0.0.1'}).end(), 'response')
  expect(answer.headers.location ?? '/').toMatch(/^\/(?![/\\])/)
  expect(await text(answer)).not.toMatch(/root:|createApp/)
})

const slug = (current: string) => ({slug: {_type: 'slug', current}})

test('leads on from the address that a page had until its slug was changed', async () => {
  await lectern.editor.create({
    _id: 'moving',
    _type: 'event',
    language: 'sv',
    title: 'Moving',
    ...slug('one'),
  })
  const statusAt = async (path: string): Promise<number> =>
    (await fetch(new URL(path, site.url), {redirect: 'manual'})).status
  await expect.poll(() => statusAt('/events/one/')).toBe(200)
  await lectern.editor.patch('moving').set(slug('two')).commit()
  await expect.poll(() => statusAt('/events/two/')).toBe(200)
  const answer = await fetch(new URL('/events/one/', site.url), {redirect: 'manual'})
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/events/two/'])
  await lectern.editor.delete('moving')
})

test('tells the lake where it is, for the Studio', async () => {
  const token = (await readFile(join(lectern.data, 'token'), 'utf8')).trim()
  const answer = await fetch(`${lectern.url}/lake/site`, {
    headers: {authorization: `Bearer ${token}`},
  })
  expect(await answer.json()).toEqual({url: site.url})
})

test('builds the same bytes from the same content, and writes only what changed', async () => {
  const {out} = await built('https://example.org')
  const first = await filesIn(out)
  // Pages and images are made anew where nothing is kept.
  const cache = await mkdtemp(join(tmpdir(), 'lectern-site-cache-'))
  const other = await built('https://example.org', '--cache', cache)
  expect(await filesIn(other.out)).toEqual(first)
  const page = join(out, 'fixdagen-2027', 'index.html')
  const before = await stat(page)

  await lectern.editor
    .patch('events-laga-cykeln')
    .set({slug: {_type: 'slug', current: 'renamed'}})
    .commit()
  await lectern.editor.delete('groups-umea-en').catch(() => undefined)
  const {lines} = await build(out, 'https://example.org')
  expect(lines.at(-1)).toMatch(/^\d+ pages and \d+ images in .*: \d+ files written, \d+ removed$/)
  expect((await stat(page)).mtimeMs).toBe(before.mtimeMs)
  const after = await filesIn(out)
  expect(after.get('/laga-cykeln/index.html')).toContain('https://example.org/events/renamed/')
  expect(after.get('/_redirects')).toContain('/laga-cykeln/ /events/renamed/ 301')
  await rm(join(out, '..'), {recursive: true})
  await rm(join(other.out, '..'), {recursive: true})
  await rm(cache, {recursive: true})
})

test('has no dead link within it, in a folder of a host too', async () => {
  const {out} = await built('https://example.org/club')
  const files = await filesIn(out)
  const dead = new Set<string>()
  for (const [name, html] of files) {
    if (!name.endsWith('.html')) continue
    for (const [, link = ''] of html.matchAll(/(?:href|src)="([^"#?]+)/g)) {
      const url = new URL(link, `https://example.org/club${name}`)
      if (url.origin !== 'https://example.org') continue
      const path = Buffer.from(decodeURIComponent(url.pathname)).toString('latin1')
      const file = path.replace(/^\/club/, '').replace(/\/$/, '/index.html')
      if (!path.startsWith('/club/') || !files.has(file)) dead.add(`${name}: ${link}`)
    }
  }
  expect([...dead].slice(0, 20)).toEqual([])
  await rm(join(out, '..'), {recursive: true})
})
