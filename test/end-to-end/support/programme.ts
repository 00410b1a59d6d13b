import type {SanityClient} from '@sanity/client'
import type {Locator, Page} from 'playwright-core'

import {goTo} from './studio.ts'

export const eventId = 'board-evening'

interface Stands {
  readonly start?: string
  readonly end?: string
  readonly room?: string
}

interface Seed extends Stands {
  readonly title: string
  readonly kind?: string
  readonly isDraft?: boolean
  readonly speakers?: readonly string[]
}

export interface SeedEvent {
  readonly start: string
  readonly end: string
  readonly timeZone?: string
}

const periodOf = ({start, end}: Stands, timeZone: string): Readonly<Record<string, unknown>> =>
  start === undefined
    ? {}
    : {
        period: {
          _type: 'period',
          kind: 'once',
          timeZone,
          start,
          ...(end === undefined ? {} : {end}),
        },
      }

/** Writes an event with a programme, and nothing else of it. Ids of sessions are names of theirs. */
export async function seedProgramme(
  editor: SanityClient,
  {start, end, timeZone = 'Europe/Stockholm'}: SeedEvent,
  sessions: Readonly<Record<string, Seed>>,
): Promise<void> {
  const old = await editor.fetch<readonly string[]>(
    `*[(_type == "session" && event._ref == $event) || (_type == "lectern.removal" && event._ref == $event) || _id == "lectern.programme." + $event]._id`,
    {event: eventId},
  )
  const transaction = editor.transaction()
  for (const id of old) transaction.delete(id)
  transaction.createOrReplace({
    _id: eventId,
    _type: 'event',
    title: 'Board evening',
    slug: {_type: 'slug', current: 'board-evening'},
    language: 'en',
    status: 'scheduled',
    attendanceMode: 'onsite',
    place: {_type: 'place', name: 'City library'},
    ...periodOf({start, end}, timeZone),
  })
  for (const [
    id,
    {title, kind = 'talk', room, isDraft = false, speakers = [], ...times},
  ] of Object.entries(sessions)) {
    transaction.createOrReplace({
      _id: isDraft ? `drafts.${id}` : id,
      _type: 'session',
      event: {_type: 'reference', _ref: eventId},
      title,
      slug: {_type: 'slug', current: `board-evening-${id}`},
      language: 'en',
      kind,
      ...(room === undefined ? {} : {room}),
      ...(speakers.length === 0
        ? {}
        : {
            speakers: speakers.map((_ref) => ({
              _type: 'reference',
              _key: _ref,
              _ref,
              _weak: true,
            })),
          }),
      ...periodOf(times, timeZone),
    })
  }
  await transaction.commit()
}

/** Where a session is to stand by what is stored: its draft or what is published. */
export async function stands(editor: SanityClient, id: string): Promise<Stands | null> {
  return editor.fetch<Stands | null>(
    `coalesce(*[_id == "drafts." + $id][0], *[_id == $id][0]){
      "start": period.start, "end": period.end, room
    }`,
    {id},
  )
}

/** Opens the programme over the whole Studio. */
export async function openProgramme(page: Page, url: string): Promise<void> {
  await goTo(page, url, `/programme/${eventId}`)
  await page.getByTestId('programme').waitFor()
}

export function card(page: Page, id: string): Locator {
  return page.locator(`[data-session="${id}"]`)
}

/** Presses keys one after the other on a session. */
export async function press(page: Page, id: string, ...keys: readonly string[]): Promise<void> {
  await card(page, id).focus()
  for (const key of keys) await page.keyboard.press(key)
}

const pixelsPerMinute = 2

/** Drags a session by so much, as a hand does: in more than one step. */
export async function dragBy(
  page: Page,
  id: string,
  {minutes = 0, columns = 0}: {readonly minutes?: number; readonly columns?: number},
): Promise<void> {
  await inTheMiddle(page, id)
  const from = await handOn(card(page, id), ({width}) => ({x: Math.min(20, width / 2), y: 8}))
  const width = await columnWidth(page)
  await dragPoint(page, {
    x: from.x + columns * width,
    y: from.y + minutes * pixelsPerMinute,
  })
}

/** Drags the lower edge of a session. */
export async function stretchBy(page: Page, id: string, minutes: number): Promise<void> {
  const from = await handOn(card(page, id), ({width, height}) => ({x: width / 2, y: height - 3}))
  await dragPoint(page, {x: from.x, y: from.y + minutes * pixelsPerMinute})
}

/** Drags a session onto something else. */
export async function dragOnto(page: Page, id: string, target: Locator): Promise<void> {
  await handOn(card(page, id), () => ({x: 16, y: 8}))
  const to = await boxOf(target)
  await dragPoint(page, {x: to.x + to.width / 2, y: to.y + to.height / 2})
}

/** Drags a session from the tray to a time, given in minutes behind another one's start. */
export async function dropBeside(
  page: Page,
  id: string,
  {
    of,
    minutes,
    columns = 0,
  }: {readonly of: string; readonly minutes: number; readonly columns?: number},
): Promise<void> {
  await handOn(card(page, id), () => ({x: 16, y: 8}))
  const other = await boxOf(card(page, of))
  const width = await columnWidth(page)
  await dragPoint(page, {
    x: other.x + 20 + columns * width,
    y: other.y + minutes * pixelsPerMinute,
  })
}

/**
 * Drags a session into a column, to where another one begins. What is dragged to the edge scrolls, so the
 * hand looks again where it is before it lets go.
 */
export async function dragBeside(
  page: Page,
  id: string,
  {room, of}: {readonly room: string; readonly of: string},
): Promise<void> {
  await handOn(card(page, id), () => ({x: 16, y: 8}))
  await page.mouse.down()
  const spot = async (): Promise<Point> => {
    const column = await boxOf(page.locator(`[data-room="${room}"]`))
    const other = await boxOf(card(page, of))
    return {x: column.x + 16, y: other.y + 8}
  }
  let at: Point = {x: Number.NaN, y: Number.NaN}
  for (let next = await spot(); next.x !== at.x || next.y !== at.y; next = await spot()) {
    at = next
    await page.mouse.move(at.x, at.y, {steps: 3})
  }
  await page.mouse.up()
}

/** Lays the hand on a part of a session that stands still; the result is where that is. */
const handOn = async (target: Locator, part: (size: Size) => Point): Promise<Point> => {
  const {x, y} = part(await boxOf(target))
  await target.hover({position: {x, y}})
  const box = await boxOf(target)
  return {x: box.x + x, y: box.y + y}
}

const dragPoint = async (page: Page, to: Point): Promise<void> => {
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, {steps: 6})
  await page.mouse.up()
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Size {
  readonly width: number
  readonly height: number
}

const columnWidth = async (page: Page): Promise<number> => {
  const [first, second] = await page.locator('[data-room]').all()
  const [one, other] = [await first?.boundingBox(), await second?.boundingBox()]
  return one === null || other === null || one === undefined || other === undefined
    ? 0
    : other.x - one.x
}

/** A hand at the edge scrolls; who moves something by so much has it in the middle. */
const inTheMiddle = (page: Page, id: string): Promise<void> =>
  card(page, id).evaluate((element) => element.scrollIntoView({block: 'center'}))

const boxOf = async (locator: Locator) => {
  await locator.waitFor()
  const box = await locator.boundingBox()
  if (box === null) throw new Error(`Nothing is drawn of ${String(locator)}.`)
  return box
}
