import type {Browser} from 'playwright-core'

import {field} from '../test/end-to-end/support/studio.ts'
import {compared} from './studios/compared.ts'
import {withStudios} from './studios/withStudios.ts'

/**
 * How long it takes from an address to a form in which somebody can write, in a browser that has nothing
 * of the Studio: in Lectern's, and in one with the same types and nothing else of it. The two take turns.
 */
const rounds = 12
const document = {id: 'events-fixdagen-2027', type: 'event'}

const load = async (browser: Browser, url: string): Promise<number> => {
  const context = await browser.newContext({viewport: {width: 1440, height: 1000}})
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  await page.goto(`${url}/intent/edit/id=${document.id};type=${document.type}/`)
  await field(page, 'title').locator('input:not([readonly])').waitFor()
  // Since the navigation began.
  const loaded = await page.evaluate(() => performance.now())
  await context.close()
  return loaded
}

await withStudios(async ({browser, studios}) => {
  const times: Record<'lectern' | 'bare', number[]> = {lectern: [], bare: []}
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const name of ['lectern', 'bare'] as const) {
      const loaded = await load(browser, studios[name].url)
      // The first turn warms the lakes up.
      if (turn > 0) times[name].push(loaded)
    }
  }
  console.log(compared('address to form', times, 0.5))
})
