import {defineField, defineType} from 'sanity'

export const source = defineType({
  name: 'source',
  title: 'Imported from',
  type: 'object',
  hidden: true,
  readOnly: true,
  fields: [
    defineField({name: 'path', title: 'File', type: 'string'}),
    defineField({name: 'address', title: 'Address', type: 'string'}),
    defineField({name: 'line', title: 'Line', type: 'number'}),
    defineField({name: 'digest', title: 'Digest of the file', type: 'string'}),
    defineField({name: 'unmapped', title: 'Front matter without a field', type: 'text'}),
  ],
})
