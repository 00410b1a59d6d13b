import {CalendarIcon} from '@sanity/icons/Calendar'
import {PresentationIcon} from '@sanity/icons/Presentation'
import {RocketIcon} from '@sanity/icons/Rocket'
import {TranslateIcon} from '@sanity/icons/Translate'
import {BehaviorSubject, combineLatest, of, switchMap} from 'rxjs'
import type {ListItemBuilder, StructureBuilder, StructureResolverContext} from 'sanity/structure'

import {apiVersion} from '../content/documents/apiVersion.ts'
import type {Site} from '../content/settings/siteSettings.ts'
import {choiceText, chosenOf, type EventChoice} from './eventChoice.ts'
import {withEventMenu} from './eventMenu.ts'
import {eventOptions} from './eventOptions.ts'
import {
  pastEvents,
  projectsOfEvent,
  sessionsOfEvent,
  translationsOfEvent,
  upcomingEvents,
} from './filters.ts'
import {listOrHint} from './listOrHint.ts'
import {sessionOfEventTemplate} from './templates.ts'
import {today} from './today.ts'

/** What lists of events show, kept as long as the Studio is open. */
export type EventChoices = Readonly<Record<'upcoming' | 'past', BehaviorSubject<EventChoice>>>

export function eventChoices(): EventChoices {
  return {upcoming: new BehaviorSubject({}), past: new BehaviorSubject({})}
}

/** Events to come and events that are over, also after midnight, narrowed to what is chosen. */
export function datedEvents(
  S: StructureBuilder,
  context: StructureResolverContext,
  {languages, timeZone}: Site,
  choices: EventChoices,
): ListItemBuilder[] {
  const orHint = listOrHint(S, context)

  const listOf = (
    title: string,
    filter: string,
    direction: 'asc' | 'desc',
    chosen: BehaviorSubject<EventChoice>,
    hint?: string,
  ) =>
    today(timeZone).pipe(
      switchMap((day) => {
        const all = {filter, params: {today: day}}
        return combineLatest([of(all), chosen, eventOptions(context, all, timeZone)])
      }),
      switchMap(([all, choice, options]) => {
        const shown = chosenOf(all, choice, timeZone)
        const what = choiceText(choice, options, languages)
        const list = withEventMenu(
          S.documentTypeList('event')
            .title(what === '' ? title : `${title}: ${what}`)
            .apiVersion(apiVersion)
            .filter(shown.filter)
            .params(shown.params)
            .defaultOrdering([{field: 'period.start', direction}]),
          {choice, options, languages, choose: (next) => chosen.next(next)},
        )
        return hint === undefined || what !== '' ? of(list) : orHint(list, {...all, hint})
      }),
    )

  return [
    S.listItem()
      .id('upcoming')
      .title('Upcoming events')
      .icon(CalendarIcon)
      .child(listOf('Upcoming events', upcomingEvents, 'asc', choices.upcoming)),
    S.listItem()
      .id('past')
      .title('Past events')
      .icon(CalendarIcon)
      .child(
        listOf(
          'Past events',
          pastEvents,
          'desc',
          choices.past,
          'No event is over yet. Each moves here on the day after it.',
        ),
      ),
  ]
}

/** Each event with what belongs to it. */
export function byEvent(S: StructureBuilder, context: StructureResolverContext): ListItemBuilder {
  const orHint = listOrHint(S, context)
  const part = (id: string, title: string, type: string, icon: typeof CalendarIcon) =>
    S.listItem().id(id).title(title).icon(icon).schemaType(type)
  const listOf = (title: string, type: string, filter: string, params: {readonly event: string}) =>
    S.documentList()
      .title(title)
      .apiVersion(apiVersion)
      .schemaType(type)
      .filter(filter)
      .params(params)
      .initialValueTemplates([])

  const partsOf = (id: string) => {
    const params = {event: id}
    return S.list()
      .title('Event')
      .items([
        S.documentListItem().id(id).schemaType('event'),
        S.divider(),
        part('sessions', 'Sessions', 'session', PresentationIcon).child(
          listOf('Sessions', 'session', sessionsOfEvent, params)
            .defaultOrdering([
              {field: 'period.start', direction: 'asc'},
              {field: 'room', direction: 'asc'},
            ])
            .initialValueTemplates([S.initialValueTemplateItem(sessionOfEventTemplate, params)]),
        ),
        part('projects', 'Presented projects', 'project', RocketIcon).child(
          orHint(
            listOf('Presented projects', 'project', projectsOfEvent, params).defaultOrdering([
              {field: 'title', direction: 'asc'},
            ]),
            {
              filter: projectsOfEvent,
              params,
              hint: 'No project is presented yet. Add the first one in the event, under “Projects”.',
            },
          ),
        ),
        part('translations', 'In other languages', 'event', TranslateIcon).child(
          orHint(listOf('In other languages', 'event', translationsOfEvent, params), {
            filter: translationsOfEvent,
            params,
            hint: 'There is no translation yet. Make one in the event, with “Translations” at the top.',
          }),
        ),
      ])
  }

  return S.listItem()
    .id('programmes')
    .title('By event')
    .icon(PresentationIcon)
    .child(
      S.documentTypeList('event')
        .title('By event')
        .defaultOrdering([{field: 'period.start', direction: 'desc'}])
        .child(partsOf),
    )
}
