import {PlayIcon} from '@sanity/icons/Play'
import {defineField, defineType} from 'sanity'

import {PageAddressInput} from '../inputs/AddressInput.tsx'
import {linkAddress} from '../rules/linkAddress.ts'

export const embed = defineType({
  name: 'embed',
  title: 'Film, map or other content',
  type: 'object',
  icon: PlayIcon,
  fields: [
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'The page where it is, such as https://www.youtube.com/watch?v=…',
      components: {input: PageAddressInput},
      validation: (rule) => [
        rule.skip().required().error('Give the address.'),
        ...linkAddress(rule),
      ],
    }),
    defineField({
      name: 'provider',
      title: 'Where from',
      type: 'string',
      description: 'Such as YouTube.',
    }),
  ],
  preview: {
    select: {title: 'url', provider: 'provider'},
    prepare: ({title, provider}) => ({title, subtitle: provider ?? 'Embedded content'}),
  },
})
