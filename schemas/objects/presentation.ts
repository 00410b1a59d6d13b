import {PresentationIcon} from '@sanity/icons/Presentation'
import {defineArrayMember, defineField, defineType} from 'sanity'

export const presentation = defineType({
  name: 'presentation',
  title: 'Presented project',
  type: 'object',
  icon: PresentationIcon,
  fields: [
    defineField({
      name: 'project',
      title: 'Project',
      type: 'reference',
      weak: true,
      to: [{type: 'project'}],
      validation: (rule) =>
        rule.custom((project, {parent}) =>
          project !== undefined || hasTitle(parent)
            ? true
            : 'Choose a project, or give a title below.',
        ),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'If it differs from the project’s name.',
    }),
    defineField({
      name: 'presenters',
      title: 'Presented by',
      type: 'array',
      of: [defineArrayMember({type: 'reference', weak: true, to: [{type: 'person'}]})],
    }),
    defineField({
      name: 'pitch',
      title: 'What was said about it',
      type: 'richText',
    }),
  ],
  preview: {
    select: {
      title: 'title',
      project: 'project.title',
      presenter: 'presenters.0.name',
      media: 'project.mainImage.asset',
    },
    prepare: ({title, project, presenter, media}) => ({
      title: title ?? project ?? 'Project without a name',
      subtitle: presenter,
      media,
    }),
  },
})

function hasTitle(parent: unknown): boolean {
  return typeof parent === 'object' && parent !== null && 'title' in parent
}
