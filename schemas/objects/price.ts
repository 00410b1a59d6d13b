import {defineField} from 'sanity'

/** Without a name of its own: a price is stored as it stands in a registration link. */
export const price = defineField({
  name: 'price',
  title: 'Price',
  type: 'object',
  options: {collapsible: true, collapsed: true, columns: 2},
  fields: [
    defineField({
      name: 'free',
      title: 'Free of charge',
      type: 'boolean',
    }),
    defineField({
      name: 'amount',
      title: 'Price',
      type: 'number',
      description: 'For one person, such as 250 or 99.50.',
      hidden: ({parent}) => parent?.free === true,
      validation: (rule) => rule.min(0).error('A price cannot be below zero.'),
    }),
    defineField({
      name: 'currency',
      title: 'Currency',
      type: 'string',
      description: 'Three letters, such as SEK or EUR.',
      hidden: ({parent}) => parent?.free === true,
      validation: (rule) =>
        rule
          .regex(/^[A-Z]{3}$/, {name: 'currency'})
          .error('Write three capital letters, such as SEK.'),
    }),
    defineField({
      name: 'note',
      title: 'Note on the price',
      type: 'string',
      description: 'Such as “free for students”.',
    }),
  ],
})
