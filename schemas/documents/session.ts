import {PresentationIcon} from '@sanity/icons/Presentation'
import {defineField, defineType} from 'sanity'

import {eventStatuses, sessionKinds} from '../../content/documents/documents.ts'
import {sessionText} from '../../content/documents/sessionText.ts'
import {choices, eventStatusTitles, sessionKindTitles} from '../../content/documents/titles.ts'
import {languageMark} from '../../content/language/language.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import {joinedText} from '../../content/text/joinedText.ts'
import {groups} from '../fields/groups.ts'
import {oldAddress} from '../fields/oldAddress.ts'
import {pageBasics} from '../fields/pageBasics.ts'
import {pageTexts} from '../fields/pageTexts.ts'
import {presentations} from '../fields/presentations.ts'
import {references} from '../fields/references.ts'
import {registration} from '../fields/registration.ts'
import {whenAndWhere} from '../fields/whenAndWhere.ts'
import {draftText} from '../preview/draftText.ts'
import {publishedFirst} from '../rules/publishedFirst.ts'

export function session(site: Site) {
  return defineType({
    name: 'session',
    title: 'Session',
    type: 'document',
    icon: PresentationIcon,
    groups: groups('basics', 'when', 'registration', 'page', 'programme', 'import'),
    fields: [
      defineField({
        name: 'event',
        title: 'Event',
        type: 'reference',
        group: 'basics',
        description: 'The event whose programme it is in.',
        to: [{type: 'event'}],
        validation: (rule) => [
          rule.skip().required().error('Choose the event whose programme it is in.'),
          rule.skip().custom(publishedFirst),
        ],
      }),
      ...pageBasics(site),
      defineField({
        name: 'kind',
        title: 'Kind',
        type: 'string',
        group: 'basics',
        options: {list: choices(sessionKinds, sessionKindTitles)},
      }),
      references({
        name: 'speakers',
        title: 'Speakers',
        group: 'basics',
        to: ['person'],
        description: 'A person can still be a draft.',
      }),
      ...whenAndWhere(site, {isEvent: false}),
      defineField({
        name: 'room',
        title: 'Room',
        type: 'string',
        group: 'when',
      }),
      defineField({
        name: 'status',
        title: 'State',
        type: 'string',
        group: 'when',
        description: 'Leave empty if it is the same as of the event.',
        options: {list: choices(eventStatuses, eventStatusTitles)},
      }),
      registration,
      ...pageTexts(),
      presentations,
      references({name: 'groups', title: 'Groups', group: 'basics', to: ['group']}),
      ...oldAddress(),
    ],
    orderings: [
      {
        name: 'startAscending',
        title: 'Time, earliest first',
        by: [{field: 'period.start', direction: 'asc'}],
      },
      {
        name: 'startDescending',
        title: 'Time, latest first',
        by: [{field: 'period.start', direction: 'desc'}],
      },
      {name: 'title', title: 'Title', by: [{field: 'title', direction: 'asc'}]},
    ],
    preview: {
      select: {
        storedId: '_originalId',
        title: 'title',
        language: 'language',
        room: 'room',
        period: 'period',
        status: 'status',
        eventTitle: 'event.title',
        eventPeriod: 'event.period',
        eventStatus: 'event.status',
        media: 'mainImage.asset',
      },
      prepare: (
        {storedId, title, language, media, eventPeriod, eventStatus, ...own},
        {ordering} = {},
      ) => {
        const draft = draftText(storedId, 'session')
        // Rows say first what a list is in the order of, as that of drafts is of types.
        const isByType = ordering?.by[0]?.field === '_type'
        const text = sessionText(
          {...own, event: {period: eventPeriod, status: eventStatus}},
          site.timeZone,
          joinedText(isByType ? undefined : draft, languageMark(language, site.languages)),
        )
        return {title, subtitle: joinedText(isByType ? draft : undefined, text), media}
      },
    },
  })
}
