import {describe, expect, test} from 'vitest'

import type {PageContent} from '../documents/pageContent.ts'
import {shownPage} from '../testing/shownPage.tsx'
import type {EditAttribute} from './editing.ts'

const block = (key: string, more: object = {}) => ({
  _type: 'block' as const,
  _key: key,
  style: 'normal' as const,
  markDefs: [],
  children: [{_type: 'span' as const, _key: 's', text: key, marks: []}],
  ...more,
})

const cell = {_type: 'cell' as const, _key: 'cell', header: false, content: [block('inner')]}

const content: PageContent = {
  document: {
    _type: 'event',
    _id: 'drafts.events-day',
    title: 'Lagardagen',
    ingress: 'Vi lagar.',
    mainImage: {_type: 'figure', original: 'https://example.org/a.png'},
    registration: [{_type: 'registrationLink', _key: 'link', url: 'https://example.org/'}],
    presentations: [
      {_type: 'presentation', _key: 'shown', title: 'Hyllkartan', pitch: [block('pitch')]},
    ],
    body: [
      block('heading', {style: 'h2'}),
      block('item', {listItem: 'bullet', level: 1}),
      {_type: 'table', _key: 'table', rows: [{_type: 'row', _key: 'row', cells: [cell]}]},
      {_type: 'callout', _key: 'callout', content: [block('boxed')]},
      {_type: 'codeBlock', _key: 'code', code: 'x'},
      {_type: 'divider', _key: 'divider'},
      {_type: 'html', _key: 'html', html: '<b>'},
      {_type: 'embed', _key: 'embed', url: 'https://example.org/film'},
      {_type: 'figure', _key: 'figure', original: 'https://example.org/b.png'},
    ],
  },
  related: [
    {
      _type: 'session',
      _id: 'session',
      title: 'Skruven',
      event: {_type: 'reference', _ref: 'events-day'},
      body: [block('told')],
    },
  ],
}

const editAttribute: EditAttribute = ({_id}, path) =>
  [_id, ...path.map((part) => (typeof part === 'string' ? part : `[${part._key}]`))].join(' ')

const attributes = (page: Document): readonly string[] =>
  [...page.querySelectorAll('[data-sanity]')].map(
    (element) => `${element.localName}: ${element.getAttribute('data-sanity')}`,
  )

describe('a page that an editor looks at', () => {
  test('says of each part which field it shows', () => {
    expect(attributes(shownPage(content, {editAttribute}))).toEqual(
      [
        'h1: title',
        'p: registration [link]',
        'figure: mainImage',
        'p: ingress',
        'h2: body [heading]',
        'li: body [item]',
        'div: body [table]',
        'p: body [table] rows [row] cells [cell] content [inner]',
        'div: body [callout]',
        'p: body [callout] content [boxed]',
        'pre: body [code]',
        'hr: body [divider]',
        'pre: body [html]',
        'p: body [embed]',
        'figure: body [figure]',
        'li: session title',
        'p: session body [told]',
        'article: presentations [shown]',
        'p: presentations [shown] pitch [pitch]',
      ].map((line) =>
        line.includes('session') ? line : line.replace(': ', ': drafts.events-day '),
      ),
    )
  })

  test('says nothing of it to visitors', () => {
    expect(attributes(shownPage(content))).toEqual([])
  })
})
