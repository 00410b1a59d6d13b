import {defineArrayMember, defineField, defineType} from 'sanity'

/** Somebody else's document, which has nothing of Lectern's but a list of registration links. */
export const meeting = defineType({
  name: 'meeting',
  title: 'Meeting',
  type: 'document',
  fields: [
    defineField({name: 'title', type: 'string'}),
    defineField({
      name: 'tickets',
      type: 'array',
      of: [defineArrayMember({type: 'registrationLink'})],
    }),
  ],
  preview: {select: {title: 'title'}},
})
