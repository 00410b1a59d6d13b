import {describe, expect, it} from 'vitest'

import type {Json, JsonDocument, JsonObject} from '../dataset/json.ts'
import {mergeDocument} from './mergeDocument.ts'
import {pathText} from './three.ts'

const documentOf = (fields: JsonObject): JsonDocument => ({
  ...fields,
  _id: 'events-a',
  _type: 'event',
})

const span = (text: string, ...marks: readonly string[]): JsonObject => ({
  _type: 'span',
  _key: text,
  text,
  marks,
})

const block = (
  key: string,
  children: readonly JsonObject[],
  markDefs: readonly JsonObject[] = [],
) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children,
  markDefs,
})

const merged = (base: JsonObject, site: JsonObject, editor: JsonObject) => {
  const {document, conflicts} = mergeDocument(
    documentOf(base),
    documentOf(site),
    documentOf(editor),
    'editor',
  )
  return {document, conflicts: conflicts.map(({path}) => pathText(path))}
}

const textIn = (body: Json | undefined): readonly string[] =>
  Array.isArray(body)
    ? body.map(({children}) =>
        children
          .map(
            ({text, marks}: {text: string; marks: string[]}) =>
              `${text}${marks.map((mark) => `<${mark}>`).join('')}`,
          )
          .join('|'),
      )
    : []

const body = (key: string, text: string) => ({body: [block(key, [span(text)])]})

const period = (start: string, end: string) => ({_type: 'period', kind: 'once', start, end})

const image = (asset: string, alt: string) => ({
  _type: 'figure',
  asset: {_type: 'reference', _ref: asset},
  alt,
})

const link = (name: string, more: JsonObject = {}): JsonObject => ({
  _type: 'link',
  _key: name,
  url: `https://${name}.example`,
  ...more,
})

describe('mergeDocument', () => {
  it('is no conflict where both sides took an item away, and each put another one in its place', () => {
    const base = {links: [link('chat', {title: 'Chat'})]}
    const site = {links: [link('site', {title: 'Something'})]}
    const editor = {links: [link('editor', {title: 'Other things'})]}
    expect(merged(base, site, editor).conflicts).toEqual([])
  })

  it('takes the words beside dates that both sides moved alike, where an editor left them behind', () => {
    const moved = period('2031-05-27T15:00:00Z', '2031-05-27T18:00:00Z')
    const base = {...period('2031-05-20T15:00:00Z', '2031-05-20T18:00:00Z'), text: '20 May'}
    const inWords = {...moved, text: '27 May'}
    expect(merged({period: base}, {period: inWords}, {period: {...moved, text: '20 May'}})).toEqual(
      {
        document: documentOf({period: inWords}),
        conflicts: [],
      },
    )
    expect(
      merged({period: base}, {period: moved}, {period: {...moved, text: '20 May'}}).document,
    ).toEqual(documentOf({period: moved}))
    expect(
      merged({period: base}, {period: inWords}, {period: {...moved, text: 'In May'}}).conflicts,
    ).toEqual(['period.text'])
    const other = {...period('2031-06-03T15:00:00Z', '2031-06-03T18:00:00Z'), text: '20 May'}
    expect(merged({period: base}, {period: inWords}, {period: other}).conflicts).toEqual(['period'])
  })

  it('merges the words of a paragraph with their marks and links', () => {
    const annotation = {_type: 'link', _key: 'l', href: '/map/'}
    const base = block('b', [span('We meet at noon in the old hall of the town.')])
    const site = block('s', [
      span('We meet at '),
      span('noon', 'strong'),
      span(' in the old hall of the town.'),
    ])
    const editor = block(
      'b',
      [span('We meet at noon in the old hall of the '), span('town.', 'l')],
      [annotation],
    )
    const {document, conflicts} = merged({body: [base]}, {body: [site]}, {body: [editor]})
    expect(conflicts).toEqual([])
    const [mark] = Array.isArray(document['body']) ? document['body'][0].markDefs : []
    expect(mark).toMatchObject({_type: 'link', href: '/map/'})
    expect(textIn(document['body'])).toEqual([
      `We meet at |noon<strong>| in the old hall of the |town.<${mark._key}>`,
    ])
  })

  it('keeps an editor’s paragraph where both changed the same words', () => {
    const {document, conflicts} = merged(
      body('b', 'We meet at noon in the hall.'),
      body('s', 'We meet at one in the hall.'),
      body('b', 'We meet at two in the hall.'),
    )
    expect(textIn(document['body'])).toEqual(['We meet at two in the hall.'])
    expect(conflicts).toEqual(['body[_key=="b"]'])
  })

  it('takes a period, an address or an image as a whole', () => {
    const {document, conflicts} = merged(
      {period: period('1', '2'), mainImage: image('a', 'Old')},
      {period: period('1', '3'), mainImage: image('b', 'New')},
      {period: period('0', '2'), mainImage: image('a', 'Edited')},
    )
    expect(conflicts.toSorted()).toEqual(['mainImage', 'period'])
    expect(document).toMatchObject({period: period('0', '2'), mainImage: image('a', 'Edited')})
  })

  it('keeps an editor’s crop where the site describes the same image', () => {
    const figure = {_type: 'figure', asset: {_type: 'reference', _ref: 'a'}, alt: 'Old'}
    const crop = {_type: 'sanity.imageCrop', top: 0.1}
    const {document, conflicts} = merged(
      {mainImage: figure},
      {mainImage: {...figure, alt: 'New'}},
      {mainImage: {...figure, crop}},
    )
    expect(conflicts).toEqual([])
    expect(document['mainImage']).toEqual({...figure, alt: 'New', crop})
  })

  it('does not take for a change what publishing and the Studio do to a document', () => {
    const site = {
      partOf: {_type: 'reference', _ref: 'b', _weak: true, _strengthenOnPublish: {type: 'event'}},
      body: [block('k', [span('One two')])],
    }
    const studio = {
      partOf: {_type: 'reference', _ref: 'b'},
      body: [block('x', [span('One '), span('two')])],
      tags: [],
      excerpt: '',
    }
    const {document, conflicts} = merged(site, {...site, title: 'New'}, studio)
    expect(conflicts).toEqual([])
    expect(document).toEqual(documentOf({...studio, title: 'New'}))
  })

  it('keeps an item that an editor changed and the site took away, and lists it', () => {
    const {document, conflicts} = merged(
      {links: [link('a', {title: 'A'})]},
      {links: []},
      {links: [link('a', {title: 'B'})]},
    )
    expect(document['links']).toEqual([link('a', {title: 'B'})])
    expect(conflicts).toEqual(['links[_key=="a"]'])
  })

  it('makes one of what both added', () => {
    const {document} = merged(
      {},
      {links: [link('s', {url: 'https://x.example'})]},
      {links: [link('e', {url: 'https://x.example'})]},
    )
    expect(document['links']).toEqual([link('e', {url: 'https://x.example'})])
  })

  it('takes the order of the site where the editor left it', () => {
    const {document, conflicts} = merged(
      {links: ['a', 'b', 'c'].map((name) => link(name))},
      {links: ['c', 'a', 'b'].map((name) => link(name))},
      {links: ['a', 'x', 'b', 'c'].map((name) => link(name))},
    )
    expect(conflicts).toEqual([])
    expect(document['links']).toEqual(['c', 'a', 'x', 'b'].map((name) => link(name)))
  })
})
