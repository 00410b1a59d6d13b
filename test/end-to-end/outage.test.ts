import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {startExampleLake} from './support/exampleLake.ts'
import {type KillPoint, fewPoints, randomPoints} from './support/killPoints.ts'
import {type Texts, isOfTheNetwork, noticed, recovered, shownTexts} from './support/outage.ts'
import {field, input, openDocument, openStudio, publishButton} from './support/studio.ts'
import {type Typist, type, typedText} from './support/typist.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newWindow} = useStudio(() => startExampleLake(), isOfTheNetwork)

const kills = Number(process.env['LECTERN_KILLS'] ?? 0)
const seed = Number(process.env['LECTERN_SEED'] ?? Date.now() % 1_000_000)
const points = kills > 0 ? randomPoints(kills, seed) : fewPoints
const patienceMs = 240_000

const document = {id: 'events-brodrostdagen', type: 'event'}

const storedTexts = async (): Promise<Texts> =>
  lectern().editor.fetch(
    `*[_id in [$draft, $id]] | order(_id)[0]{title, "body": array::join(body[0].children[].text, "")}`,
    {id: document.id, draft: `drafts.${document.id}`},
  )

/** Resolves when a tab has sent so many requests that save, and not been answered the last. */
const writes = (page: Page, count: number): Promise<unknown> => {
  let sent = 0
  return page.waitForRequest(
    (request) =>
      request.method() === 'POST' &&
      request.url().includes('/data/actions/') &&
      (sent += 1) >= count,
  )
}

const untilPoint = async (
  {at, count, typist}: KillPoint,
  pages: readonly [Page, Page],
  begin: () => readonly [Typist, Typist],
): Promise<readonly [Typist, Typist]> => {
  const write = at === 'write' ? writes(pages[typist], count) : undefined
  const typists = begin()
  await (write ?? typists[typist].until(count))
  return typists
}

/** Where the click goes is where the caret stays, also if the editor hears of it late. */
const clickToStartOfBody = (page: Page): Promise<void> =>
  field(page, 'body')
    .getByTestId('text-block__text')
    .first()
    .click({position: {x: 1, y: 8}})

interface Round {
  readonly shown: Texts
  /** Milliseconds from the kill until the last tab said so, and until its fields were read-only. */
  readonly noticeMs: number
  readonly readOnlyMs: number
  /** Whether the machine gave everybody a turn often enough for these times to mean anything. */
  readonly isTimed: boolean
}

const tolerableGapMs = 100

/** The longest time (milliseconds) in which the machine gave this process no turn, until asked. */
const watchGaps = (): (() => number) => {
  let longest = 0
  let last = Date.now()
  const tick = (): void => {
    longest = Math.max(longest, Date.now() - last)
    last = Date.now()
  }
  const ticking = setInterval(tick, 20)
  return () => {
    clearInterval(ticking)
    tick()
    return longest
  }
}

/** Two type at once, one the title and one the text, the lake is killed and comes back. */
const round = async (
  point: KillPoint,
  pages: readonly [Page, Page],
  idle: Page,
  before: Texts,
): Promise<Round> => {
  const [first, second] = pages
  await input(first, 'title').click()
  await first.keyboard.press('End')
  await clickToStartOfBody(second)
  const typists = await untilPoint(point, pages, () => [type(first), type(second)])

  const tabs = [first, second, idle]
  const watched = Promise.all(tabs.map(noticed))
  const typedBefore = typists.map(({typed}) => typed())
  const gapMs = watchGaps()
  const killedAt = await lectern().kill()
  const seen = await watched
  const gaps = [gapMs(), ...seen.map(({longestGapMs}) => longestGapMs)]
  await Promise.all(typists.map(({stop}) => stop()))
  for (const page of pages) await expect.poll(() => publishButton(page).isDisabled()).toBe(true)

  const shown = {
    title: (await shownTexts(first)).title,
    body: (await shownTexts(second)).body,
  }
  const own = {
    title: shown.title.slice(before.title.length),
    body: shown.body.slice(0, shown.body.length - before.body.length),
  }
  expect(shown).toEqual({title: before.title + own.title, body: own.body + before.body})
  for (const [index, text] of [own.title, own.body].entries()) {
    expect(text).toBe(typedText(text.length))
    expect(text.length).toBeGreaterThanOrEqual(typedBefore[index] ?? Number.NaN)
  }

  for (let times = 0; times < point.again; times += 1) {
    await lectern().startAgain()
    await lectern().kill()
  }
  await lectern().startAgain()
  await Promise.all(tabs.map(recovered))
  await expect.poll(storedTexts, {timeout: patienceMs}).toEqual(shown)
  for (const page of pages) {
    await expect.poll(() => shownTexts(page), {timeout: patienceMs}).toEqual(shown)
  }
  return {
    shown,
    noticeMs: Math.max(...seen.map(({notice}) => notice)) - killedAt,
    readOnlyMs: Math.max(...seen.map(({readOnly}) => readOnly)) - killedAt,
    isTimed: Math.max(...gaps) <= tolerableGapMs,
  }
}

test(
  `whenever the lake is killed, every tab says so and what was typed is kept and stored in order`,
  {timeout: patienceMs * (1 + points.length)},
  async () => {
    const {url} = lectern()
    const pages = [await newWindow(), await newWindow()] as const
    const idle = await newWindow()
    for (const page of [...pages, idle]) page.setDefaultTimeout(patienceMs)
    for (const page of pages) await openDocument(page, url, document)
    await openStudio(idle, url)

    let texts = await storedTexts()
    const timed: Round[] = []
    for (const [index, point] of points.entries()) {
      const result = await round(point, pages, idle, texts).catch((error: unknown) => {
        const which = `kill ${index + 1} of ${points.length}, seed ${seed}: ${JSON.stringify(point)}`
        throw new Error(which, {cause: error})
      })
      if (kills > 0) console.info(`${index + 1} of ${kills} kills`)
      texts = result.shown
      if (result.isTimed) timed.push(result)
    }
    await expect.poll(() => storedTexts()).toEqual(texts)
    const noticeMs = Math.max(0, ...timed.map((result) => result.noticeMs))
    const readOnlyMs = Math.max(0, ...timed.map((result) => result.readOnlyMs))
    console.info(
      `${points.length} kills (seed ${seed}). In the ${timed.length} of them in which the machine kept up, every tab said so within ${noticeMs} ms, and its fields were read-only within ${readOnlyMs} ms.`,
    )
    expect(noticeMs).toBeLessThan(2000)
    expect(readOnlyMs).toBeLessThan(2000)
  },
)
