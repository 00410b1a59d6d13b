import {describe, expect, it} from 'vitest'

import {event, messages, once, register, told} from '../testing/sample.ts'

const brokenLinks = new Map(
  [register.url, 'https://video.example.org/1'].map((url) => [
    url,
    {url, reason: 'The page is not there any more.', brokenSince: '2030-05-13T22:30:00.000Z'},
  ]),
)
const recording = {_type: 'link' as const, _key: 'l', url: 'https://video.example.org/1'}

describe('a broken link', () => {
  it('for registration is named with the day, in the zone of the site, since when it does not work', () => {
    expect(told(event, {brokenLinks})).toEqual([
      {ruleId: 'registration-link-broken', path: ['registration', {_key: 'r'}, 'url']},
    ])
    expect(messages(event, {brokenLinks})).toEqual([
      'The registration link https://biljetter.example.org/1 has not worked since Tue 14 May 2030: The page is not there any more. Check the address.',
    ])
  })

  it('for registration matters to nobody when the event is over, other links do', () => {
    const over = {
      ...event,
      period: once('2030-05-01T15:00:00.000Z'),
      registration: [{...register, soldOut: true}],
      links: [{...recording, title: 'Recording'}],
    }
    expect(told(over, {brokenLinks})).toEqual([
      {ruleId: 'link-broken', path: ['links', {_key: 'l'}, 'url']},
    ])
    expect(messages(over, {brokenLinks})[0]).toMatch(
      /^The link “Recording” \(https:\/\/video\.example\.org\/1\) under Links has not worked since/u,
    )
  })

  it('is found in the text, in boxes and in footnotes', () => {
    const mark = {_type: 'link' as const, _key: 'm', href: recording.url}
    const text = {
      _type: 'block' as const,
      _key: 'b',
      style: 'normal' as const,
      children: [],
      markDefs: [mark],
    }
    const box = {_type: 'callout' as const, _key: 'c', content: [text]}
    const note = {
      ...text,
      _key: 'n',
      markDefs: [{_type: 'footnote' as const, _key: 'f', content: [text]}],
    }
    const inText = [{_key: 'b'}, 'markDefs', {_key: 'm'}, 'href']
    expect(told({...event, body: [text, box, note]}, {brokenLinks: brokenLinks}).slice(1)).toEqual([
      {ruleId: 'link-broken', path: ['body', ...inText]},
      {ruleId: 'link-broken', path: ['body', {_key: 'c'}, 'content', ...inText]},
      {
        ruleId: 'link-broken',
        path: ['body', {_key: 'n'}, 'markDefs', {_key: 'f'}, 'content', ...inText],
      },
    ])
  })
})
