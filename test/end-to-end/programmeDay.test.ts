import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {
  card,
  dragBy,
  eventId,
  openProgramme,
  press,
  seedProgramme,
  stands,
} from './support/programme.ts'
import {openDocument} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab, newWindow} = useStudio()

const at = (clock: string) => `2030-05-20T${clock}:00.000Z`
const evening = {start: at('16:00'), end: at('19:00')}

interface Stored {
  readonly title: string
  readonly slug: string
  readonly start: string | null
  readonly end: string | null
  readonly room: string | null
  readonly speakers: readonly string[] | null
}

const programme = (perspective: 'drafts' | 'published') =>
  lectern()
    .editor.withConfig({perspective})
    .fetch<readonly Stored[]>(
      `*[_type == "session" && event._ref == $event] | order(period.start, title){
        title, "slug": slug.current, "start": period.start, "end": period.end, room,
        "speakers": speakers[]->name
      }`,
      {event: eventId},
    )

const box = (page: Page) => page.getByLabel('Type or paste the programme')

/** Counts clicks from here on; the result tells how many there were. */
const countClicks = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    globalThis.clicks = 0
    addEventListener('click', () => (globalThis.clicks += 1), {capture: true})
  })
  return () => page.evaluate(() => globalThis.clicks)
}

test('four sessions are typed row by row, without a date and almost without a click', async () => {
  await seedProgramme(lectern().editor, evening, {})
  const page = await newTab()
  await openDocument(page, lectern().url, {id: eventId, type: 'event'})
  const clicks = await countClicks(page)
  await page
    .getByTestId('document-panel-scroller')
    .or(page.getByTestId('document-pane'))
    .first()
    .getByRole('tab', {name: 'Programme'})
    .first()
    .click()
  await box(page).click()
  for (const title of ['Välkommen', 'Öppna data', 'Paus', 'Paus']) {
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    await expect.poll(() => box(page).inputValue()).toBe('')
    await page.getByTestId('programme').getByText(title).first().waitFor()
  }
  await expect
    .poll(() => programme('drafts'))
    .toMatchObject([
      {title: 'Välkommen', slug: 'board-evening-valkommen', start: at('16:00'), end: at('16:30')},
      {title: 'Öppna data', slug: 'board-evening-oppna-data', start: at('16:30'), end: at('17:00')},
      {title: 'Paus', slug: 'board-evening-paus', start: at('17:00'), end: at('17:30')},
      {title: 'Paus', slug: 'board-evening-paus-2', start: at('17:30'), end: at('18:00')},
    ])
  const counted = await clicks()
  console.info(`${counted} clicks for four sessions`)
  expect(counted).toBeLessThanOrEqual(12)
})

test('a programme is pasted, shown as it was understood, and taken back as one step', async () => {
  await lectern().editor.createOrReplace({_id: 'person-anna-ek', _type: 'person', name: 'Anna Ek'})
  await seedProgramme(lectern().editor, evening, {})
  const page = await newTab()
  await openProgramme(page, lectern().url)
  await box(page).fill(
    '18:00 Välkommen / 18:15–18:45 Öppna data, Anna Ek (Sal 2) / 18:45 Paus / 19:00 Lappar, Åsa Ögren',
  )
  await expect
    .poll(() => page.getByTestId('programme-understood').innerText())
    .toBe(
      [
        '18:00–18:15 Välkommen',
        '18:15–18:45 Öppna data · Anna Ek · Sal 2',
        '18:45–19:00 Paus · all rooms',
        '19:00–19:15 Lappar · Åsa Ögren',
      ].join('\n'),
    )
  await page.getByRole('button', {name: 'Add 4'}).click()
  await expect
    .poll(() => programme('drafts'))
    .toMatchObject([
      {title: 'Välkommen', start: at('16:00'), end: at('16:15'), room: null},
      {title: 'Öppna data', room: 'Sal 2', start: at('16:15'), speakers: ['Anna Ek']},
      {title: 'Paus', room: null},
      {title: 'Lappar', speakers: ['Åsa Ögren'], end: at('17:15')},
    ])
  await page.getByRole('button', {name: 'Undo', exact: true}).click()
  await expect.poll(() => programme('drafts')).toEqual([])
})

const seeds = {
  a: {title: 'Alpha', room: 'Sal 1', start: at('16:00'), end: at('16:30')},
  b: {title: 'Beta', room: 'Sal 2', start: at('16:00'), end: at('16:30')},
  g: {title: 'Gone', room: 'Sal 2', start: at('17:00'), end: at('17:30')},
}

