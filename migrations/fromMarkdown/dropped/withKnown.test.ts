import {describe, expect, it} from 'vitest'

import {withKnown} from './withKnown.ts'

const reference = (_ref: string) => ({_type: 'reference', _ref})
const image = (original: string, more: object = {}) => ({_type: 'figure', original, ...more})
const block = (key: string, href: string, more: object = {}) => ({
  _type: 'block',
  _key: key,
  children: [],
  markDefs: [{_type: 'link', _key: 'l', href, ...more}],
})

const known = {
  _id: 'a',
  _type: 'event',
  title: 'Old',
  excerpt: 'Gone from the page',
  groups: [{...reference('malmo'), _key: 'g'}],
  mainImage: image('/a.png', {asset: reference('image-1')}),
  body: [block('one', '/b/', {page: reference('b')})],
}

describe('a page without the rest of its site', () => {
  it('keeps what it refers to, and nothing else that it does not say', () => {
    const page = {
      _id: 'a',
      _type: 'event',
      title: 'New',
      mainImage: image('/a.png'),
      body: [block('other', '/b/')],
    }
    const {excerpt: _excerpt, ...rest} = known
    expect(withKnown(page, known)).toEqual({
      ...rest,
      title: 'New',
      body: [block('other', '/b/', {page: reference('b')})],
    })
  })

  it('takes what it says itself', () => {
    const page = {
      _id: 'a',
      _type: 'event',
      groups: [{...reference('umea'), _key: 'h'}],
      mainImage: image('/new.png'),
      body: [block('one', '/elsewhere/'), block('two', '/b/')],
    }
    expect(withKnown(page, known)).toEqual(page)
    expect(withKnown(page, undefined)).toEqual(page)
  })
})
