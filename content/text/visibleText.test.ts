import {describe, expect, it} from 'vitest'

import type {Annotation, Body, TextBlock} from './portableText.ts'
import {visibleText} from './visibleText.ts'

const paragraph = (key: string, text: string, markDefs: readonly Annotation[] = []): TextBlock => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs,
  children: [{_type: 'span', _key: `${key}0`, text, marks: markDefs.map(({_key}) => _key)}],
})

const nothing = {presentations: [], schedule: []}

describe('visibleText', () => {
  it('is the words of the body in order, whatever blocks hold them', () => {
    const body: Body = [
      paragraph('a', 'Kom\ntill  oss.'),
      {_type: 'figure', _key: 'b', alt: 'not shown', caption: 'Förra mötet'},
      {_type: 'divider', _key: 'c'},
      {_type: 'embed', _key: 'd', url: 'https://example.org/film'},
      {
        _type: 'table',
        _key: 'e',
        rows: [
          {
            _type: 'row',
            _key: 'f',
            cells: [
              {_type: 'cell', _key: 'g', header: true, content: [paragraph('h', 'Dag')]},
              {_type: 'cell', _key: 'i', header: false, content: [paragraph('j', 'Måndag')]},
            ],
          },
        ],
      },
      {_type: 'callout', _key: 'k', content: [paragraph('l', 'Ta med dator')]},
      {_type: 'codeBlock', _key: 'm', code: 'npm start'},
      {_type: 'html', _key: 'n', html: '<video></video>'},
    ]
    expect(visibleText(body, nothing)).toBe(
      'Kom till oss. Förra mötet Dag Måndag Ta med dator npm start <video></video>',
    )
  })

  it('puts footnotes last', () => {
    const footnote = {
      _type: 'footnote',
      _key: 'f',
      content: [paragraph('g', 'Enligt bladet.')],
    } as const
    expect(
      visibleText([paragraph('a', 'Stort', [footnote]), paragraph('b', 'Slut')], nothing),
    ).toBe('Stort Slut Enligt bladet.')
  })

  it('is the same for a presentation in the body and in its block', () => {
    const before = [
      paragraph('a', 'Vi visar:'),
      paragraph('b', 'Lyktan – Eva Ek'),
      paragraph('c', 'Ljus åt alla.'),
    ]
    const after: Body = [paragraph('a', 'Vi visar:'), {_type: 'presentations', _key: 'p'}]
    expect(
      visibleText(after, {
        presentations: [
          {title: 'Lyktan', presenters: ['Eva Ek'], pitch: [paragraph('c', 'Ljus åt alla.')]},
        ],
        schedule: [],
      }),
    ).toBe(visibleText(before, nothing))
  })

  it('is the same for a programme item in the body and in the schedule', () => {
    const before = [
      paragraph('a', '10:00-10:30: Öppna kartor (Bo Lund, Siv Al)'),
      paragraph('b', 'Slut'),
    ]
    const after: Body = [{_type: 'schedule', _key: 's'}, paragraph('b', 'Slut')]
    expect(
      visibleText(after, {
        presentations: [],
        schedule: [{time: '10:00-10:30', title: 'Öppna kartor', speakers: ['Bo Lund', 'Siv Al']}],
      }),
    ).toBe(visibleText(before, nothing))
  })

  it('tells apart a body in which a word is missing or moved', () => {
    const text = visibleText([paragraph('a', 'ett två')], nothing)
    expect(visibleText([paragraph('a', 'två ett')], nothing)).not.toBe(text)
    expect(visibleText([paragraph('a', 'ett')], nothing)).not.toBe(text)
  })
})
