import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import {tmpdir} from 'node:os'
import {extname, join} from 'node:path'

import {HtmlValidate} from 'html-validate'
import type {Browser, BrowserContext} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {seriousFindings} from './support/axe.ts'
import {launchBrowser} from './support/browser.ts'
import {startExampleLake} from './support/exampleLake.ts'
import {siteCommand} from './support/site.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

let folder: string
let out: string
let browser: Browser
let server: Server
let origin: string
let pages: ReadonlyMap<string, string>

const port = (): number => {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** As any web server does that knows nothing of the site. */
const serve = (): Promise<void> => {
  server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')
    const file = join(out, path.endsWith('/') ? `${path}index.html` : path)
    readFile(file).then(
      (bytes) => {
        response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
        response.end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-pages-'))
  out = join(folder, 'public')
  const lectern = await startExampleLake()
  const args = ['--out', out, '--url', 'https://example.org', '--data', lectern.data] as const
  const {code, lines} = await siteCommand('build', ...args)
  expect(code, lines.join('\n')).toBe(0)
  await lectern.close()
  await serve()
  origin = `http://127.0.0.1:${port()}`
  const files = (await readdir(out, {recursive: true})).filter((file) => file.endsWith('.html'))
  pages = new Map(
    await Promise.all(
      files
        .toSorted()
        .map(async (file) => [file, await readFile(join(out, file), 'utf8')] as const),
    ),
  )
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  server.close()
  await rm(folder, {recursive: true})
})

test('every page is valid HTML', async () => {
  // Titles are as long as their authors make them.
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {'long-title': 'off'},
  })
  expect(pages.size).toBeGreaterThan(60)
  const complaints: string[] = []
  for (const [file, html] of pages) {
    const {results} = await validator.validateString(html, file)
    const messages = results.flatMap((result) => result.messages)
    complaints.push(...messages.map(({ruleId, message}) => `${file}: ${ruleId}: ${message}`))
  }
  expect(complaints).toEqual([])
})

test('no two headings or notes of a page have one id, and every jump within a page lands', () => {
  const lost = [...pages].flatMap(([file, html]) => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id))
    const jumps = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id = '']) =>
      decodeURIComponent(id),
    )
    return jumps.filter((id) => !ids.has(id)).map((id) => `${file}: #${id}`)
  })
  expect(lost).toEqual([])
})

/** What can be otherwise where nothing but the colours is. */
const ofColour = ['color-contrast', 'link-in-text-block']

const opened = (width: number): Promise<BrowserContext> =>
  browser.newContext({colorScheme: 'light', viewport: {width, height: 800}})

test('every page can be used by everybody, light and dark, and fits a narrow phone', async () => {
  const context = await opened(320)
  const page = await context.newPage()
  const findings: string[] = []
  for (const [file, html] of pages) {
    if (html.includes('http-equiv="refresh"')) continue
    await page.emulateMedia({colorScheme: 'light'})
    await page.goto(`${origin}/${encodeURI(file)}`)
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    if (isWide) findings.push(`${file}: wider than the window`)
    const inLight = await seriousFindings(page, 'html')
    await page.emulateMedia({colorScheme: 'dark'})
    const inDark = await seriousFindings(page, 'html', ofColour)
    findings.push(...[...inLight, ...inDark].map((found) => `${file}: ${found}`))
  }
  await context.close()
  expect(findings).toEqual([])
})

test('pages are light, and nothing moves while they load', async () => {
  const context = await opened(390)
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const path of ['/', '/fixdagen-2027/', '/projects/']) {
    await page.goto(origin + path, {waitUntil: 'networkidle'})
    const shift = await page.evaluate(
      () =>
        new Promise<number>((tell) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              if ('value' in entry && typeof entry.value === 'number') sum += entry.value
            }
          }).observe({type: 'layout-shift', buffered: true})
          requestAnimationFrame(() => requestAnimationFrame(() => tell(sum)))
        }),
    )
    expect(shift).toBe(0)
  }
  await context.close()
  expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([])
  const styles = (await readdir(join(out, '_astro'))).filter((file) => file.endsWith('.css'))
  const sizes = await Promise.all(styles.map((file) => readFile(join(out, '_astro', file))))
  const inPage = /<style>(.*?)<\/style>/s.exec(pages.get('index.html') ?? '')?.[1] ?? ''
  expect(sizes.reduce((sum, {length}) => sum + length, inPage.length)).toBeLessThan(20_000)
})

test('the search finds a page by a word of its text', async () => {
  const context = await opened(390)
  const page = await context.newPage()
  await page.goto(`${origin}/search/`)
  await page.getByRole('searchbox').fill('skruven')
  await page.getByRole('search').getByRole('button').click()
  await page.getByRole('link', {name: 'Varför går skruven av?'}).first().click()
  await page.getByRole('heading', {level: 1, name: 'Varför går skruven av?'}).waitFor()
  await context.close()
})
