import {defineField} from 'sanity'

/** Sanity takes no object type without fields. This one is never shown and never written. */
export const withoutFields = [
  defineField({name: 'nothing', type: 'boolean', hidden: true, readOnly: true}),
]
