import {CaseIcon} from '@sanity/icons/Case'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {EditIcon} from '@sanity/icons/Edit'
import {PresentationIcon} from '@sanity/icons/Presentation'
import {RocketIcon} from '@sanity/icons/Rocket'
import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import type {SortOrderingItem} from 'sanity'
import type {StructureResolver} from 'sanity/structure'

import {apiVersion} from '../content/documents/apiVersion.ts'
import {websiteId} from '../content/documents/website.ts'
import type {Site} from '../content/settings/siteSettings.ts'
import {monthItem} from '../plugins/monthView/index.ts'
import {needsAttentionItem} from '../plugins/needsAttention/index.tsx'
import {reviewItems} from '../plugins/review/index.ts'
import {documentTypes} from '../schemas/schemaTypes.ts'
import {byEvent, datedEvents, eventChoices} from './eventLists.ts'
import {drafts} from './filters.ts'
import {listOrHint} from './listOrHint.ts'

const latestEvent: SortOrderingItem = {field: 'event.period.start', direction: 'desc'}
const earliest: SortOrderingItem = {field: 'period.start', direction: 'asc'}
const byTitle: SortOrderingItem = {field: 'title', direction: 'asc'}
const byName: SortOrderingItem = {field: 'name', direction: 'asc'}
const byType: SortOrderingItem = {field: '_type', direction: 'asc'}

/** The lists that an editor works with, in the order of the work. */
export function structure(site: Site): StructureResolver {
  const choices = eventChoices()
  return (S, context) => {
    const orHint = listOrHint(S, context)

    const all = (
      type: string,
      title: string,
      icon: typeof CaseIcon,
      ...orderings: SortOrderingItem[]
    ) =>
      S.listItem()
        .id(type)
        .title(title)
        .icon(icon)
        .child(S.documentTypeList(type).title(title).defaultOrdering(orderings))

    const types = [...documentTypes, 'website']

    return S.list()
      .id('content')
      .title('Content')
      .items([
        ...datedEvents(S, context, site, choices),
        monthItem(S),
        needsAttentionItem(S),
        byEvent(S, context),
        all('session', 'Sessions', PresentationIcon, latestEvent, earliest),
        S.divider(),
        all('project', 'Projects', RocketIcon, byTitle),
        all('person', 'People', UserIcon, byName),
        all('organisation', 'Organisations', CaseIcon, byName),
        all('group', 'Groups', UsersIcon, byTitle),
        S.divider(),
        ...reviewItems(S, orHint),
        S.listItem()
          .id('drafts')
          .title('Drafts')
          .icon(EditIcon)
          .child(
            orHint(
              S.documentList()
                .title('Drafts')
                .apiVersion(apiVersion)
                .filter(drafts)
                .params({types})
                .defaultOrdering([byType]),
              {
                filter: drafts,
                params: {types},
                hint: 'Everything is published. What you change stands here until you publish it.',
              },
            ),
          ),
        S.divider(),
        S.listItem()
          .id(websiteId)
          .title('Website')
          .icon(EarthGlobeIcon)
          .child(S.document().schemaType('website').documentId(websiteId).title('Website')),
      ])
  }
}
