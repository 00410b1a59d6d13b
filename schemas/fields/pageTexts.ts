import {defineArrayMember, defineField} from 'sanity'

const group = 'page'

/** What a visitor sees on the page of the document, from top to bottom. */
export function pageTexts() {
  return [
    defineField({name: 'mainImage', title: 'Image', type: 'figure', group}),
    defineField({
      name: 'excerpt',
      title: 'Summary for lists',
      type: 'text',
      rows: 3,
      group,
      description: 'One or two sentences, shown where the page is listed or shared.',
    }),
    defineField({
      name: 'ingress',
      title: 'Introduction',
      type: 'text',
      rows: 4,
      group,
      description: 'Shown at the top of the page, before the text.',
    }),
    defineField({name: 'body', title: 'Text', type: 'body', group}),
    defineField({
      name: 'links',
      title: 'Links',
      type: 'array',
      group,
      description: 'Programme, slides, recording and so on. Registration has its own list.',
      of: [defineArrayMember({type: 'link'})],
    }),
  ]
}
