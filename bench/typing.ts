import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Page} from 'playwright-core'

import {ensureBuilt} from '../bin/setup/build.js'
import {buildAloneStudio} from '../test/end-to-end/support/aloneStudio.ts'
import {launchBrowser} from '../test/end-to-end/support/browser.ts'
import {type Lectern, startLectern} from '../test/end-to-end/support/lectern.ts'
import {clickIntoBody, field, openGroup} from '../test/end-to-end/support/studio.ts'

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

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN

const scratch = await mkdtemp(join(tmpdir(), 'lectern-typing-'))
const running: Lectern[] = []
const browser = await launchBrowser()
try {
  await ensureBuilt(process.execPath)
  await buildAloneStudio(scratch)
  const [whole, bare] = [await startLectern(), await startLectern({studio: scratch})]
  running.push(whole, bare)
  for (const lectern of running) await writeLongEvent(lectern)
  const page = await browser.newPage({viewport: {width: 1440, height: 1000}})
  const studios = {'with all plugins': whole.url, 'without plugins': `${bare.url}/bare`}
  const times = new Map(Object.keys(studios).map((name) => [name, [] as readonly number[]]))
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const [name, url] of Object.entries(studios)) {
      const measured = await round(page, url)
      // The first turn warms up.
      if (turn > 0) times.set(name, [...(times.get(name) ?? []), ...measured])
    }
  }
  for (const [name, each] of times) {
    console.log(
      `${name.padEnd(18)} key to paint: median ${percentile(each, 0.5).toFixed(1)} ms, p95 ${percentile(each, 0.95).toFixed(1)} ms (${each.length} keys)`,
    )
  }
  const [p95, bareP95] = [...times.values()].map((each) => percentile(each, 0.95))
  if (p95 !== undefined && bareP95 !== undefined) {
    console.log(`p95 with all plugins: ${(p95 / bareP95).toFixed(2)} × that without`)
  }
} finally {
  await browser.close()
  for (const lectern of running) await lectern.close()
  await rm(scratch, {recursive: true})
}

declare global {
  var keyToPaint: number[]
}
