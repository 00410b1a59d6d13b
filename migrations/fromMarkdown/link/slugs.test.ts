import {array, assert, asyncProperty, constantFrom, tuple, uniqueArray} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'
import {page} from '../testing/siteFolder.ts'

const slugsOf = async (files: Readonly<Record<string, string>>) => {
  const {documents, messages} = await converted(memorySite(files))
  return {
    slugs: documents.flatMap((document) =>
      'slug' in document && document.source?.line === undefined
        ? [[document.source?.path, document.slug?.current]]
        : [],
    ),
    taken: messages.filter(({ruleId}) => ruleId === 'slug-taken').map(({path}) => path),
  }
}

describe('the slug of a page', () => {
  it.each([
    ['_events/fair.md', '', 'fair'],
    ['_events/fair.md', 'slug: Big Fair', 'big-fair'],
    ['_events/fair.md', 'permalink: /2027/b%C3%A4st/', 'bast'],
    ['_events/fair.md', 'permalink: /2027/best.html', 'best'],
    ['_events/fair.md', 'permalink: /', 'fair'],
    ['_events/2027/index.md', '', '2027'],
    ['_posts/2027-05-06-fair.md', '', 'fair'],
  ])('of %s with "%s" is %s', async (path, frontMatter, slug) => {
    expect((await slugsOf({[path]: page(frontMatter)})).slugs).toEqual([[path, slug]])
  })

  it('says more where a published page before it has it, and a warning says so', async () => {
    const {slugs, taken} = await slugsOf({
      '_events/2026/fair.md': page('published: false'),
      '_events/2027/fair.md': page(''),
      '_events/2028/fair.md': page('lang: en'),
      '_posts/2027-05-06-meetup.md': page(''),
      '_posts/2027-06-03-meetup.md': page(''),
    })
    expect(slugs).toEqual([
      ['_events/2026/fair.md', '2026-fair'],
      ['_events/2027/fair.md', 'fair'],
      ['_events/2028/fair.md', 'fair'],
      ['_posts/2027-05-06-meetup.md', 'meetup'],
      ['_posts/2027-06-03-meetup.md', 'meetup-2027-06-03'],
    ])
    expect(taken).toEqual(['_events/2026/fair.md', '_posts/2027-06-03-meetup.md'])
  })

  it('stays with the page that is called so', async () => {
    const {slugs} = await slugsOf({'_events/a b.md': page(''), '_events/a-b.md': page('')})
    expect(slugs[1]).toEqual(['_events/a-b.md', 'a-b'])
  })

  it('is no other’s, and pages keep their ids whatever other files there are', async () => {
    const name = array(constantFrom('a', 'A', '-', ' ', 'å', '🎉', 'index', '2'), {
      minLength: 1,
      maxLength: 3,
    }).map((parts) => parts.join(''))
    const path = tuple(constantFrom('_events/', '_events/a/', '_groups/'), name).map(
      ([folder, file]) => `${folder}${file}.md`,
    )
    await assert(
      asyncProperty(uniqueArray(path, {minLength: 1, maxLength: 12}), async (paths) => {
        const site = await converted(
          memorySite(Object.fromEntries(paths.map((each) => [each, page('title: T')]))),
        )
        expect(new Set(site.documents.map(({_id}) => _id)).size).toBe(paths.length)
        const slugs = site.documents.flatMap((document) =>
          'slug' in document ? [`${document._type} ${document.slug?.current ?? ''}`] : [],
        )
        expect(new Set(slugs).size).toBe(paths.length)
        const [first = ''] = paths
        const alone = await converted(memorySite({[first]: page('title: T')}))
        expect(site.documents.map(({_id}) => _id)).toContain(alone.documents[0]?._id)
      }),
      {numRuns: 50},
    )
  })
})
