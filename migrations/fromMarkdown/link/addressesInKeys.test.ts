import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const read = async (frontMatter: string, body = 'Hello.') => {
  const page = `---\ntitle: Evening\nlang: en\ndate: 2027-05-06 18:00\n${frontMatter}\n---\n${body}\n`
  const result = await converted(memorySite({'_events/a.md': page}))
  const {links, registration, place, source} = documentOf(result, 'events-a', 'event')
  const people = result.documents.flatMap((each) => (each._type === 'person' ? [each.links] : []))
  return {
    urls: [links, registration, ...people].flatMap((list) => (list ?? []).map(({url}) => url)),
    place: place?.url,
    unmapped: source?.unmapped,
    codes: result.messages.map(({ruleId}) => ruleId),
  }
}

const script = 'javascript:alert(1)'

describe('a script in place of an address', () => {
  it.each([
    `website: ${script}`,
    `links:\n- title: A\n  url: ${script}`,
    `registration: ${script}`,
    `place:\n  name: Hub\n  url: ${script}`,
    `contact:\n- name: Ada Berg\n  url: ${script}`,
  ])('is no link, and stays with the source: %j', async (frontMatter) => {
    const {urls, place, unmapped, codes} = await read(frontMatter)
    expect([urls, place]).toEqual([[], undefined])
    expect(unmapped).toContain(script)
    expect(codes.length).toBeGreaterThan(0)
  })

  it('is told of a body', async () => {
    expect((await read('', `[Click](${script})`)).codes).toEqual(['url-invalid'])
  })
})

describe('an address without its scheme', () => {
  it.each(['website: www.example.org/x', 'contact:\n- name: Ada Berg\n  url: www.example.org/x'])(
    'has it in documents: %j',
    async (frontMatter) => {
      const {urls, unmapped = ''} = await read(frontMatter)
      expect(urls).toEqual(['https://www.example.org/x'])
      expect(unmapped).not.toContain('website')
    },
  )
})
