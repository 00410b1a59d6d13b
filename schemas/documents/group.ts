import {UsersIcon} from '@sanity/icons/Users'
import {defineType} from 'sanity'

import {languageMark} from '../../content/language/language.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import {joinedText} from '../../content/text/joinedText.ts'
import {contacts} from '../fields/contacts.ts'
import {groups} from '../fields/groups.ts'
import {oldAddress} from '../fields/oldAddress.ts'
import {pageBasics} from '../fields/pageBasics.ts'
import {pageTexts} from '../fields/pageTexts.ts'
import {references} from '../fields/references.ts'
import {draftText} from '../preview/draftText.ts'

export function group(site: Site) {
  return defineType({
    name: 'group',
    title: 'Group',
    type: 'document',
    icon: UsersIcon,
    groups: groups('basics', 'page', 'import'),
    fields: [
      ...pageBasics(site),
      contacts,
      references({name: 'partners', title: 'Partners', group: 'basics', to: ['organisation']}),
      ...pageTexts(),
      ...oldAddress(),
    ],
    orderings: [{name: 'title', title: 'Title', by: [{field: 'title', direction: 'asc'}]}],
    preview: {
      select: {
        storedId: '_originalId',
        title: 'title',
        language: 'language',
        media: 'mainImage.asset',
      },
      prepare: ({storedId, title, language, media}) => ({
        title,
        media,
        subtitle: joinedText(draftText(storedId, 'group'), languageMark(language, site.languages)),
      }),
    },
  })
}
