import {CalendarIcon} from '@sanity/icons/Calendar'
import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'

import {MonthPane} from './MonthPane.tsx'

const title = 'Month by month'
const id = 'months'

/** All events as a calendar of months, for a structure. An event opens beside it. */
export function monthItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id(id)
    .title(title)
    .icon(CalendarIcon)
    .child(
      S.component(MonthPane)
        .id(id)
        .title(title)
        .child((documentId) => S.defaultDocument({documentId, schemaType: 'event'})),
    )
}
