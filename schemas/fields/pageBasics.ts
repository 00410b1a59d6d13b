import {defineField} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import {slugify} from '../../content/text/slug.ts'
import {freeSlug} from '../rules/freeSlug.ts'

const group = 'basics'

/** What every document with a page of its own begins with. */
export function pageBasics({languages}: Site) {
  return [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group,
      validation: (rule) => rule.required().error('Give it a title.'),
    }),
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      group,
      description: 'For another language, use “Translations” at the top.',
      options: {
        list: languages.map(({id, title}) => ({value: id, title})),
        layout: 'radio',
        direction: 'horizontal',
      },
      ...defined({initialValue: languages[0]?.id}),
      validation: (rule) => rule.required().error('Choose the language it is written in.'),
    }),
    defineField({
      name: 'slug',
      title: 'Short name in the address',
      type: 'slug',
      group,
      description: 'The last part of the page’s web address.',
      options: {source: 'title', slugify: (title) => slugify(title)},
      validation: (rule) => [
        rule.skip().required().error('Press “Generate” to make it from the title.'),
        rule.skip().custom(freeSlug),
      ],
    }),
  ]
}
