import {defineField} from 'sanity'

import {currencyChoices} from '../../content/registration/currencies.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import {PriceInput} from '../inputs/PriceInput.tsx'

/** Without a name of its own: a price is stored as it stands in a registration link. */
export function price({currency}: Pick<Site, 'currency'>) {
  return defineField({
    name: 'price',
    title: 'Price',
    type: 'object',
    components: {input: PriceInput},
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
        options: {list: [...currencyChoices(currency)]},
        hidden: ({parent}) => parent?.free === true,
      }),
      defineField({
        name: 'note',
        title: 'Note on the price',
        type: 'string',
        description: 'Such as “free for students”.',
      }),
    ],
  })
}
