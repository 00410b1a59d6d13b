import {CaseIcon} from '@sanity/icons/Case'
import {defineField, defineType} from 'sanity'

import {webAddress} from '../rules/webAddress.ts'

export const organisation = defineType({
  name: 'organisation',
  title: 'Organisation',
  type: 'document',
  icon: CaseIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required().error('Give the name.'),
    }),
    defineField({name: 'url', title: 'Web page', type: 'url', validation: webAddress}),
    defineField({name: 'logo', title: 'Logo', type: 'figure'}),
    defineField({name: 'source', type: 'source'}),
  ],
  orderings: [{name: 'name', title: 'Name', by: [{field: 'name', direction: 'asc'}]}],
  preview: {select: {title: 'name', subtitle: 'url', media: 'logo.asset'}},
})
