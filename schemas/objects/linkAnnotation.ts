import {LinkIcon} from '@sanity/icons/Link'
import {defineArrayMember, defineField} from 'sanity'

import {TextAddressInput} from '../inputs/AddressInput.tsx'
import {bodyHref} from '../rules/linkAddress.ts'

/** A link in running text. It shares its name with the type of `links[]`, as Portable Text has it. */
export const linkAnnotation = defineArrayMember({
  name: 'link',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'string',
      description: 'https://…, mailto:…, or /page for a page of this site.',
      components: {input: TextAddressInput},
      validation: (rule) => [
        rule.required().error('Give the address that the link leads to.'),
        rule.custom(bodyHref).warning(),
      ],
    }),
    defineField({
      name: 'title',
      title: 'Text on hover',
      type: 'string',
    }),
    defineField({
      name: 'page',
      title: 'Page of this site',
      type: 'reference',
      description: 'Keeps the link working when the page moves.',
      weak: true,
      to: ['event', 'session', 'project', 'group', 'person'].map((type) => ({type})),
    }),
  ],
})
