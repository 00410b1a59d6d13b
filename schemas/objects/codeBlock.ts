import {CodeBlockIcon} from '@sanity/icons/CodeBlock'
import {defineField, defineType} from 'sanity'

export const codeBlock = defineType({
  name: 'codeBlock',
  title: 'Code',
  type: 'object',
  icon: CodeBlockIcon,
  fields: [
    defineField({name: 'code', title: 'Code', type: 'text'}),
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      description: 'Such as python or bash.',
    }),
  ],
  preview: {
    select: {title: 'code', language: 'language'},
    prepare: ({title, language}) => ({title, subtitle: language ?? 'Code'}),
  },
})
