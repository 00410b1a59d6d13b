import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {event} from './support/occasions.ts'
import {field, openDocument, openGroup} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const id = 'addresses'
const link = {_type: 'link', _key: 'l', title: 'Program', url: 'https://example.org/old'}

const stored = (): Promise<string | null> =>
  lectern().editor.fetch(`*[_id == "drafts." + $id][0].links[0].url`, {id})

/** Opens an event in which there is nothing else, and no draft of an earlier test. */
const openPage = async (page: Page, fields: Readonly<Record<string, unknown>>): Promise<void> => {
  await lectern()
    .editor.transaction()
    .createOrReplace(event(id, 'Länkar', fields))
    .delete(`drafts.${id}`)
    .commit()
  await openDocument(page, lectern().url, {id, type: 'event'})
  await openGroup(page, 'page')
}

const openLink = async (page: Page): Promise<void> => {
  await openPage(page, {links: [link]})
  await page.getByTestId('field-links').getByTestId('default-preview__header').click()
}

const address = (page: Page) =>
  page.getByTestId('nested-object-dialog').locator('[data-testid$=".url"] input')

/** As somebody does who copied it: over what stands there. */
const paste = async (page: Page, text: string): Promise<void> => {
  await address(page).selectText()
  await address(page).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    input.dispatchEvent(
      new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}),
    )
  }, text)
}

test('an address that is written wrongly gets an offer, one that is pasted is tidied, and a word is none', async () => {
  const page = await newTab()
  await openLink(page)
  for (const [written, meant] of [
    ['www.x.se', 'https://www.x.se'],
    ['info@x.org', 'mailto:info@x.org'],
    ['http://http://x.se', 'http://x.se'],
  ] as const) {
    await address(page).fill(written)
    await address(page).press('Tab')
    await page.getByRole('button', {name: `Make it ${meant}`}).click()
    await expect.poll(stored).toBe(meant)
    await page.getByRole('button', {name: `Make it ${meant}`}).waitFor({state: 'detached'})
  }

  await address(page).fill('coming soon')
  await address(page).press('Tab')
  await page.getByText('“coming soon” is no address.').first().waitFor()
  await page.getByRole('button', {name: 'Leave it empty'}).click()
  await expect.poll(stored).toBeNull()

  await paste(page, 'Anmälan (https://sv.wikipedia.org/wiki/Lund_(stad)).')
  await expect.poll(stored).toBe('https://sv.wikipedia.org/wiki/Lund_(stad)')
  const detour = 'https://www.google.com/url?q=https%3A%2F%2Fx.se%2F%3Fq%3Dhej%2520hopp&sa=D'
  await paste(page, detour)
  await expect.poll(stored).toBe('https://x.se/?q=hej%20hopp')
  await page.getByText('Taken away: the way round by www.google.com.').waitFor()
  await page.getByRole('button', {name: 'Undo'}).click()
  await expect.poll(stored).toBe(detour)
})

test('a link in running text gets the same offer', async () => {
  const body = [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: [{_type: 'link', _key: 'm', href: 'www.x.se'}],
      children: [{_type: 'span', _key: 's', text: 'här', marks: ['m']}],
    },
  ]
  const page = await newTab()
  await openPage(page, {body})
  await field(page, 'body').getByText('här', {exact: true}).click()
  await page.getByTestId('edit-annotation-button').click()
  await page.getByRole('button', {name: 'Make it https://www.x.se'}).click()
  await expect
    .poll(() =>
      lectern().editor.fetch(`*[_id == "drafts." + $id][0].body[0].markDefs[0].href`, {id}),
    )
    .toBe('https://www.x.se')
})
