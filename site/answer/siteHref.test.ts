import {expect, test} from 'vitest'

import {rowsIn} from '../published/listed.ts'
import {siteIndex} from '../published/siteIndex.ts'
import {siteHref} from './siteHref.ts'

const index = siteIndex(
  rowsIn([
    {
      _id: 'fair',
      _type: 'event',
      language: 'sv',
      slug: {current: 'möte'},
      redirectFrom: ['/2020/fair.html'],
    },
  ]),
)

test.each([
  ['/events/möte/', '/events/m%C3%B6te/'],
  ['/events/m%C3%B6te', '/events/m%C3%B6te/'],
  ['../../möte/#program', '/events/m%C3%B6te/#program'],
  ['/2020/fair.html#program', '/events/m%C3%B6te/#program'],
  ['/events/', '/events/'],
  ['/', '/'],
  ['/feed.xml', '/feed.xml'],
  ['/gone/', undefined],
  ['example.org', undefined],
  ['/uploads/plan.pdf', undefined],
  ['//example.org/events/', undefined],
])('a link to %j leads to %j', (href, expected) => {
  expect(siteHref(href, '/events/group/umea/', index)).toBe(expected)
})
