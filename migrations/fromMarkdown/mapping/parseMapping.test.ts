import {describe, expect, it} from 'vitest'

import {parseMapping} from './parseMapping.ts'

const problems = (text: string): readonly string[] => {
  const read = parseMapping(text, 'lectern.yml')
  if ('mapping' in read) return []
  return read.messages.map(
    ({place, reason, hint}) =>
      `${place?.start.line ?? 0}:${place?.start.column ?? 0} ${reason}${hint === undefined ? '' : ` (${hint})`}`,
  )
}

describe('parseMapping', () => {
  it('reads YAML and JSON', () => {
    const mapping = {
      pages: [{path: '_posts/*-meetup.md', type: 'event', fields: {start: ['a.b', 'c']}}],
      fields: {place: 'venue'},
    }
    const yaml = `
pages:
  - path: _posts/*-meetup.md
    type: event
    fields: {start: [a.b, c]}
fields:
  place: venue
`
    expect(parseMapping(yaml, 'lectern.yml')).toEqual({mapping})
    expect(parseMapping(JSON.stringify(mapping, null, '\t'), 'lectern.json')).toEqual({mapping})
  })

  it('takes an empty file for an empty mapping', () => {
    expect(parseMapping('# nothing yet\n', 'lectern.yml')).toEqual({mapping: {}})
  })

  it.each([
    ['fields:\n  strat: date\n', ['2:3 There is no field `strat` (Write `start`.)']],
    ['pges: []\n', ['1:1 There is no setting `pges` (Write `pages`.)']],
    [
      'pages:\n- folder: x\n  type: event\n',
      [
        '2:3 There is no setting `folder` (There are: path, collection, url, layout, category, tag, dated, held, type, fields, set, templates, headings.)',
      ],
    ],
    [
      'pages:\n- type: happening\n',
      ['2:9 `type` is one of event, session, project, group, person, organisation, venue, skip'],
    ],
    [
      'pages:\n- layout: x\n',
      ['2:3 `type` is one of event, session, project, group, person, organisation, venue, skip'],
    ],
    ['fields:\n  start: 7\n', ['2:10 `start` is a text or a list of texts']],
    [
      'fields:\n  start: [a, ".b"]\n',
      ['2:14 `start` is a key such as `date`, or `timeslot.start`'],
    ],
    ['pages: event\n', ['1:8 `pages` is a list']],
    ['- a\n', ['1:1 A mapping is a mapping of keys to values']],
    ['fields: {place: a}\nfields: {place: b}\n', ['2:1 `fields` stands here a second time']],
    [
      'pages:\n- path: "a[0-9].md"\n  type: skip\n',
      ['2:9 `path` is a path in which `*`, `**` and `?` stand for other characters'],
    ],
  ])('says where and what is wrong with %j', (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  it('says where a file is no YAML', () => {
    expect(problems('fields:\n  start: a: b\n')).toEqual([
      expect.stringMatching(/^2:11 The file is not YAML: /),
    ])
  })

  it('reports everything at once', () => {
    expect(problems('pages: 1\nfields: {strat: a}\nother: 2\n')).toHaveLength(3)
  })
})
