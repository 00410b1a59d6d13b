import type {Locator, Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {card, dragBeside, eventId, seedProgramme} from './support/programme.ts'
import {times} from './support/programmeTask.ts'
import {openDocument} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const at = (clock: string) => `2030-05-20T${clock}:00.000Z`
const evening = {start: at('16:00'), end: at('18:00')}

/** Two rooms side by side, four half hours each from 18:00. */
const wanted = [
  ['Sal 1', 'Välkommen', '16:00'],
  ['Sal 1', 'Öppna data', '16:30'],
  ['Sal 1', 'Lappar', '17:00'],
  ['Sal 1', 'Avslut', '17:30'],
  ['Sal 2', 'Lödning', '16:00'],
  ['Sal 2', 'Skruvar', '16:30'],
  ['Sal 2', 'Radio', '17:00'],
  ['Sal 2', 'Solceller', '17:30'],
] as const

const released = () =>
  lectern().visitor.fetch<readonly unknown[]>(
    `*[_type == "session" && event._ref == $event] | order(room, period.start){
      "is": [room, title, period.start]
    }.is`,
    {event: eventId},
  )

const expected = wanted.map(([room, title, clock]) => [room, title, at(clock)])

/** How often a button of the mouse went down, drags included. */
const watch = async (page: Page): Promise<() => Promise<{readonly presses: number}>> => {
  await page.evaluate(() => {
    globalThis.presses = 0
    addEventListener('pointerdown', () => (globalThis.presses += 1), {capture: true})
  })
  return () => page.evaluate(() => ({presses: globalThis.presses}))
}

const box = (page: Page): Locator => page.getByLabel('Type or paste the programme')

const idOf = async (page: Page, title: string): Promise<string> => {
  const found = page.locator('[data-session]').filter({hasText: title})
  await found.waitFor()
  return (await found.getAttribute('data-session')) ?? ''
}

const programmeTab = (page: Page): Locator =>
  page.getByTestId('document-pane').getByRole('tab', {name: 'Programme'}).first()

const openEvent = async (): Promise<Page> => {
  await seedProgramme(lectern().editor, evening, {})
  const page = await newTab()
  await openDocument(page, lectern().url, {id: eventId, type: 'event'})
  await programmeTab(page).waitFor()
  return page
}

test('an editor goes from an empty event to a released programme by mouse', async () => {
  const page = await openEvent()
  const seen = await watch(page)
  await programmeTab(page).click()
  await box(page).click()
  for (const [index, [, title]] of wanted.entries()) {
    await page.keyboard.type(title)
    await page.getByRole('button', {name: 'Add', exact: true}).click()
    await idOf(page, title)
    if (index === 3) {
      const {presses} = await seen()
      console.info(`${presses} clicks for four sessions`)
      expect(presses).toBeLessThanOrEqual(12)
    }
  }
  for (const room of ['Sal 1', 'Sal 2']) {
    await page.getByRole('button', {name: 'Add a room'}).click()
    await page.keyboard.type(room)
    await page.keyboard.press('Enter')
    await page.locator(`[data-room="${room}"]`).waitFor()
  }
  const [, top] = wanted[0]
  for (const titles of [wanted.slice(0, 4), wanted.slice(4)]) {
    const ids = await Promise.all(titles.map(([, title]) => idOf(page, title)))
    for (const [index, id] of ids.entries()) {
      await card(page, id).click(index === 0 ? {} : {modifiers: ['Shift']})
    }
    const [[room] = ['']] = titles
    await dragBeside(page, ids[0] ?? '', {room, of: await idOf(page, top)})
    await page.locator('[data-saving="false"]').waitFor()
  }
  await page.getByRole('button', {name: 'Release (8)'}).click()
  await page.getByRole('button', {name: 'Release', exact: true}).click()
  await expect.poll(released).toEqual(expected)
  console.info(`${(await seen()).presses} clicks for eight sessions in two rooms, released`)
})

/** Goes on with the Tab key until `target` has the focus, as somebody does who uses no mouse. */
const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  await target.waitFor()
  for (let count = 0; count < 200; count++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Nobody comes to ${String(target)} with ${key}.`)
}

test('an editor goes from an empty event to a released programme by keyboard', async () => {
  const page = await openEvent()
  const seen = await watch(page)
  await page.getByTestId('field-title').locator('input').focus()
  await tabTo(page, page.getByRole('tab', {name: 'Editor'}).first(), 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await tabTo(page, box(page))
  for (const [, title] of wanted) {
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    await idOf(page, title)
  }
  for (const room of ['Sal 1', 'Sal 2']) {
    await tabTo(page, page.getByRole('button', {name: 'Add a room'}))
    await page.keyboard.press('Enter')
    await page.keyboard.type(room)
    await page.keyboard.press('Enter')
    await page.locator(`[data-room="${room}"]`).waitFor()
  }
  const halves = [
    {titles: wanted.slice(0, 4), keys: ['ArrowRight']},
    {titles: wanted.slice(4), keys: ['ArrowRight', 'ArrowRight', ...times('ArrowUp', 24)]},
  ]
  for (const {titles, keys} of halves) {
    for (const [, title] of titles) {
      await tabTo(page, card(page, await idOf(page, title)))
      await page.keyboard.press('Space')
    }
    for (const key of [...keys, 'Escape']) await page.keyboard.press(key)
    await page.locator('[data-saving="false"]').waitFor()
  }
  await tabTo(page, page.getByRole('button', {name: 'Release (8)'}), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', {name: 'Release', exact: true}))
  await page.keyboard.press('Enter')
  await expect.poll(released).toEqual(expected)
  expect(await seen()).toEqual({presses: 0})
})

declare global {
  var presses: number
}
