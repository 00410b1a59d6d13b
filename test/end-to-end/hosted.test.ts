import {execFile} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

import type {Browser, BrowserContext} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'

import {html, type Site, startSite} from '../../linkCheck/testing/webUnderTest.ts'
import {logIn, uploadImage} from '../hosted/editing.ts'
import {calm, faults, planFaults} from '../hosted/faults.ts'
import {harmless} from '../hosted/harmless.ts'
import {hostNames} from '../hosted/hostNames.ts'
import {type HostedProject, openHostedProject} from '../hosted/project.ts'
import {buildStudio, serveStudio, type StudioServer} from '../hosted/studio.ts'
import {type Watched, watch} from '../hosted/watch.ts'
import {writtenAgain} from '../hosted/writtenAgain.ts'
import {runProgram} from '../processes/command/runCommand.ts'
import {launchBrowser} from './support/browser.ts'
import {newStillContext} from './support/session.ts'
import {field, input, openDocument, openList, openStudio, publish} from './support/studio.ts'

const run = promisify(execFile)
const ask = fileURLToPath(new URL('../hosted/ask.ts', import.meta.url))

const isPlayed = (process.env['LECTERN_TEST_PROJECT'] ?? '') === ''
/** A project lets in pages of one origin; this is the one that each new project has. */
const studioPort = isPlayed ? 0 : 3333
const seed = Number(process.env['LECTERN_TEST_SEED'] ?? 1)

const assets = 'https://cdn.sanity.io/images/'

let folder: string
let studio: StudioServer
let project: HostedProject
let web: Site

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-hosted-studio-'))
  studio = await serveStudio(folder, studioPort)
  project = await openHostedProject(studio.url)
  web = await startSite({'/tickets': html('Tickets')})
})

afterAll(async () => {
  await web.close()
  await project.close()
  await studio.close()
  await rm(folder, {recursive: true})
})

afterEach(() => project.front?.trouble(calm))

const content =
  '!string::startsWith(_type, "sanity.") && !string::startsWith(_type, "system.") && _type != "lectern.run"'

/** What a visitor's program prints, which has no token. */
const visitor = async (command: 'read' | 'readImage' | 'write', text: string): Promise<unknown> => {
  const {SANITY_AUTH_TOKEN: _, ...env} = project.environment()
  const {stdout} = await run(process.execPath, [ask, command, text], {env})
  return JSON.parse(stdout)
}

const draftTitle = (id: string) =>
  project.editor.fetch<string | null>('*[_id == $id][0].title', {id: `drafts.${id}`})

test('apply brings a site into the project through whatever befalls its requests, each document once', async () => {
  project.front?.trouble(planFaults(seed))
  const applied = await runProgram(['apply', 'example-site', '--json'], project.environment())
  project.front?.trouble(calm)

  expect(applied).toMatchObject({code: 0, stderr: ''})
  const {applied: counts, verified} = JSON.parse(applied.stdout)
  expect(counts).toMatchObject({created: expect.any(Number), left: 0})
  expect(verified).toEqual({same: counts.created, different: 0, missing: 0})
  expect(await writtenAgain(project, content)).toEqual([])

  const again = await runProgram(['apply', 'example-site', '--json'], project.environment())
  expect(JSON.parse(again.stdout).applied).toMatchObject({
    created: 0,
    changed: 0,
    left: counts.created,
    uploaded: 0,
  })
  const verify = await runProgram(['verify', 'example-site', '--json'], project.environment())
  expect(verify).toMatchObject({code: 0, stderr: ''})

  if (project.front === undefined) return
  const {served} = project.front
  for (const kind of ['query', 'mutate', 'upload'] as const) {
    const met = served.filter((one) => one.kind === kind).map(({fault}) => fault)
    expect(met).toEqual(expect.arrayContaining([...faults]))
  }
  expect(served.filter(({isEarly}) => isEarly)).toEqual([])
  expect(served.filter(({hasToken}) => !hasToken)).toEqual([])
})

test('links checks what the project names, and writes each record once', async () => {
  await project.editor.createOrReplace({
    _id: 'events-linked',
    _type: 'event',
    title: 'Linked',
    links: ['/tickets', '/gone'].map((path) => ({
      _type: 'link',
      _key: path.slice(1),
      url: web.origin + path,
    })),
  })
  project.front?.trouble((kind, identity) => (kind === 'mutate' ? lostOnce(identity) : undefined))
  const {code, stdout} = await runProgram(
    ['links', '--json', '--allow-host', web.host],
    project.environment([web.host]),
  )
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({broken: [{url: `${web.origin}/gone`}]})
  expect(await writtenAgain(project, '_type == "lectern.link"')).toEqual([])
  expect(await project.editor.fetch('*[_type == "lectern.link" && status == "ok"].url')).toContain(
    `${web.origin}/tickets`,
  )
})

const lost = new Set<string>()
/** The answer of each request is lost when it comes first. */
const lostOnce = (identity: string): 'lostAfter' | undefined => {
  if (lost.has(identity)) return undefined
  lost.add(identity)
  return 'lostAfter'
}

