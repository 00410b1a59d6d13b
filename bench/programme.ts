import type {Page} from 'playwright-core'

import {ensureBuilt} from '../bin/setup/build.js'
import {launchBrowser} from '../test/end-to-end/support/browser.ts'
import {startLectern} from '../test/end-to-end/support/lectern.ts'
import {card, dragBy, openProgramme, seedProgramme} from '../test/end-to-end/support/programme.ts'

/**
 * How long it takes from letting go of a session until its new place is painted, and until the content
 * lake has answered that it is stored: a day of 100 sessions in 8 rooms.
 */
const sessions = 100
const rooms = 8
const drops = 60

const opens = Date.parse('2030-05-20T06:00:00Z')
const iso = (minutes: number): string => new Date(opens + minutes * 60_000).toISOString()

const programme = Object.fromEntries(
  Array.from({length: sessions}, (_, index) => {
    const start = Math.floor(index / rooms) * 45
    return [
      `s${index}`,
      {
        title: `Session ${index}`,
        room: `Sal ${(index % rooms) + 1}`,
        start: iso(start),
        end: iso(start + 30),
        isDraft: index % 2 === 0,
      },
    ]
  }),
)

const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.drops = []
    addEventListener(
      'pointerup',
      ({timeStamp}) => {
        const drop: Drop = {painted: 0}
        globalThis.drops.push(drop)
        globalThis.dropStart = timeStamp
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel()
          port1.addEventListener('message', () => (drop.painted = performance.now() - timeStamp))
          port1.start()
          port2.postMessage(null)
        })
      },
      {capture: true},
    )
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const drop = globalThis.drops.at(-1)
        if (drop !== undefined && entry.name.includes('/data/mutate/') && 'responseEnd' in entry) {
          drop.stored = Number(entry.responseEnd) - globalThis.dropStart
        }
      }
    }).observe({type: 'resource'})
  })

const percentile = (values: readonly number[], share: number): string =>
  `${(values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN).toFixed(0)} ms`

await ensureBuilt(process.execPath)
const lectern = await startLectern()
const browser = await launchBrowser()
try {
  await seedProgramme(lectern.editor, {start: iso(0), end: iso(600)}, programme)
  const page = await browser.newPage({viewport: {width: 1440, height: 1000}})
  await openProgramme(page, lectern.url)
  await card(page, 's0').waitFor()
  await watch(page)
  for (let index = 0; index < drops; index++) {
    const answer = page.waitForResponse((response) => response.url().includes('/data/mutate/'))
    await dragBy(page, `s${index % 24}`, {minutes: index % 48 < 24 ? 5 : -5})
    await answer
    await page.locator('[data-saving="false"]').waitFor()
  }
  await page.waitForFunction(() => globalThis.drops.every(({stored}) => stored !== undefined))
  const measured = await page.evaluate(() => globalThis.drops)
  const painted = measured.map((drop) => drop.painted)
  const both = measured.map((drop) => Math.max(drop.painted, drop.stored ?? Number.NaN))
  console.log(`${drops} drops, ${sessions} sessions in ${rooms} rooms`)
  console.log(`painted: median ${percentile(painted, 0.5)}, p95 ${percentile(painted, 0.95)}`)
  console.log(`painted and stored: median ${percentile(both, 0.5)}, p95 ${percentile(both, 0.95)}`)
} finally {
  await browser.close()
  await lectern.close()
}

interface Drop {
  painted: number
  stored?: number
}

declare global {
  var drops: Drop[]
  var dropStart: number
}
