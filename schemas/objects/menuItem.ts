import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from 'sanity'

import {PageAddressInput} from '../inputs/AddressInput.tsx'
import {linkAddress} from '../rules/linkAddress.ts'

export const menuItem = defineType({
  name: 'menuItem',
  title: 'Menu item',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'label',
      title: 'Text',
      type: 'string',
      validation: (rule) => rule.required().error('Say what visitors read.'),
    }),
    defineField({
      name: 'page',
      title: 'Page',
      type: 'reference',
      weak: true,
      description: 'A page of this site. Its address may change; the menu follows.',
      to: [{type: 'event'}, {type: 'session'}, {type: 'project'}, {type: 'group'}],
    }),
    defineField({
      name: 'url',
      title: 'Or an address',
      type: 'url',
      description: 'https://example.org/page, or /events/ for a page of this site.',
      hidden: ({parent, value}) => parent?.page !== undefined && value === undefined,
      components: {input: PageAddressInput},
      validation: (rule) => linkAddress(rule),
    }),
  ],
  preview: {
    select: {title: 'label', page: 'page.title', url: 'url'},
    prepare: ({title, page, url}) => ({title, subtitle: page ?? url ?? 'Leads nowhere yet'}),
  },
})
