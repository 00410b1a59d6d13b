import {PresentationIcon} from '@sanity/icons/Presentation'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {joinedText} from '../../content/text/joinedText.ts'
import {draftText} from '../preview/draftText.ts'

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
      projectStoredId: 'project._originalId',
      presenter: 'presenters.0.name',
      secondPresenter: 'presenters.1.name',
      thirdPresenter: 'presenters.2.name',
      media: 'project.mainImage.asset',
    },
    prepare: ({title, project, projectStoredId, media, ...presenters}) => ({
      title: title ?? project ?? 'Project without a name',
      subtitle: joinedText(
        draftText(projectStoredId) === undefined ? undefined : 'The project is a draft',
        peopleText(presenters),
      ),
      media,
    }),
  },
})

const hasTitle = (parent: unknown): boolean =>
  typeof parent === 'object' && parent !== null && 'title' in parent

const peopleText = (names: Readonly<Record<string, string | undefined>>): string => {
  const {presenter, secondPresenter, thirdPresenter} = names
  return [presenter, secondPresenter, thirdPresenter]
    .filter((name) => typeof name === 'string')
    .join(', ')
}
