import {AddCommentIcon} from '@sanity/icons/AddComment'
import {defineArrayMember, defineField} from 'sanity'

export const footnoteAnnotation = defineArrayMember({
  name: 'footnote',
  title: 'Footnote',
  type: 'object',
  icon: AddCommentIcon,
  fields: [defineField({name: 'content', title: 'Text of the footnote', type: 'richText'})],
})
