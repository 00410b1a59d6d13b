import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {EditIcon} from '@sanity/icons/Edit'
import {defineField, defineType} from 'sanity'

import {siteReviewId} from '../../content/documents/review.ts'
import {defined} from '../../content/objects/defined.ts'
import {joinedText} from '../../content/text/joinedText.ts'
import {ReviewInput} from './ReviewInput.tsx'
import {verdictText} from './verdictText.ts'

/**
 * A review is no content: it has no drafts, is written by the import and by the buttons of its view,
 * and found only in its lists.
 */
export const reviewType = defineType({
  name: 'lectern.review',
  title: 'Imported page',
  type: 'document',
  icon: EditIcon,
  liveEdit: true,
  __experimental_omnisearch_visibility: false,
  fields: [
    defineField({name: 'path', title: 'File', type: 'string', readOnly: true}),
    defineField({name: 'verdict', title: 'What became of it', type: 'string', readOnly: true}),
    defineField({name: 'reviewedAt', title: 'Done', type: 'datetime', readOnly: true}),
  ],
  components: {input: ReviewInput},
  preview: {
    select: {
      id: '_id',
      title: 'page.title',
      path: 'path',
      verdict: 'verdict',
      reviewedAt: 'reviewedAt',
    },
    prepare: ({id, title, path, verdict, reviewedAt}) => ({
      title: id === siteReviewId ? 'The whole site' : (title ?? path),
      subtitle:
        id === siteReviewId
          ? 'What the import takes to hold for it'
          : joinedText(verdictText(verdict, reviewedAt), path),
      ...defined({media: typeof reviewedAt === 'string' ? CheckmarkCircleIcon : undefined}),
    }),
  },
})