const release = async (page: Page): Promise<void> => {
  await page.getByRole('button', {name: 'Release', exact: true}).click()
}

test('a release publishes all of it at once, and says what changed since the last one', async () => {
  await seedProgramme(lectern().editor, evening, seeds)
  const page = await newTab()
  await openProgramme(page, lectern().url)
  await dragBy(page, 'a', {minutes: 30, columns: 1})
  await press(page, 'g', 'Delete')
  await box(page).fill('19:30 Nytt, Ny Namnsson (Sal 1)')
  await page.keyboard.press('Enter')
  await page.getByTestId('programme').getByText('Nytt').first().waitFor()
  await page.getByRole('button', {name: 'Release (3)'}).click()
  const list = page.getByTestId('programme-changes').getByRole('listitem')
  await expect
    .poll(() => list.allInnerTexts())
    .toEqual([
      'Alpha: moved from Sal 1 18:00 to Sal 2 18:30',
      'Gone: gone (was Sal 2 Mon 20 May 19:00)',
      'Nytt: new, Sal 1 Mon 20 May 19:30',
      'Ny Namnsson: new, as a speaker',
    ])
  await expect
    .poll(() => programme('published'))
    .toMatchObject([{title: 'Alpha', start: at('16:00')}, {title: 'Beta'}, {title: 'Gone'}])
  await release(page)
  await expect
    .poll(() => programme('published'))
    .toMatchObject([
      {title: 'Beta', room: 'Sal 2'},
      {title: 'Alpha', start: at('16:30'), room: 'Sal 2'},
      {title: 'Nytt', room: 'Sal 1', speakers: ['Ny Namnsson']},
    ])
  expect(
    await lectern().editor.fetch(
      `count(*[_type == "lectern.removal" || (_type == "session" && event._ref == $event && _id in path("drafts.**"))])`,
      {event: eventId},
    ),
  ).toBe(0)
  await page.getByRole('button', {name: 'Release', exact: true}).waitFor()

  await lectern()
    .editor.patch('b')
    .set({'period.start': at('18:00'), 'period.end': at('18:30')})
    .commit()
  await page.getByRole('button', {name: 'Release (1)'}).click()
  await expect
    .poll(() => list.allInnerTexts())
    .toEqual(['Beta: moved from Sal 2 18:00 to Sal 2 20:00'])
})

test('two editors move different sessions, and of the same one the later move wins in sight of both', async () => {
  await seedProgramme(lectern().editor, evening, seeds)
  const [one, other] = [await newTab(), await newWindow()]
  for (const page of [one, other]) await openProgramme(page, lectern().url)
  await Promise.all([press(one, 'a', 'ArrowDown'), press(other, 'b', 'ArrowDown', 'ArrowDown')])
  await expect.poll(() => stands(lectern().editor, 'a')).toMatchObject({start: at('16:05')})
  await expect.poll(() => stands(lectern().editor, 'b')).toMatchObject({start: at('16:10')})
  await one.getByLabel(/^Beta\. 18:10/u).waitFor()
  await other.getByLabel(/^Alpha\. 18:05/u).waitFor()

  await press(other, 'a', 'ArrowRight')
  const notice = one.getByTestId('programme-notice')
  await notice.getByText('Another editor moved “Alpha”: 18:05–18:35, Sal 2.').waitFor()
  await card(one, 'a').focus()
  await one.keyboard.press('Control+z')
  await expect
    .poll(() => stands(lectern().editor, 'a'))
    .toEqual({
      start: at('16:00'),
      end: at('16:30'),
      room: 'Sal 2',
    })
  await press(one, 'b', 'ArrowUp')
  await other.getByLabel(/^Beta\. 18:05/u).waitFor()
  await press(other, 'b', 'ArrowDown', 'ArrowDown')
  await expect.poll(() => stands(lectern().editor, 'b')).toMatchObject({start: at('16:15')})
  await one.getByLabel(/^Beta\. 18:15/u).waitFor()
  await card(one, 'b').focus()
  await one.keyboard.press('Control+z')
  await notice.getByText('what they did stays').waitFor()
  await expect.poll(() => stands(lectern().editor, 'b')).toMatchObject({start: at('16:15')})
})

declare global {
  var clicks: number
}
