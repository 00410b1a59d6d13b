import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from 'sanity'

import {choices, linkKindTitles} from '../../content/documents/titles.ts'
import {linkKinds} from '../../content/links/link.ts'
import {PageAddressInput} from '../inputs/AddressInput.tsx'
import {linkAddress} from '../rules/linkAddress.ts'

export const link = defineType({
  name: 'link',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'Copied from the address bar: https://…',
      components: {input: PageAddressInput},
      validation: (rule) => [
        rule.skip().required().error('Give the address.'),
        ...linkAddress(rule),
      ],
    }),
    defineField({
      name: 'title',
      title: 'Text',
      type: 'string',
      description: 'What visitors read and click on.',
    }),
    defineField({
      name: 'kind',
      title: 'Leads to',
      type: 'string',
      options: {list: choices(linkKinds, linkKindTitles)},
    }),
  ],
  preview: {select: {title: 'title', subtitle: 'url'}},
})
