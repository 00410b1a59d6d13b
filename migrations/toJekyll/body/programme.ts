import {getPublishedId} from '@sanity/client/csm'

import type {JsonDocument, JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {readTimes} from '../../fromMarkdown/interpret/period/readMentions.ts'
import {toWall} from '../../fromMarkdown/interpret/period/zonedTime.ts'
import {readPeriodValue} from '../compare/normalPeriod.ts'
import {timeWords} from '../period/timeWords.ts'
import {objectsIn, stringOf} from '../reading/values.ts'
import type {Called} from './blocks.ts'
import {listItem} from './listItem.ts'
import {renamed} from './nameList.ts'
import {appendText, blockWords, replaceText, spliceText} from './replaceText.ts'

/** An item of a programme that stands in a page, and the blocks that it stands in. */
export interface PlacedItem {
  readonly session: JsonDocument
  readonly blocks: readonly JsonObject[]
}

const timesOf = (session: JsonObject) => {
  const period = readPeriodValue(session['period'])
  if (period?.start === undefined) return undefined
  const {start, end, timeZone} = period
  return {
    from: toWall(start, timeZone).time,
    to: end === undefined ? undefined : toWall(end, timeZone).time,
  }
}

const withTime = (
  block: JsonObject,
  old: JsonObject,
  wanted: JsonObject,
): JsonObject | undefined => {
  const before = timesOf(old)
  const after = timesOf(wanted)
  if (JSON.stringify(before) === JSON.stringify(after)) return block
  const text = blockWords(block)
  const [time] = readTimes(text)
  const bare = /^\s*(\d{1,2}(?:[:.]\d{2})?(?:\s?[-–]\s?\d{1,2}(?:[:.]\d{2})?)?)/u.exec(text)
  const start = time?.start ?? bare?.[0].search(/\d/u)
  const end = time?.end ?? bare?.[0].length
  if (start === undefined || end === undefined || after === undefined) return undefined
  const words = text.slice(start, end)
  const one = /^(.*?\d{1,2}(?:[:.]\d{2})?)\s?[-–—].*$/u.exec(words)?.[1]
  const written =
    timeWords(words, after) ??
    (after.to === undefined && one !== undefined ? timeWords(one, after) : undefined)
  return written === undefined ? undefined : spliceText(block, start, end, written)
}

/** A title without the names behind it, which the import leaves in it where it is short. */
const withoutNames = (title: string, names: readonly string[]): string => {
  const [first] = names
  const at = first === undefined ? -1 : title.indexOf(first)
  return at > 0 ? title.slice(0, at).replace(/[\s–—,:(-]+$/u, '') : title
}

const hasNames = (title: string, names: readonly string[]): boolean =>
  names.some((name) => title.includes(name))

/** A block that says what another session is, in the words of the one that it says. */
export function itemFor(
  block: JsonObject,
  old: JsonObject,
  wanted: JsonObject,
  speakers: Called,
): JsonObject | undefined {
  const timed = withTime(block, old, wanted)
  const [was, now] = [stringOf(old['title']), stringOf(wanted['title'])]
  const [names, others] = [speakers.shown(old), speakers.wanted(wanted)]
  const isNamed = hasNames(was, names) && !hasNames(now, others)
  const before = isNamed ? withoutNames(was, names) : was
  const titled = timed === undefined || before === now ? timed : replaceText(timed, before, now)
  return titled === undefined ? undefined : renamed(titled, names, others, isShort(now))
}

/** Behind a dash the import takes names for a part of a title that is as short. */
const isShort = (title: string): boolean => title.length < 8

const two = (value: number): string => String(value).padStart(2, '0')

const clockText = ({hour, minute}: {readonly hour: number; readonly minute: number}): string =>
  `${two(hour)}:${two(minute)}`

/** An item as no page near shows how to write it: "10:00–11:00 Title – Speaker". */
export function plainItem(wanted: JsonObject, called: Called): JsonObject {
  const times = timesOf(wanted)
  const time =
    times === undefined
      ? ''
      : `${clockText(times.from)}${times.to === undefined ? '' : `–${clockText(times.to)}`} `
  const speakers = called.wanted(wanted)
  const title = stringOf(wanted['title'])
  const who = speakers.join(', ')
  const names = speakers.length === 0 ? '' : isShort(title) ? ` (${who})` : ` – ${who}`
  return appendText(listItem([]), time + title + names)
}

const startOf = (session: JsonObject): string => readPeriodValue(session['period'])?.start ?? ''

/** Sessions in the order of a programme. */
export function inOrder(sessions: readonly JsonDocument[]): readonly JsonDocument[] {
  return sessions.toSorted((a, b) =>
    startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0,
  )
}

/** The session of a page that a session of the dataset was, if any. */
export function sameSession(
  wanted: JsonDocument,
  items: readonly PlacedItem[],
): PlacedItem | undefined {
  return (
    items.find(({session}) => getPublishedId(session._id) === getPublishedId(wanted._id)) ??
    items.find(
      ({session}) =>
        stringOf(session['title']) === stringOf(wanted['title']) &&
        startOf(session) === startOf(wanted),
    ) ??
    items.find(({session}) => stringOf(session['title']) === stringOf(wanted['title']))
  )
}

/** The body of a session, a block deeper where it stands below an item of a list. */
export function descriptionOf(session: JsonObject, item: JsonObject): readonly JsonObject[] {
  const above = typeof item['level'] === 'number' ? item['level'] : 0
  const {body} = session
  return objectsIn(body).map((block) =>
    block['_type'] === 'block' && above > 0
      ? {...block, level: typeof block['level'] === 'number' ? block['level'] + above : above}
      : block,
  )
}
