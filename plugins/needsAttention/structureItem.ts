import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'

import {AttentionIcon} from './AttentionIcon.tsx'
import {AttentionPane} from './AttentionPane.tsx'

const title = 'Needs attention'
const id = 'needsAttention'

/** The list with its count, for a structure. A document opens beside it, at the field. */
export function needsAttentionItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id(id)
    .title(title)
    .icon(AttentionIcon)
    .child(
      S.component(AttentionPane)
        .id(id)
        .title(title)
        .child((documentId, {params: {type = ''}}) =>
          S.defaultDocument({documentId, schemaType: type}),
        ),
    )
}
