import {defineArrayMember, defineField} from 'sanity'

export const contacts = defineField({
  name: 'contacts',
  title: 'Contacts',
  type: 'array',
  group: 'basics',
  description: 'Whom to ask. A person can still be a draft.',
  of: [defineArrayMember({type: 'contact'})],
})
