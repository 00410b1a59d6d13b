import {CalendarIcon} from '@sanity/icons/Calendar'
import {CaseIcon} from '@sanity/icons/Case'
import {ClockIcon} from '@sanity/icons/Clock'
import {EditIcon} from '@sanity/icons/Edit'
import {PresentationIcon} from '@sanity/icons/Presentation'
import {RocketIcon} from '@sanity/icons/Rocket'
import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import type {SortOrderingItem} from 'sanity'
import type {StructureResolver} from 'sanity/structure'

import {needsAttentionItem} from '../plugins/needsAttention/index.tsx'
import {startOfLocalDay} from '../schemas/content/moment.ts'
import {defaultTimeZone} from '../schemas/content/timeZone.ts'
import {importedDrafts, pastEvents, sessionsOfEvent, upcomingEvents} from './filters.ts'
import {sessionOfEventTemplate} from './templates.ts'

const apiVersion = '2025-02-19'

const latest: SortOrderingItem = {field: 'period.start', direction: 'desc'}
const latestEvent: SortOrderingItem = {field: 'event.period.start', direction: 'desc'}
const earliest: SortOrderingItem = {field: 'period.start', direction: 'asc'}
const byTitle: SortOrderingItem = {field: 'title', direction: 'asc'}
const byName: SortOrderingItem = {field: 'name', direction: 'asc'}

/** What was over before today is past; an event of today stays in sight until the day is over. */
const today = (): string => new Date(startOfLocalDay(Date.now(), defaultTimeZone)).toISOString()

/** The lists that an editor works with, in the order of the work. */
export const structure: StructureResolver = (S) => {
  const events = (title: string, filter: string, direction: 'asc' | 'desc') =>
    S.documentTypeList('event')
      .title(title)
      .apiVersion(apiVersion)
      .filter(filter)
      .params({today: today()})
      .defaultOrdering([{field: 'period.start', direction}])

  const sessionsByEvent = () =>
    S.documentTypeList('event')
      .title('Sessions by event')
      .defaultOrdering([latest])
      .child((event) =>
        S.documentList()
          .title('Sessions')
          .apiVersion(apiVersion)
          .schemaType('session')
          .filter(sessionsOfEvent)
          .params({event})
          .defaultOrdering([earliest])
          .initialValueTemplates([S.initialValueTemplateItem(sessionOfEventTemplate, {event})]),
      )

  const all = (
    type: string,
    title: string,
    icon: typeof CalendarIcon,
    ...orderings: SortOrderingItem[]
  ) =>
    S.listItem()
      .id(type)
      .title(title)
      .icon(icon)
      .child(S.documentTypeList(type).title(title).defaultOrdering(orderings))

  return S.list()
    .id('content')
    .title('Content')
    .items([
      S.listItem()
        .id('upcoming')
        .title('Upcoming events')
        .icon(CalendarIcon)
        .child(() => events('Upcoming events', upcomingEvents, 'asc')),
      S.listItem()
        .id('past')
        .title('Past events')
        .icon(ClockIcon)
        .child(() => events('Past events', pastEvents, 'desc')),
      needsAttentionItem(S),
      all('session', 'Sessions', PresentationIcon, latestEvent, earliest),
      S.listItem()
        .id('programmes')
        .title('Sessions by event')
        .icon(PresentationIcon)
        .child(sessionsByEvent),
      S.divider(),
      all('project', 'Projects', RocketIcon, byTitle),
      all('person', 'People', UserIcon, byName),
      all('organisation', 'Organisations', CaseIcon, byName),
      all('group', 'Groups', UsersIcon, byTitle),
      S.divider(),
      S.listItem()
        .id('review')
        .title('Drafts to review')
        .icon(EditIcon)
        .child(
          S.documentList()
            .title('Drafts to review')
            .apiVersion(apiVersion)
            .filter(importedDrafts)
            .defaultOrdering([{field: '_type', direction: 'asc'}]),
        ),
    ])
}
