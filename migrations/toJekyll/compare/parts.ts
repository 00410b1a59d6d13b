import {defined} from '../../../content/objects/defined.ts'
import type {Json, JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {type CalendarDay, isoTime, toWall} from '../../fromMarkdown/interpret/period/zonedTime.ts'
import {refOf} from '../reading/values.ts'
import type {Follow} from './follow.ts'
import {blocksOf} from './normalBody.ts'
import {readPeriodValue} from './normalPeriod.ts'
import {plain} from './plain.ts'

const daysBetween = (one: CalendarDay, other: CalendarDay): number =>
  Math.round(
    (Date.UTC(other.year, other.month - 1, other.day) -
      Date.UTC(one.year, one.month - 1, one.day)) /
      86_400_000,
  )

/** What is said of a presented project. One without a page of its own is its title. */
export function presentationSaid(item: JsonObject, {nameOf, find}: Follow): JsonObject {
  const id = refOf(item['project'])
  const title = plain(item['title']) ?? plain(find(id)?.['title'])
  return {
    ...defined({project: id !== '' && nameOf(id) === id ? id : undefined, title}),
    presenters: plain(item['presenters'], nameOf) ?? [],
    pitch: blocksOf(item['pitch']).map(({json}) => json),
  }
}

/** When a session is, by the clocks and the days of its event: it moves along with that. */
const withinEvent = (own: Json | undefined, whole: Json | undefined): Json => {
  const period = readPeriodValue(own)
  const event = readPeriodValue(whole)
  if (period?.start === undefined) return null
  const {start, end, timeZone, allDay} = period
  const [from, to] = [
    toWall(start, timeZone),
    end === undefined ? undefined : toWall(end, timeZone),
  ]
  const days =
    event?.start === undefined ? 0 : daysBetween(toWall(event.start, timeZone).day, from.day)
  const most =
    event?.start === undefined || event.end === undefined
      ? 0
      : daysBetween(toWall(event.start, timeZone).day, toWall(event.end, timeZone).day)
  const isWithin = days >= 0 && days <= most
  return [
    isWithin ? days : 0,
    allDay ? 'all day' : isoTime(from.time),
    to === undefined ? null : isoTime(to.time),
  ]
}

/** What makes a session of one event the same as another: its time and its title. */
export function sessionOccasion(document: JsonObject, whole: JsonObject): string {
  const when = withinEvent(document['period'], whole['period'])
  return JSON.stringify([when, plain(document['title']) ?? ''])
}

/** What the text of a page says of a session; the rest stays in the dataset (`unsaidOfSession`). */
export function sessionSaid(document: JsonObject, whole: JsonObject, {nameOf}: Follow): JsonObject {
  return {
    when: withinEvent(document['period'], whole['period']),
    title: plain(document['title']) ?? '',
    speakers: plain(document['speakers'], nameOf) ?? [],
    body: blocksOf(document['body']).map(({json}) => json),
  }
}
