import {defined} from '../../../content/objects/defined.ts'
import {guidOf} from '../../entries/guid.ts'
import type {ChannelContent} from '../channelContent.ts'
import type {ScheduleDay} from './days.ts'
import {type Schedule, scheduleOf} from './schedule.ts'
import type {Talk} from './talk.ts'

/** Names like "Europe/Stockholm" or "UTC", as the format has them. */
const zoneOfFormat = /^[A-Z][a-z]+\/[A-Z][a-z]+|UTC$/

/** @see https://c3voc.de/schedule/schema.json */
export function scheduleJson(content: ChannelContent, fileName: string): string | undefined {
  const schedule = scheduleOf(content, fileName)
  return schedule && `${JSON.stringify(fileOf(schedule), undefined, 1)}\n`
}

const fileOf = ({version, ...schedule}: Schedule) => ({
  $schema: 'https://c3voc.de/schedule/schema.json',
  generator: {name: 'Lectern'},
  schedule: {version, conference: conferenceOf(schedule)},
})

const conferenceOf = (schedule: Omit<Schedule, 'version'>) => {
  const {acronym, title, start, end, timeZone, url, days} = schedule
  const rooms = new Set(days.flatMap((day) => [...day.rooms.keys()]))
  return {
    acronym,
    title,
    start,
    end,
    daysCount: days.length,
    timeslot_duration: '00:05',
    ...defined({time_zone_name: zoneOfFormat.test(timeZone) ? timeZone : undefined}),
    url,
    rooms: [...rooms].map((name) => ({name, guid: guidOf(`room ${name}`)})),
    days: days.map(dayOf),
  }
}

const dayOf = ({date, index, start, end, rooms}: ScheduleDay) => ({
  index,
  date,
  day_start: start,
  day_end: end,
  rooms: Object.fromEntries([...rooms].map(([name, talks]) => [name, talks.map(eventOf)])),
})

const eventOf = (talk: Talk) => ({
  ...talk,
  subtitle: talk.subtitle === '' ? null : talk.subtitle,
  abstract: talk.abstract === '' ? null : talk.abstract,
  description: talk.description === '' ? null : talk.description,
  track: talk.track === '' ? null : talk.track,
})
