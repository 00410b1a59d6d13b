import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'

import {PageAddressInput} from '../inputs/AddressInput.tsx'
import {linkAddress} from '../rules/linkAddress.ts'

export const figure = defineType({
  name: 'figure',
  title: 'Image',
  type: 'image',
  icon: ImageIcon,
  options: {hotspot: true},
  fields: [
    defineField({
      name: 'alt',
      title: 'What the image shows',
      type: 'string',
      description: 'Read aloud to people who cannot see it.',
      hidden: ({parent, value}) => parent?.decorative === true && value === undefined,
    }),
    defineField({
      name: 'decorative',
      title: 'Mere decoration',
      type: 'boolean',
      description: 'Who cannot see it misses nothing, so it needs no words.',
      hidden: ({parent, value}) =>
        value !== true && typeof parent?.alt === 'string' && parent.alt.trim() !== '',
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'Shown below the image.',
    }),
    defineField({
      name: 'title',
      title: 'Text on hover',
      type: 'string',
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: 'href',
      title: 'Link',
      type: 'url',
      description: 'Where a click on the image leads.',
      hidden: ({value}) => value === undefined,
      components: {input: PageAddressInput},
      validation: (rule) => linkAddress(rule),
    }),
    defineField({
      name: 'original',
      title: 'Address in the old site',
      type: 'string',
      description: 'Where the image was when the page was imported.',
      readOnly: true,
      hidden: ({value, parent}) => value === undefined || parent?.asset !== undefined,
    }),
  ],
  preview: {
    select: {alt: 'alt', caption: 'caption', original: 'original', asset: 'asset'},
    prepare: ({alt, caption, original, asset}) => ({
      title: caption ?? alt ?? original ?? 'Image',
      ...(asset === undefined ? {subtitle: 'The file is missing'} : {media: asset}),
    }),
  },
})
