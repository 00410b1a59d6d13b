import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const kept = async (frontMatter: string): Promise<unknown> => {
  const text = `---\n${frontMatter}\n---\n# Heading\n`
  const site = await converted(memorySite({'_events/a.md': text}))
  const {unmapped} = documentOf(site, 'events-a', 'event').source ?? {}
  const unread = site.messages.filter(({ruleId}) => ruleId === 'value-unread')
  return {
    kept: unmapped === undefined ? undefined : JSON.parse(unmapped),
    lines: unread.map(({place}) => place?.start.line),
  }
}

describe('values that no field can hold', () => {
  it.each([
    ['title: {sv: Hej, en: Hi}', {title: {sv: 'Hej', en: 'Hi'}}],
    ['title: [A, B]', {title: ['A', 'B']}],
    ['event-date: 2027-02-30', {'event-date': '2027-02-30'}],
    ['event-date: Some time in spring', {'event-date': 'Some time in spring'}],
    ['event-date: {day: 6}', {'event-date': {day: 6}}],
    ['image: [/uploads/a.png, /uploads/b.png]', {image: ['/uploads/a.png', '/uploads/b.png']}],
    ['group: {name: Malmö}', {group: {name: 'Malmö'}}],
  ])('keeps %s with the source, and says where it stands', async (line, value) => {
    expect(await kept(line)).toEqual({kept: value, lines: [2]})
  })

  it('keeps rows of links that have no address', async () => {
    expect(await kept('title: A\nlinks: [1, [https://example.org], {url: {a: b}}]')).toMatchObject({
      kept: {links: [1, ['https://example.org'], {url: {a: 'b'}}]},
    })
  })

  it('keeps keys that JavaScript gives a meaning', async () => {
    expect(await kept('title: A\n__proto__: {a: b}\nconstructor: c')).toMatchObject({
      kept: JSON.parse('{"__proto__": {"a": "b"}, "constructor": "c"}'),
    })
  })

  it.each([
    'title: A\nevent-date: 2027-05-06',
    'title: 2027\nevent-date: 6 May 2027, 18:00',
    'title: A\nimage: {path: /uploads/a.png}\ngroup: [Malmö]',
  ])('takes %j', async (frontMatter) => {
    expect(await kept(frontMatter)).toEqual({kept: undefined, lines: []})
  })
})
