import {defineArrayMember, defineField} from 'sanity'

export const presentations = defineField({
  name: 'presentations',
  title: 'Presented projects',
  type: 'array',
  group: 'programme',
  description: 'Projects that are shown here, in order. A project can still be a draft.',
  of: [defineArrayMember({type: 'presentation'})],
})
