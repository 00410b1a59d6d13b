import {defineArrayMember, defineField, defineType} from 'sanity'

/** Somebody else's event, which shares its name and three fields with Lectern's. */
export const plainEvent = defineType({
  name: 'event',
  title: 'Event',
  type: 'document',
  fields: [
    defineField({name: 'title', type: 'string'}),
    defineField({name: 'body', type: 'array', of: [defineArrayMember({type: 'block'})]}),
    defineField({name: 'slug', type: 'slug'}),
  ],
  preview: {select: {title: 'title'}},
})
