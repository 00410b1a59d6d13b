import {CalendarIcon} from '@sanity/icons/Calendar'
import {defineField, defineType} from 'sanity'

import {eventStatuses} from '../../content/documents/documents.ts'
import {occasionText} from '../../content/documents/occasionText.ts'
import {choices, eventStatusTitles} from '../../content/documents/titles.ts'
import {languageMark} from '../../content/language/language.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import {joinedText} from '../../content/text/joinedText.ts'
import {contacts} from '../fields/contacts.ts'
import {groups} from '../fields/groups.ts'
import {oldAddress} from '../fields/oldAddress.ts'
import {pageBasics} from '../fields/pageBasics.ts'
import {pageTexts} from '../fields/pageTexts.ts'
import {presentations} from '../fields/presentations.ts'
import {references} from '../fields/references.ts'
import {registration} from '../fields/registration.ts'
import {tags} from '../fields/tags.ts'
import {whenAndWhere} from '../fields/whenAndWhere.ts'
import {draftText} from '../preview/draftText.ts'
import {publishedFirst} from '../rules/publishedFirst.ts'

export function event(site: Site) {
  return defineType({
    name: 'event',
    title: 'Event',
    type: 'document',
    icon: CalendarIcon,
    groups: groups('basics', 'when', 'registration', 'page', 'programme', 'import'),
    initialValue: {status: 'scheduled', attendanceMode: 'onsite'},
    fields: [
      ...pageBasics(site),
      defineField({
        name: 'status',
        title: 'State',
        type: 'string',
        group: 'basics',
        description: 'Without one, it takes place as planned.',
        options: {list: choices(eventStatuses, eventStatusTitles)},
      }),
      ...whenAndWhere(site, {isEvent: true}),
      registration,
      ...pageTexts(),
      references({
        name: 'speakers',
        title: 'Speakers',
        group: 'basics',
        to: ['person'],
        description:
          'Who speaks at the event itself. Sessions have speakers of their own. A person can still be a draft.',
      }),
      presentations,
      defineField({
        name: 'partOf',
        title: 'Part of',
        type: 'reference',
        group: 'programme',
        description: 'A larger event that this one belongs to, such as a conference or a festival.',
        to: [{type: 'event'}],
        validation: (rule) => rule.skip().custom(publishedFirst),
      }),
      references({
        name: 'organisers',
        title: 'Organisers',
        group: 'basics',
        to: ['organisation', 'person'],
      }),
      contacts,
      references({name: 'partners', title: 'Partners', group: 'basics', to: ['organisation']}),
      references({name: 'groups', title: 'Groups', group: 'basics', to: ['group']}),
      tags('tags', 'Tags'),
      ...oldAddress(),
    ],
    orderings: [
      {
        name: 'startDescending',
        title: 'Date, latest first',
        by: [{field: 'period.start', direction: 'desc'}],
      },
      {
        name: 'startAscending',
        title: 'Date, earliest first',
        by: [{field: 'period.start', direction: 'asc'}],
      },
      {name: 'title', title: 'Title', by: [{field: 'title', direction: 'asc'}]},
    ],
    preview: {
      select: {
        storedId: '_originalId',
        title: 'title',
        language: 'language',
        period: 'period',
        status: 'status',
        attendanceMode: 'attendanceMode',
        place: 'place',
        media: 'mainImage.asset',
      },
      prepare: ({storedId, title, language, media, ...occasion}) => ({
        title,
        subtitle: joinedText(
          draftText(storedId, 'event'),
          languageMark(language, site.languages),
          occasionText(occasion, site.timeZone),
        ),
        media,
      }),
    },
  })
}
