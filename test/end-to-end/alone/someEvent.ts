import {defineArrayMember, defineField, defineType} from 'sanity'

/** Somebody else's types, which share with Lectern's no more than names. */
const event = defineType({
  name: 'event',
  type: 'document',
  fields: [
    defineField({name: 'title', type: 'string', validation: (rule) => rule.required()}),
    defineField({
      name: 'period',
      type: 'object',
      fields: [
        defineField({name: 'start', type: 'datetime'}),
        defineField({name: 'timeZone', type: 'string'}),
      ],
    }),
    defineField({name: 'attendanceMode', type: 'string'}),
    defineField({name: 'website', type: 'url'}),
    defineField({
      name: 'presentations',
      type: 'array',
      of: [defineArrayMember({type: 'presentation'})],
    }),
  ],
})

const presentation = defineType({
  name: 'presentation',
  type: 'object',
  fields: [defineField({name: 'project', type: 'reference', weak: true, to: [{type: 'project'}]})],
  preview: {select: {title: 'project.title'}},
})

const project = defineType({
  name: 'project',
  type: 'document',
  fields: [defineField({name: 'title', type: 'string'})],
})

export const someEvent = [event, presentation, project]