test('a visitor reads what is published through the CDN, its images too, and writes nothing', async () => {
  expect(await visitor('read', 'count(*[_id in path("drafts.**")])')).toBe(0)
  expect(await visitor('read', '*[_id == "events-fixdagen-2027"][0].title')).toBe('Fixdagen 2027')
  expect(await visitor('readImage', '*[_type == "sanity.imageAsset"][0].url')).toEqual({
    status: 200,
    type: expect.stringMatching(/^image\//),
  })
  expect([401, 403]).toContain(await visitor('write', 'visitors-event'))
  expect(await project.editor.getDocument('visitors-event')).toBeUndefined()
})

test('the website is built of what the project has published, with its images', async () => {
  const out = join(folder, 'website')
  const {code, stdout, stderr} = await runProgram(
    ['site', 'build', '--out', out, '--url', 'https://example.org', '--json'],
    project.environment(),
  )
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  const built = JSON.parse(stdout)
  expect(built).toMatchObject({missing: [], images: expect.any(Number)})
  expect(built.images).toBeGreaterThan(0)
  const page = await readFile(join(out, 'fixdagen-2027', 'index.html'), 'utf8')
  expect(page).toContain('>Fixdagen 2027</h1>')
})

const withoutDrafts = [
  {id: 'events-fredagssy', title: 'Fredagssy'},
  {id: 'events-laga-cykeln', title: 'Laga cykeln på våren'},
  {id: 'events-lagarkvall-12', title: 'Lagarkväll #12'},
  {id: 'events-sommarlager-2027', title: 'Sommarläger 2027'},
]

describe('a Studio built with the project', () => {
  let browser: Browser
  let context: BrowserContext
  let seen: Watched
  let mayFail = false

  beforeAll(async () => {
    await buildStudio(folder, project.environment())
    browser = await launchBrowser(project.browserArguments)
    context = await newStillContext(browser)
    seen = watch(context, () => mayFail)
  })

  afterAll(async () => {
    await browser.close()
  })

  test('does not hold the token', async () => {
    const files = await readdir(folder, {recursive: true, withFileTypes: true})
    const texts = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
    )
    expect(texts.some((text) => text.includes(project.projectId))).toBe(true)
    expect(texts.some((text) => text.includes(project.token))).toBe(false)
  })

  test('asks to log in, and with a token shows, edits and publishes, and takes an image', async () => {
    const page = await context.newPage()
    await page.goto(studio.url)
    const providers = page.getByRole('link', {name: 'Google'})
    await providers.waitFor()
    await expect
      .poll(() => providers.getAttribute('href'))
      .toContain(`projectId=${project.projectId}`)

    await logIn(page, project)
    await page.reload()
    await openStudio(page, studio.url)
    const events = await openList(page, 'Upcoming events')
    await events.filter({hasText: 'Fixdagen 2027'}).first().click()
    await field(page, 'title').waitFor()
    await input(page, 'title').fill('Fixdagen 2027, hosted')
    await publish(page)
    await expect
      .poll(() => visitor('read', '*[_id == "events-fixdagen-2027"][0].title'))
      .toBe('Fixdagen 2027, hosted')

    await openDocument(page, studio.url, {id: 'events-radiokvall-1', type: 'event'})
    await uploadImage(page)
    const image = page.getByTestId('document-pane').locator(`img[src^="${assets}"]`).first()
    await image.waitFor()
    await expect
      .poll(() =>
        image.evaluate((shown) => shown instanceof HTMLImageElement && shown.naturalWidth),
      )
      .toBeGreaterThan(0)
    await expect
      .poll(() =>
        project.editor.fetch('*[_id == "drafts.events-radiokvall-1"][0].mainImage.asset->path'),
      )
      .toContain(`images/${project.projectId}/`)
    await page.close()
  })

  test.skipIf(!isPlayed)('keeps every letter, whatever befalls what is saved', async () => {
    mayFail = true
    const page = await context.newPage()
    const typed = ' abc'
    await openStudio(page, studio.url)
    const events = await openList(page, 'Upcoming events')
    for (const [index, fault] of faults.entries()) {
      // What is lost most easily is what is typed first where there is no draft yet.
      const {id, title} = withoutDrafts[index] ?? {id: '', title: ''}
      await events.filter({hasText: title}).first().click()
      await expect.poll(() => input(page, 'title').inputValue()).toBe(title)
      const met = [fault, undefined, fault]
      project.front?.trouble((kind) => (kind === 'mutate' ? met.shift() : undefined))
      await input(page, 'title').click()
      await page.keyboard.press('End')
      await page.keyboard.type(typed, {delay: 60})
      await expect.poll(() => draftTitle(id)).toBe(title + typed)
      await expect.poll(() => input(page, 'title').inputValue()).toBe(title + typed)
      expect(met.length).toBeLessThan(3)
    }
    await page.close()
  })

  test('asks nobody but its project, and what is written down as harmless', async () => {
    const own = [...Object.keys(hostNames(project.projectId)), new URL(studio.url).host]
    const others = [...seen.hosts].filter((host) => !own.includes(host))
    expect(others.filter((host) => !Object.hasOwn(harmless, host))).toEqual([])
    const docs = await readFile(new URL('../../docs/hosted.md', import.meta.url), 'utf8')
    expect(Object.keys(harmless).filter((host) => !docs.includes(`\`${host}\``))).toEqual([])
    expect(seen.errors).toEqual([])
    expect(studio.unknown).toEqual([])
  })
})

test.skipIf(!isPlayed)('no program asked for an embedded lake or for anybody else', async () => {
  const refused = await project.refusedHosts()
  // Link checks look these names up; there are no such hosts.
  const named = /^(?:[\w-]+\.example\.se|www\.youtube\.com)$/
  expect(refused.filter((host) => !named.test(host))).toEqual([])
  expect(project.front?.served.filter(({status}) => status === 501)).toEqual([])
  const asked = new Set(project.front?.served.map(({host}) => host))
  expect([...asked].toSorted()).toEqual(Object.keys(hostNames(project.projectId)).toSorted())
})
