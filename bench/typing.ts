import type {Page} from 'playwright-core'

import type {Lectern} from '../test/end-to-end/support/lectern.ts'
import {clickIntoBody, field, openGroup} from '../test/end-to-end/support/studio.ts'
import {compared} from './studios/compared.ts'
import {withStudios} from './studios/withStudios.ts'

/**
 * How long a key takes until what it changed is painted, in a long text: in Lectern's Studio, and in
 * one with the same types and no plugins. The two take turns in one run.
 */
const rounds = 6
const keysARound = 60
const document = {id: 'typing', type: 'event'}

const paragraph = (index: number) => ({
  _type: 'block',
  _key: `p${index}`,
  style: 'normal',
  markDefs: [],
  children: [
    {
      _type: 'span',
      _key: `s${index}`,
      marks: [],
      text: 'People come with what is broken and leave with what works, and with a plan. '.repeat(
        4,
      ),
    },
  ],
})

const writeLongEvent = ({editor}: Lectern) =>
  editor.create({
    _id: `drafts.${document.id}`,
    _type: document.type,
    title: 'A long evening',
    language: 'en',
    body: Array.from({length: 200}, (_, index) => paragraph(index)),
  })

/** Milliseconds from a key to the frame that shows it, for each key. */
const typeAndMeasure = async (page: Page): Promise<readonly number[]> => {
  await page.evaluate(() => {
    globalThis.keyToPaint = []
    addEventListener(
      'keydown',
      ({timeStamp}) =>
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel()
          port1.addEventListener('message', () =>
            globalThis.keyToPaint.push(performance.now() - timeStamp),
          )
          port1.start()
          port2.postMessage(null)
        }),
      {capture: true},
    )
  })
  await page.keyboard.type('We mend. '.repeat(keysARound).slice(0, keysARound), {delay: 80})
  return page.evaluate(() => globalThis.keyToPaint)
}

const round = async (page: Page, url: string): Promise<readonly number[]> => {
  await page.goto(`${url}/intent/edit/id=${document.id};type=${document.type}/`)
  await field(page, 'title').waitFor()
  await openGroup(page, 'page')
  await clickIntoBody(page)
  return typeAndMeasure(page)
}

const studioNames = ['lectern', 'bare'] as const

await withStudios(async ({browser, studios}) => {
  const times: Record<(typeof studioNames)[number], number[]> = {lectern: [], bare: []}
  for (const name of studioNames) await writeLongEvent(studios[name])
  const page = await browser.newPage({viewport: {width: 1440, height: 1000}})
  page.setDefaultTimeout(120_000)
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const name of studioNames) {
      const measured = await round(page, studios[name].url)
      // The first turn warms up.
      if (turn > 0) times[name].push(...measured)
    }
  }
  console.log(compared('key to paint', times, 0.95))
})

declare global {
  var keyToPaint: number[]
}
