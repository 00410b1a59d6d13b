import {createPreviewSecret} from '@sanity/preview-url-secret/create-secret'
import type {FrameLocator, Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'

import {startExampleLake} from './support/exampleLake.ts'
import {startWithSite} from './support/site.ts'
import {field, goTo, input, openDocument, publish} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const studio = useStudio(() => startWithSite(startExampleLake))

const fair = {id: 'events-fixdagen-2027', type: 'event', title: 'Fixdagen 2027'}

const siteUrl = (path: string): string => new URL(path, studio.lectern().siteUrl).href

/** Presentation with the draft's page of the fair beside its form. */
const openPresentation = async (page: Page): Promise<FrameLocator> => {
  await goTo(page, studio.lectern().url, '/presentation')
  const frame = page.frameLocator('iframe')
  await frame.locator('main').getByRole('link', {name: fair.title}).first().click()
  await frame.getByRole('heading', {level: 1, name: fair.title}).waitFor()
  return frame
}

const heading = (page: Page | FrameLocator, name: string) =>
  page.getByRole('heading', {level: 1, name, exact: true})

const openMenu = async (page: Page) => {
  await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
  return page.getByTestId('action-Viewpage')
}

describe('View page', () => {
  it('opens the page that visitors see, whatever the draft says', async () => {
    const page = await studio.newTab()
    await openDocument(page, studio.lectern().url, fair)
    await input(page, 'title').fill('Not yet for visitors')
    const draft = {id: `drafts.${fair.id}`}
    const title = () => studio.lectern().editor.fetch('*[_id == $id][0].title', draft)
    await expect.poll(title).toBe('Not yet for visitors')
    const action = await openMenu(page)
    const [tab] = await Promise.all([page.context().waitForEvent('page'), action.click()])
    await heading(tab, fair.title).waitFor()
    expect(new URL(tab.url()).pathname).toBe('/fixdagen-2027/')
    expect(await tab.evaluate(() => window.opener)).toBeNull()
    await studio.lectern().editor.delete(draft.id)
  })

  it('says why there is none where nothing was published', async () => {
    await studio.lectern().editor.createOrReplace({
      _id: 'drafts.new',
      _type: 'event',
      language: 'sv',
      title: 'New',
      slug: {_type: 'slug', current: 'new'},
    })
    const page = await studio.newTab()
    await openDocument(page, studio.lectern().url, {id: 'new', type: 'event'})
    const action = await openMenu(page)
    await expect.poll(() => action.isDisabled()).toBe(true)
    await action.hover({force: true})
    await page.getByText('it was never published').waitFor()
  })

  it('is not there for what has no page', async () => {
    const page = await studio.newTab()
    const [organisation] = await studio
      .lectern()
      .editor.fetch<string[]>('*[_type == "organisation"]._id')
    await goTo(page, studio.lectern().url, `/intent/edit/id=${organisation};type=organisation/`)
    await field(page, 'name').waitFor()
    const action = await openMenu(page)
    await page.getByTestId('action-Duplicate').waitFor()
    expect(await action.count()).toBe(0)
  })
})

describe('Presentation', () => {
  it('opens the field of a text that is clicked, and shows what is typed there', async () => {
    const page = await studio.newTab()
    const frame = await openPresentation(page)
    await field(page, 'title').waitFor()
    await heading(frame, fair.title).click()
    await expect
      .poll(() => input(page, 'title').evaluate((element) => element === document.activeElement))
      .toBe(true)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Fixdagen in spring')
    await heading(frame, 'Fixdagen in spring').waitFor()

    const visitor = await studio.newWindow()
    await visitor.goto(siteUrl('/fixdagen-2027/'))
    await heading(visitor, fair.title).waitFor()
    await publish(page)
    await heading(visitor, 'Fixdagen in spring').waitFor()
    expect(await visitor.content()).not.toMatch(/data-sanity|_preview/)
  })

  it('follows where the reader goes, and stays within the drafts', async () => {
    const page = await studio.newTab()
    await goTo(page, studio.lectern().url, '/presentation')
    const frame = page.frameLocator('iframe')
    const group = frame.locator('a[href="/_preview/groups/"]').first()
    await group.click()
    await expect.poll(() => decodeURIComponent(page.url())).toContain('/_preview/groups/')
    await frame.locator('main').getByRole('link', {name: 'Malmö'}).first().click()
    await field(page, 'title').waitFor()
    await expect.poll(() => input(page, 'title').inputValue()).toContain('Malmö')
    expect(page.url()).toContain('groups-malmo')
  })

  it('shows from the form of a document where it is used', async () => {
    const page = await studio.newTab()
    await openDocument(page, studio.lectern().url, fair)
    await page.getByText(/^Used on \d+ pages$/).click()
    await page.getByText('/_preview/fixdagen-2027/').click()
    await page.frameLocator('iframe').locator('h1').waitFor()
    expect(page.url()).toContain('/presentation/')
    await field(page, 'title').waitFor()
  })
})

describe('a draft', () => {
  it.each([
    '/_preview/',
    '/_preview/fixdagen-2027/',
    '/_preview/_events',
    '/_preview/_scripts/main.js',
    '/_preview/enable',
    '/_preview/enable?sanity-preview-secret=',
    '/_preview/enable?sanity-preview-secret=wrong&sanity-preview-pathname=/_preview/',
  ])('is for nobody without the secret of the Studio: %s', async (path) => {
    const answer = await fetch(siteUrl(path), {headers: {cookie: 'lectern-preview=wrong'}})
    expect(answer.status).toBe(403)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await answer.text()).not.toContain('Fixdagen')
  })

  it.each([
    ['/_preview/fixdagen-2027/', '/_preview/fixdagen-2027/'],
    ['/fixdagen-2027/', '/_preview/'],
    ['https://evil.example/', '/_preview/'],
    ['http://localhost//evil.example/_preview/', '/_preview/'],
  ])('is shown to who has the secret, nowhere else: %s', async (wanted, path) => {
    const {editor, url} = studio.lectern()
    const draft = {_id: `drafts.${fair.id}`, _type: 'event', title: 'Only a draft'}
    await editor.createOrReplace({...(await editor.getDocument(fair.id)), ...draft})
    const {secret} = await createPreviewSecret(editor, 'test', url)
    const asked = new URL(siteUrl('/_preview/enable'))
    asked.searchParams.set('sanity-preview-secret', secret)
    asked.searchParams.set('sanity-preview-pathname', wanted)
    const {status, headers} = await fetch(asked, {redirect: 'manual'})
    expect([status, headers.get('location')]).toEqual([307, path])
    const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';')
    const textAt = async (address: string): Promise<string> =>
      (await fetch(siteUrl(address), {headers: {cookie}})).text()
    await expect.poll(() => textAt('/_preview/fixdagen-2027/')).toContain('Only a draft')
    expect(await textAt('/fixdagen-2027/')).not.toContain('Only a draft')
    await editor.delete(draft._id)
  })
})
