import {describe, expect, it} from 'vitest'

import {codesOf, converted, documentOf, memorySite} from '../testing/memorySite.ts'
import {page} from '../testing/siteFolder.ts'
import type {Mapping} from './mappingShape.ts'
import {underHeading} from './underHeading.ts'

describe('underHeading', () => {
  it.each([
    ['# A\n\n## Where?\n\nTown **hall**,\nUmeå\n\nMore.\n', 'Town hall, Umeå'],
    ['Where\n-----\nTown hall\n## Next\n', 'Town hall'],
    ['### WHERE: {#where}\n- Town hall\n', 'Town hall'],
    ['## Where ##\n* Ada Berg\n* _Bo Ek_\n', ['Ada Berg', 'Bo Ek']],
    ['## Where\n\n## Next\nText\n', undefined],
    ['Where\n\nText\n', undefined],
    ['## Where\n', undefined],
  ])('of %j is %j', (markdown, value) => {
    expect(underHeading(markdown, ['Venue', 'where'])).toEqual(value)
  })
})

describe('the headings of a mapping', () => {
  const mapping: Mapping = {
    headings: {start: 'When', place: ['Where', 'Venue'], organisers: 'Hosts'},
  }
  const body =
    '## When\n\n6 May 2027, 18:00–20:00\n\n## Venue\n\nTown hall\n\n## Hosts\n\n- Ada Berg\n- Bo Ek\n'

  it('name fields that stand under them in the text', async () => {
    const site = await converted(
      memorySite({'_events/a.md': page('title: A', body)}, [], {mapping}),
    )
    const {period, place, organisers, body: shown} = documentOf(site, 'events-a', 'event')
    expect({start: period?.start, end: period?.end, place}).toMatchObject({
      start: '2027-05-06T16:00:00.000Z',
      end: '2027-05-06T18:00:00.000Z',
      place: {name: 'Town hall'},
    })
    expect(organisers).toMatchObject([{_ref: 'person-ada-berg'}, {_ref: 'person-bo-ek'}])
    expect(shown).toHaveLength(7)
    expect(codesOf(site, '_events/a.md')).toEqual([])
  })

  it('say less than the front matter, and are warned of where no page has them', async () => {
    const site = await converted(
      memorySite({'_events/a.md': page('title: A\ndate: 2027-05-07\nplace: Library', body)}, [], {
        mapping: {headings: {place: 'Venue', room: 'Rooom'}},
      }),
    )
    expect(documentOf(site, 'events-a', 'event').place?.name).toBe('Library')
    expect(site.messages.filter(({ruleId}) => ruleId === 'mapping-unused')).toMatchObject([
      {reason: 'No page of the site has text under the heading `Rooom` that the mapping names'},
    ])
  })
})
