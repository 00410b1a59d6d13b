import {defineArrayMember, defineField} from 'sanity'

const group = 'import'

const isEmpty = (value: unknown): boolean => value === undefined

/** Where the page was before it was imported. */
export function oldAddress() {
  return [
    defineField({
      name: 'permalink',
      title: 'Fixed address',
      type: 'string',
      group,
      description: 'If the page has an address that its short name does not give.',
      hidden: ({value}) => isEmpty(value),
    }),
    defineField({
      name: 'redirectFrom',
      title: 'Earlier addresses',
      type: 'array',
      group,
      description: 'Visitors who come to one of these are led to this page.',
      hidden: ({value}) => isEmpty(value),
      of: [defineArrayMember({type: 'string'})],
    }),
    defineField({name: 'source', type: 'source', group}),
  ]
}
