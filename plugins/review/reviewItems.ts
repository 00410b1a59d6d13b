import {ArchiveIcon} from '@sanity/icons/Archive'
import type {
  DocumentListBuilder,
  ListItemBuilder,
  StructureBuilder,
  UnserializedListItemChild,
} from 'sanity/structure'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {reviewsToDo} from '../../content/documents/review.ts'
import {ToReviewIcon} from './ToReviewIcon.tsx'

const typeName = 'lectern.review'

const byPath = [{field: 'path', direction: 'asc'}] as const

interface EmptyList {
  /** GROQ filter of the list. */
  readonly filter: string
  /** What to say as long as nothing is in it. */
  readonly hint: string
}

type OrHint = (list: DocumentListBuilder, empty: EmptyList) => UnserializedListItemChild

/**
 * Lists for a structure: the imported pages that wait for an editor, and all of them.
 *
 * @param orHint Shows a hint in place of a list that is empty. Without it the list says so itself.
 */
export function reviewItems(
  S: StructureBuilder,
  orHint: OrHint = (list) => list,
): ListItemBuilder[] {
  return [
    S.listItem()
      .id('to-review')
      .title('From the import: to review')
      .icon(ToReviewIcon)
      .child(
        orHint(
          S.documentList()
            .id('to-review')
            .title('To review')
            .schemaType(typeName)
            .apiVersion(apiVersion)
            .filter(reviewsToDo)
            .defaultOrdering([...byPath])
            .initialValueTemplates([]),
          {
            filter: reviewsToDo,
            hint: 'Nothing is left to review. Pages stand here after an import that was not sure of something.',
          },
        ),
      ),
    S.listItem()
      .id('imported')
      .title('All imported pages')
      .icon(ArchiveIcon)
      .child(
        orHint(
          S.documentTypeList(typeName)
            .title('All imported pages')
            .defaultOrdering([...byPath])
            .initialValueTemplates([]),
          {filter: `_type == "${typeName}"`, hint: 'No page was imported yet.'},
        ),
      ),
  ]
}
