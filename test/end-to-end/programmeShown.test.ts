import {expect, test} from 'vitest'

import {seriousFindings} from './support/axe.ts'
import {card, eventId, openProgramme, press, seedProgramme, stands} from './support/programme.ts'
import {goTo, showIn} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const at = (clock: string) => `2030-05-20T${clock}:00.000Z`
const evening = {start: at('16:00'), end: at('19:00')}
const seeds = {
  a: {title: 'Alpha', room: 'Sal 1', start: at('16:00'), end: at('16:30')},
  b: {title: 'Beta', room: 'Sal 2', start: at('16:00'), end: at('16:30')},
  g: {title: 'Gone', room: 'Sal 2', start: at('17:00'), end: at('17:30')},
}

const shown = (id: string) => [
  {_type: 'presentation', _key: id, project: {_type: 'reference', _ref: id, _weak: true}},
]

test('the projects of the event and its sessions are named, and lead to themselves', async () => {
  const {editor, url} = lectern()
  await seedProgramme(editor, evening, seeds)
  await editor
    .transaction()
    .createOrReplace({_id: 'board-lamp', _type: 'project', title: 'Lampan'})
    .createOrReplace({_id: 'drafts.board-oven', _type: 'project', title: 'Ugnen'})
    .patch(eventId, {set: {presentations: shown('board-lamp')}})
    .patch('a', {set: {presentations: shown('board-oven')}})
    .commit()
  const page = await newTab()
  await openProgramme(page, url)
  const projects = page.getByRole('region', {name: 'Presented projects'})
  await projects.getByRole('button', {name: 'Ugnen in “Alpha”'}).waitFor()
  await projects.getByRole('button', {name: 'Add or change'}).waitFor()
  await projects.getByRole('button', {name: 'Lampan'}).click()
  await expect
    .poll(() => page.getByTestId('field-title').locator('input').inputValue())
    .toBe('Lampan')
})

test('what is taken where the tray opens keeps its time, and loses it when it comes back there', async () => {
  await seedProgramme(lectern().editor, evening, {
    a: {title: 'Alpha', room: 'Sal 1', start: at('16:00'), end: at('16:30')},
  })
  const page = await newTab()
  await page.setViewportSize({width: 1440, height: 400})
  await openProgramme(page, lectern().url)
  await card(page, 'a').waitFor()
  const tray = page.getByTestId('programme-tray')
  const take = async () => {
    const box = await card(page, 'a').boundingBox()
    const hand = {x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 8}
    await page.mouse.move(hand.x, hand.y)
    await page.mouse.down()
    await page.mouse.move(hand.x + 6, hand.y)
    await tray.waitFor()
    const {y: top = Number.NaN} = (await tray.boundingBox()) ?? {}
    return {...hand, top}
  }
  const {x, y, top} = await take()
  expect(top).toBeLessThan(y)
  await page.mouse.move(x, y + 10, {steps: 3})
  await page.mouse.up()
  await expect.poll(() => stands(lectern().editor, 'a')).toMatchObject({start: at('16:05')})

  const again = await take()
  await page.mouse.move(again.x, again.top - 30, {steps: 5})
  await page.mouse.move(again.x, again.top + 20, {steps: 5})
  await page.mouse.up()
  await expect
    .poll(() => stands(lectern().editor, 'a'))
    .toEqual({start: null, end: null, room: null})
})

test('an event that is not there is said to be none', async () => {
  const page = await newTab()
  await goTo(page, lectern().url, '/programme/nothing-here')
  await page.getByText('There is no such event.').waitFor()
})

test('is read out, can be used by anyone, and is a list by time on a phone', async () => {
  await lectern().editor.createOrReplace({
    _id: 'person-anna-ek',
    _type: 'person',
    name: 'Anna Ek',
    availability: [{_type: 'availability', _key: 'a', from: at('17:00'), to: at('19:00')}],
  })
  await seedProgramme(lectern().editor, evening, {
    ...seeds,
    p: {title: 'Paus', kind: 'break', start: at('16:45'), end: at('17:00')},
    s: {
      title: 'Sy',
      room: 'Sal 1',
      start: at('16:15'),
      end: at('16:50'),
      speakers: ['person-anna-ek'],
    },
    t: {title: 'Tau'},
  })
  const page = await newTab()
  await openProgramme(page, lectern().url)
  await page
    .getByLabel(/^Alpha\. 18:00–18:30, Sal 1\. It is 15 minutes longer than the gap/u)
    .waitFor()
  await page
    .getByLabel(
      /^Sy\. .*It is 5 minutes longer than the gap: “Paus” begins at 18:45.*Anna Ek can come/u,
    )
    .waitFor()
  await press(page, 'a', 'ArrowUp')
  await page
    .getByRole('status')
    .getByText('Moved “Alpha”: 17:55–18:25, Sal 1')
    .waitFor({state: 'attached'})
  await press(page, 'a', 'Space')
  for (const scheme of ['light', 'dark'] as const) {
    await showIn(page, scheme)
    await expect.poll(() => seriousFindings(page, '[data-testid="programme"]')).toEqual([])
  }
  await page.setViewportSize({width: 390, height: 844})
  const list = page.getByTestId('programme-list')
  await list.waitFor()
  expect(
    (await list.getByRole('button').allInnerTexts()).map((text) => text.split('\n')[0]),
  ).toEqual(['⚠ Alpha', 'Beta', '⚠ Sy', '⚠ Paus', 'Gone'])
  await expect.poll(() => seriousFindings(page, '[data-testid="programme"]')).toEqual([])
  await press(page, 'a', 'Enter')
  await page.getByTestId('field-title').waitFor()
})
