import {defineArrayMember, defineField, defineType, type SchemaTypeDefinition} from 'sanity'

import {sessionKinds} from '../../content/documents/documents.ts'
import {choices, sessionKindTitles} from '../../content/documents/titles.ts'

/** A session with what a programme writes, for a Studio that has no type of that name. */
const session = (speakers: readonly string[]) =>
  defineType({
    name: 'session',
    title: 'Session',
    type: 'document',
    fields: [
      defineField({name: 'title', title: 'Title', type: 'string'}),
      defineField({name: 'slug', title: 'Short name', type: 'slug', options: {source: 'title'}}),
      defineField({name: 'event', title: 'Event', type: 'reference', to: [{type: 'event'}]}),
      defineField({name: 'language', title: 'Language', type: 'string'}),
      defineField({
        name: 'kind',
        title: 'Kind',
        type: 'string',
        options: {list: choices(sessionKinds, sessionKindTitles)},
      }),
      defineField({name: 'room', title: 'Room', type: 'string'}),
      defineField({
        name: 'period',
        title: 'When',
        type: 'object',
        fields: [
          defineField({name: 'start', title: 'Starts', type: 'datetime'}),
          defineField({name: 'end', title: 'Ends', type: 'datetime'}),
          defineField({name: 'kind', type: 'string', hidden: true}),
          defineField({name: 'timeZone', title: 'Time zone', type: 'string'}),
        ],
      }),
      ...speakers.map((type) =>
        defineField({
          name: 'speakers',
          title: 'Speakers',
          type: 'array',
          of: [defineArrayMember({type: 'reference', weak: true, to: [{type}]})],
        }),
      ),
    ],
    preview: {select: {title: 'title', subtitle: 'room'}},
  })

/**
 * The types of a Studio, and one for sessions if it has none: a plugin cannot tell, since it is asked
 * before the Studio's own types are there.
 */
export function withSessions(types: SchemaTypeDefinition[]): SchemaTypeDefinition[] {
  const has = (wanted: string): boolean => types.some(({name}) => name === wanted)
  return has('session') ? types : [...types, session(['person'].filter(has))]
}
