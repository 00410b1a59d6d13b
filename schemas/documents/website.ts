import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {websiteFontTitles, websiteFonts} from '../../content/documents/website.ts'
import {accentColour, lightColour} from '../rules/readableColour.ts'

/** How the website looks. There is one such document; without it all has defaults. */
export const website = defineType({
  name: 'website',
  title: 'Website',
  type: 'document',
  icon: EarthGlobeIcon,
  fields: [
    defineField({
      name: 'texts',
      title: 'In each language',
      type: 'array',
      of: [defineArrayMember({type: 'websiteText'})],
      validation: (rule) =>
        rule.custom((texts) => {
          const languages = (texts ?? []).map((text) =>
            typeof text === 'object' && text !== null && 'language' in text
              ? text.language
              : undefined,
          )
          const twice = languages.find(
            (language, index) => language !== undefined && languages.indexOf(language) !== index,
          )
          return twice === undefined ? true : 'A language stands here twice. Remove one of the two.'
        }),
    }),
    defineField({
      name: 'logo',
      title: 'Logo',
      type: 'figure',
      description: 'Stands before the name at the top. An SVG or PNG that works on light and dark.',
    }),
    defineField({
      name: 'accent',
      title: 'Colour of links and buttons',
      type: 'string',
      placeholder: '#1d4fbb',
      description: 'For visitors who have chosen dark it is made as light as it takes to be read.',
      validation: accentColour,
    }),
    defineField({
      name: 'background',
      title: 'Background',
      type: 'string',
      placeholder: '#ffffff',
      description: 'White, or nearly so. Visitors who have chosen dark see a dark one.',
      validation: lightColour,
    }),
    defineField({
      name: 'font',
      title: 'Letters',
      type: 'string',
      options: {
        list: websiteFonts.map((value) => ({value, title: websiteFontTitles[value]})),
        layout: 'radio',
      },
    }),
  ],
  preview: {prepare: () => ({title: 'Website'})},
})
