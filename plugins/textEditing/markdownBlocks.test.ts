import {expect, it} from 'vitest'

import {markdownBlocks} from './markdownBlocks.ts'
import {textSchemaOf} from './textSchemaOf.ts'

const valued = (value: string) => ({value})
const fielded = (name: string) => ({name, fields: [{name: 'href'}]})
const nothing = {
  block: {name: 'block'},
  span: {name: 'span'},
  styles: [],
  lists: [],
  decorators: [],
  annotations: [],
  blockObjects: [],
  inlineObjects: [],
}
const plain = textSchemaOf({...nothing, styles: [valued('normal')]})
const schema = textSchemaOf({
  ...nothing,
  styles: ['normal', 'h2', 'blockquote'].map(valued),
  lists: ['bullet', 'number'].map(valued),
  decorators: ['strong', 'em', 'code'].map(valued),
  annotations: ['link'].map(fielded),
  blockObjects: ['codeBlock', 'divider', 'figure', 'table'].map(fielded),
})

it('makes of Markdown what a text can hold', () => {
  const markdown = [
    '## Program',
    '- **ett** [här](https://example.org)',
    '  - två',
    '',
    '---',
    '',
    '![En såg](https://example.org/a.png)',
    '',
    '```js\nlet a\n```',
    '',
    '| a |\n|---|\n| 1 |',
  ].join('\n')
  expect(markdownBlocks(markdown, schema)).toMatchObject([
    {_type: 'block', style: 'h2', children: [{text: 'Program'}]},
    {_type: 'block', listItem: 'bullet', level: 1, markDefs: [{href: 'https://example.org'}]},
    {_type: 'block', listItem: 'bullet', level: 2, children: [{text: 'två'}]},
    {_type: 'divider'},
    {_type: 'figure', alt: 'En såg', original: 'https://example.org/a.png'},
    {_type: 'codeBlock', language: 'js', code: 'let a'},
    {
      _type: 'table',
      rows: [
        {cells: [{header: true, content: [{children: [{text: 'a'}]}]}]},
        {cells: [{header: false, content: [{children: [{text: '1'}]}]}]},
      ],
    },
  ])
})

it('keeps the words where a text can hold nothing else', () => {
  const blocks = markdownBlocks('## Program\n\n---\n\n```\nlet a\n```', plain)
  expect(blocks.every(({_type}) => _type === 'block')).toBe(true)
  expect(JSON.stringify(blocks)).toMatch(/Program.*let a/u)
})
