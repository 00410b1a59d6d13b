import {expect, it} from 'vitest'

import {linkAddresses} from './linkAddresses.ts'

const text = (key: string, href: string) => ({
  _type: 'block',
  _key: key,
  children: [],
  markDefs: [
    {_type: 'link', _key: 'm', href},
    {_type: 'footnote', _key: 'f', content: [{_type: 'block', _key: 'n', markDefs: []}]},
  ],
})

it('finds every address that a visitor can follow, and where it stands', () => {
  const document = {
    _id: 'events-a',
    _type: 'event',
    permalink: '/a/',
    source: {_type: 'source', path: 'https://no.se'},
    place: {_type: 'place', url: 'https://place.se'},
    registration: [{_type: 'registrationLink', _key: 'r', url: 'https://tickets.se'}],
    links: [{_type: 'link', _key: 'l', url: 'https://link.se'}],
    mainImage: {_type: 'figure', href: 'https://figure.se', original: 'https://no.se/a.jpg'},
    body: [
      text('b', 'https://text.se'),
      {_type: 'embed', _key: 'e', url: 'https://film.se'},
      {
        _type: 'table',
        _key: 't',
        rows: [
          {
            _type: 'row',
            _key: 'o',
            cells: [{_type: 'cell', _key: 'c', content: [text('x', 'https://cell.se')]}],
          },
        ],
      },
    ],
  }
  const found = linkAddresses(document)
  expect(found.map(({url}) => url)).toEqual([
    'https://place.se',
    'https://tickets.se',
    'https://link.se',
    'https://figure.se',
    'https://text.se',
    'https://film.se',
    'https://cell.se',
  ])
  expect(found.filter(({isRegistration}) => isRegistration)).toEqual([
    {url: 'https://tickets.se', isRegistration: true, path: ['registration', {_key: 'r'}, 'url']},
  ])
  expect(found.at(-1)?.path).toEqual([
    'body',
    {_key: 't'},
    'rows',
    {_key: 'o'},
    'cells',
    {_key: 'c'},
    'content',
    {_key: 'x'},
    'markDefs',
    {_key: 'm'},
    'href',
  ])
  expect(linkAddresses({_type: 'organisation', url: 'https://o.se'})).toHaveLength(1)
  expect(linkAddresses({_type: 'link', url: ' '})).toEqual([])
  expect(linkAddresses(undefined)).toEqual([])
})
