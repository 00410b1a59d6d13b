import {guidOf} from '../../entries/guid.ts'
import {type Xml, element, elementOf, xmlDocument} from '../../xml/xml.ts'
import type {ChannelContent} from '../channelContent.ts'
import type {ScheduleDay} from './days.ts'
import {type Schedule, scheduleOf} from './schedule.ts'
import type {Talk} from './talk.ts'

/** @see https://c3voc.de/wiki/schedule */
export function scheduleXml(content: ChannelContent, fileName: string): string | undefined {
  const schedule = scheduleOf(content, fileName)
  return schedule && xmlDocument(scheduleElement(schedule))
}

const scheduleElement = (schedule: Schedule): Xml =>
  element(
    'schedule',
    {},
    element('generator', {name: 'Lectern'}),
    element('url', {}, schedule.address),
    element('version', {}, schedule.version),
    element(
      'conference',
      {},
      element('acronym', {}, schedule.acronym),
      element('title', {}, schedule.title),
      element('start', {}, schedule.start),
      element('end', {}, schedule.end),
      element('days', {}, schedule.days.length),
      element('timeslot_duration', {}, '00:05'),
      element('url', {}, schedule.url),
      element('time_zone_name', {}, schedule.timeZone),
    ),
    ...schedule.days.map(dayElement),
  )

const dayElement = ({date, index, start, end, rooms}: ScheduleDay): Xml =>
  element(
    'day',
    {index, date, start, end},
    ...[...rooms].map(([name, talks]) =>
      element('room', {name, guid: guidOf(`room ${name}`)}, ...talks.map(talkElement)),
    ),
  )

const talkElement = (talk: Talk): Xml =>
  element(
    'event',
    {guid: talk.guid, id: talk.id},
    element('room', {}, talk.room),
    element('title', {}, talk.title),
    element('subtitle', {}, talk.subtitle),
    element('type', {}, talk.type),
    element('date', {}, talk.date),
    element('start', {}, talk.start),
    element('duration', {}, talk.duration),
    element('abstract', {}, talk.abstract),
    element('slug', {}, talk.slug),
    element('track', {}, talk.track),
    ...elementOf('logo', talk.logo),
    element('persons', {}, ...talk.persons.map(({guid, name}) => element('person', {guid}, name))),
    element('language', {}, talk.language),
    element('description', {}, talk.description),
    element(
      'links',
      {},
      ...talk.links.map(({url, title, type}) => element('link', {href: url, type}, title)),
    ),
    element('url', {}, talk.url),
  )
