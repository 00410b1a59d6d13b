import {CaseIcon} from '@sanity/icons/Case'
import {defineField, defineType} from 'sanity'

import {WebAddressInput} from '../inputs/AddressInput.tsx'
import {linkAddress} from '../rules/linkAddress.ts'

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
    defineField({
      name: 'url',
      title: 'Web page',
      type: 'url',
      components: {input: WebAddressInput},
      validation: (rule) => linkAddress(rule, 'web'),
    }),
    defineField({name: 'logo', title: 'Logo', type: 'figure'}),
    defineField({name: 'source', type: 'source'}),
  ],
  orderings: [{name: 'name', title: 'Name', by: [{field: 'name', direction: 'asc'}]}],
  preview: {select: {title: 'name', subtitle: 'url', media: 'logo.asset'}},
})
