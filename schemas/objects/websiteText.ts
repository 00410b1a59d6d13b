import {TranslateIcon} from '@sanity/icons/Translate'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {languageTitle} from '../../content/language/language.ts'
import type {Site} from '../../content/settings/siteSettings.ts'

export function websiteText({languages}: Site) {
  return defineType({
    name: 'websiteText',
    title: 'Language',
    type: 'object',
    icon: TranslateIcon,
    fields: [
      defineField({
        name: 'language',
        title: 'Language',
        type: 'string',
        options: {
          list: languages.map(({id, title}) => ({value: id, title})),
          layout: 'radio',
          direction: 'horizontal',
        },
        validation: (rule) => rule.required().error('Choose the language.'),
      }),
      defineField({
        name: 'title',
        title: 'Name of the website',
        type: 'string',
        description: 'At the top of each page, and in what search engines show.',
      }),
      defineField({
        name: 'description',
        title: 'What it is about',
        type: 'text',
        rows: 2,
        description: 'One or two sentences, at the top of the home page and in search engines.',
      }),
      defineField({
        name: 'menu',
        title: 'Menu',
        type: 'array',
        description: 'Without one, the menu leads to events, projects, groups and people.',
        of: [defineArrayMember({type: 'menuItem'})],
      }),
      defineField({
        name: 'footer',
        title: 'At the foot of each page',
        type: 'richText',
      }),
    ],
    preview: {
      select: {title: 'title', language: 'language'},
      prepare: ({title, language}) => ({
        title: languageTitle(language, languages) ?? 'No language',
        subtitle: title,
      }),
    },
  })
}
