import {describe, expect, it} from 'vitest'

import {pageMapper} from '../mapping/pageMapper.ts'
import {pageOf} from '../testing/samplePage.ts'
import {mappingLines, startMappingTally} from './mappingTally.ts'

const tally = startMappingTally()
for (const [frontMatter, path] of [
  ['layout: event\ntitle: A\nevent-date: 2027-05-06', '_events/a.md'],
  ['layout: event\ntitle: B\ntimeslot: {start: 2027-05-06}\nplace: Hall', '_events/b.md'],
  ['layout: event\ntitle: C\nplace: ""', '_events/2027-05-06-c.md'],
  ['title: D', 'about.md'],
] as const) {
  const page = pageOf(frontMatter, '', path)
  tally.add(page, pageMapper({values: {}})(page))
}

describe('startMappingTally', () => {
  it('counts, for pages of a collection and layout, the keys of each field', () => {
    expect(tally.groups()).toEqual([
      {
        collection: 'events',
        layout: 'event',
        type: 'event',
        pages: 3,
        fields: {
          title: {title: 3},
          start: {'event-date': 1, 'timeslot.start': 1, 'file name': 1},
          place: {place: 1},
        },
      },
      {collection: 'pages', pages: 1, fields: {}},
    ])
  })
})

describe('mappingLines', () => {
  it('shows them as text', () => {
    expect(mappingLines(tally.groups())).toEqual([
      'events, layout event: 3 pages → event',
      '  title ← title',
      '  start ← event-date (1), timeslot.start (1), file name (1)',
      '  place ← place (1)',
      'pages: 1 page → not imported: no rule names them',
    ])
  })
})
