import {defineArrayMember, defineField} from 'sanity'

import {defined} from '../../content/objects/defined.ts'

interface References {
  readonly name: string
  readonly title: string
  readonly group: string
  readonly to: readonly string[]
  readonly description?: string
}

/** Weak references, so that neither publishing order nor a delete ever blocks an editor. */
export function references({name, title, group, to, description}: References) {
  return defineField({
    name,
    title,
    type: 'array',
    group,
    ...defined({description}),
    of: [defineArrayMember({type: 'reference', weak: true, to: to.map((type) => ({type}))})],
    validation: (rule) => rule.unique().error('Listed twice.'),
  })
}
