import {UserIcon} from '@sanity/icons/User'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {joinedText} from '../../content/text/joinedText.ts'
import {draftText} from '../preview/draftText.ts'

export const person = defineType({
  name: 'person',
  title: 'Person',
  type: 'document',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'First and last name.',
      validation: (rule) => rule.required().error('Give the name.'),
    }),
    defineField({name: 'image', title: 'Portrait', type: 'figure'}),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      description: 'Such as “developer” or “head of department”.',
    }),
    defineField({
      name: 'organisation',
      title: 'Organisation',
      type: 'reference',
      weak: true,
      to: [{type: 'organisation'}],
    }),
    defineField({
      name: 'email',
      title: 'Mail address',
      type: 'email',
      validation: (rule) => rule.error('This is no mail address. It looks like name@example.org.'),
    }),
    defineField({
      name: 'links',
      title: 'Links',
      type: 'array',
      of: [defineArrayMember({type: 'link'})],
    }),
    defineField({name: 'biography', title: 'About', type: 'text', rows: 5}),
    defineField({
      name: 'availability',
      title: 'Can come',
      type: 'array',
      description: 'When this person can speak. Leave it empty if any time will do.',
      of: [defineArrayMember({type: 'availability'})],
    }),
    defineField({name: 'source', type: 'source'}),
  ],
  orderings: [{name: 'name', title: 'Name', by: [{field: 'name', direction: 'asc'}]}],
  preview: {
    select: {
      storedId: '_originalId',
      title: 'name',
      role: 'role',
      organisation: 'organisation.name',
      media: 'image.asset',
    },
    prepare: ({storedId, title, role, organisation, media}) => ({
      title,
      subtitle: joinedText(draftText(storedId, 'person'), role, organisation),
      media,
    }),
  },
})
