import {PinIcon} from '@sanity/icons/Pin'
import {defineField, defineType} from 'sanity'

import {WebAddressInput} from '../inputs/AddressInput.tsx'
import {linkAddress} from '../rules/linkAddress.ts'

export const place = defineType({
  name: 'place',
  title: 'Place',
  type: 'object',
  icon: PinIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'What people know it by, such as “City library”.',
    }),
    defineField({
      name: 'address',
      title: 'Address',
      type: 'string',
      description: 'Street and town.',
    }),
    defineField({
      name: 'url',
      title: 'Web page',
      type: 'url',
      description: 'A map, or the page of the venue.',
      components: {input: WebAddressInput},
      validation: (rule) => linkAddress(rule, 'web'),
    }),
    defineField({
      name: 'location',
      title: 'Position on the map',
      type: 'geopoint',
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'address'}},
})
