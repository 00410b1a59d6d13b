import type {Locator, Page} from 'playwright-core'

/** What a Studio shows of a document, or of an event's sessions: it goes when the Studio goes elsewhere. */
const shown = (page: Page): Locator =>
  page.getByTestId('document-pane').or(page.getByTestId('programme'))

const goBackTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)

const isOpenAt = (page: Page, url: string): boolean =>
  page.url().startsWith('http') && new URL(page.url()).origin === new URL(url).origin

/**
 * Goes to a place in a Studio. One that is open goes there as by the browser's Back and Forward,
 * from its first page, so that nothing of what it showed is left: to load a Studio takes a processor
 * seconds.
 * @param url of the Studio, or of a workspace in it
 */
export async function goTo(page: Page, url: string, path: string): Promise<void> {
  if (!isOpenAt(page, url)) {
    await page.goto(url + path)
    return
  }
  await goBackTo(page, `${url}/`)
  await shown(page).first().waitFor({state: 'detached'})
  if (path !== '/') await goBackTo(page, url + path)
}

/** Opens the Studio and waits until its lists are there. */
export async function openStudio(page: Page, url: string): Promise<void> {
  await goTo(page, url, '/')
  await page.getByTestId('pane-item-Upcoming events').waitFor()
}

/** Opens a list of the Studio; the result is its items. */
export async function openList(page: Page, title: string): Promise<Locator> {
  await page.getByTestId(`pane-item-${title}`).click()
  const list = page.getByTestId('document-list-pane')
  await list.getByTestId('default-preview').or(list.getByText('No documents')).first().waitFor()
  return list.getByTestId('default-preview__header')
}

/** Opens a document by the id of its published version, and waits for its form. */
export async function openDocument(
  page: Page,
  url: string,
  {id, type}: {readonly id: string; readonly type: string},
): Promise<void> {
  await goTo(page, url, `/intent/edit/id=${id};type=${type}/`)
  await field(page, 'title').waitFor()
}

/** Changes the browser's colour scheme and waits until the Studio has followed. */
export async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({colorScheme})
  await page.locator(`[data-ui="Card"][data-scheme="${colorScheme}"]`).first().waitFor()
}

/** A field of the open form. */
export function field(page: Page, name: string): Locator {
  return page.getByTestId(`field-${name}`)
}

/** The text that stands in a one-line field. */
export function input(page: Page, name: string): Locator {
  return field(page, name).locator('input')
}

/** Turns to a group of fields: `basics`, `registration` … */
export function openGroup(page: Page, name: string): Promise<void> {
  return page.getByTestId(`group-tab-${name}`).click()
}

/** Puts the caret into the text of the open document, and takes it from its end to its start. */
export async function clickIntoBody(page: Page): Promise<void> {
  const body = field(page, 'body')
  await body.scrollIntoViewIfNeeded()
  await body.getByTestId('text-block__text').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Home')
}

export function publishButton(page: Page): Locator {
  return page.getByTestId('action-publish')
}

/** What the Studio says before it publishes. */
export function publishDialog(page: Page): Locator {
  return page.getByRole('dialog').filter({has: page.getByRole('button', {name: 'Close dialog'})})
}

/**
 * Publishes the open document, and what belongs to it, whatever the Studio says first; waits until
 * the Studio says that it is published.
 */
export async function publish(page: Page): Promise<void> {
  const knowingly = publishDialog(page).getByRole('button', {name: /^Publish/u})
  const done = page.locator('[data-testid^="action-publish"]:disabled')
  await publishButton(page).click()
  await knowingly.or(done).first().waitFor()
  if (await knowingly.isVisible()) await knowingly.click()
  await done.waitFor()
  await page.getByText('was published').last().waitFor()
}

/** Adds a registration link to the open event or session. */
export async function addRegistrationLink(
  page: Page,
  {url, label}: {readonly url: string; readonly label: string},
): Promise<void> {
  await openGroup(page, 'registration')
  await field(page, 'registration').getByRole('button', {name: 'Add item'}).click()
  const dialog = page.getByTestId('nested-object-dialog')
  await dialog.locator('[data-testid^="field-"][data-testid$=".url"] input').fill(url)
  await dialog.locator('[data-testid^="field-"][data-testid$=".label"] input').fill(label)
  await dialog.getByRole('button', {name: 'Close'}).click()
  await dialog.waitFor({state: 'detached'})
}

/** Takes back what was changed since the document was published. */
export async function discardChanges(page: Page): Promise<void> {
  await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
  await page.getByTestId('action-Discardchanges').click()
  await page.getByTestId('confirm-button').click()
  await page.getByText('All changes has now been discarded').waitFor()
}

/** What the history of the open document says, newest first. */
export async function openHistory(page: Page): Promise<Locator> {
  await page.getByTestId('document-pane').getByTestId('pane-context-menu-button').click()
  await page.getByTestId('action-history').click()
  const versions = page.getByTestId('timeline-item-button')
  await versions.first().waitFor()
  return versions
}

/** Makes an older version the document's draft. */
export async function restore(page: Page, version: Locator): Promise<void> {
  await version.click()
  await page.getByTestId('action-reverttorevision').click()
  await page.getByRole('button', {name: 'Confirm'}).click()
}
