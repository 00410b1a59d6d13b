import {UserIcon} from '@sanity/icons/User'
import {defineField, defineType} from 'sanity'

export const contact = defineType({
  name: 'contact',
  title: 'Contact',
  type: 'object',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'person',
      title: 'Person',
      type: 'reference',
      weak: true,
      to: [{type: 'person'}],
      validation: (rule) => rule.required().error('Choose a person.'),
    }),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      description: 'Here, such as “project lead”.',
    }),
  ],
  preview: {select: {title: 'person.name', subtitle: 'role', media: 'person.image'}},
})
