import {join} from 'node:path'

import {ensureBuilt} from '../../../bin/setup/build.js'
import {root} from '../../../bin/setup/root.js'
import {launchBrowser} from './browser.ts'
import {startLectern} from './lectern.ts'
import {field, openGroup, openList, openStudio} from './studio.ts'

// Makes the pictures in the docs: the Studio, and the preview at its side and on a phone.
const image = (name: string): string => join(root, 'docs', 'images', `${name}.png`)
await ensureBuilt(process.execPath)
const lectern = await startLectern()
const browser = await launchBrowser()
const page = await browser.newPage({viewport: {width: 1440, height: 900}, locale: 'en-GB'})
await openStudio(page, lectern.url)
const events = await openList(page, 'Upcoming events')
await events.filter({hasText: 'Fixdagen 2027'}).first().click()
await field(page, 'title').waitFor()
await openGroup(page, 'page')
await page.getByTestId('field-body').getByRole('img').first().waitFor()
await page.waitForLoadState('networkidle')
await page.screenshot({path: image('studio')})

const shown = page.frameLocator('iframe[title^="Page in"]').getByRole('heading', {level: 1})
await page.getByRole('button', {name: 'Preview', exact: true}).click()
await shown.waitFor()
await page.waitForLoadState('networkidle')
await page.screenshot({path: image('preview')})
await page.setViewportSize({width: 390, height: 844})
await shown.waitFor()
await page.waitForLoadState('networkidle')
await page.screenshot({path: image('preview-phone')})

await browser.close()
await lectern.close()
