import {RocketIcon} from '@sanity/icons/Rocket'
import {defineField, defineType} from 'sanity'

import {languageMark} from '../../content/language/language.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import {joinedText} from '../../content/text/joinedText.ts'
import {contacts} from '../fields/contacts.ts'
import {groups} from '../fields/groups.ts'
import {oldAddress} from '../fields/oldAddress.ts'
import {pageBasics} from '../fields/pageBasics.ts'
import {pageTexts} from '../fields/pageTexts.ts'
import {references} from '../fields/references.ts'
import {tags} from '../fields/tags.ts'
import {draftText} from '../preview/draftText.ts'

export function project(site: Site) {
  return defineType({
    name: 'project',
    title: 'Project',
    type: 'document',
    icon: RocketIcon,
    groups: groups('basics', 'page', 'import'),
    fields: [
      ...pageBasics(site),
      defineField({
        name: 'date',
        title: 'Date of the page',
        type: 'date',
        group: 'basics',
      }),
      contacts,
      ...pageTexts(),
      references({name: 'groups', title: 'Groups', group: 'basics', to: ['group']}),
      references({
        name: 'events',
        title: 'Events',
        group: 'basics',
        to: ['event', 'session'],
        description: 'Where it was shown is known from the events. Add others here.',
      }),
      tags('categories', 'Categories'),
      tags('tags', 'Tags'),
      ...oldAddress(),
    ],
    orderings: [
      {name: 'title', title: 'Title', by: [{field: 'title', direction: 'asc'}]},
      {name: 'date', title: 'Date, latest first', by: [{field: 'date', direction: 'desc'}]},
    ],
    preview: {
      select: {
        storedId: '_originalId',
        title: 'title',
        language: 'language',
        excerpt: 'excerpt',
        media: 'mainImage.asset',
      },
      prepare: ({storedId, title, language, excerpt, media}) => ({
        title,
        subtitle: joinedText(
          draftText(storedId, 'project'),
          languageMark(language, site.languages),
          excerpt,
        ),
        media,
      }),
    },
  })
}
