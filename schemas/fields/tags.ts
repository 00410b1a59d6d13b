import {defineArrayMember, defineField} from 'sanity'

/** Words to find documents by. */
export function tags(name: string, title: string) {
  return defineField({
    name,
    title,
    type: 'array',
    group: 'basics',
    of: [defineArrayMember({type: 'string'})],
    options: {layout: 'tags'},
  })
}
