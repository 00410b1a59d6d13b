import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const project = (title: string, contact: string, more = ''): string =>
  `---\ntitle: ${title}\n${more}contact:\n${contact}\n---\nText.`

describe('people and organisations', () => {
  it('makes one person of a full name on several pages, with all that they say', async () => {
    const site = await converted(
      memorySite({
        '_posts/2020-01-01-a.md': project('A', '- name: Ada Berg\n  text: Ritare'),
        '_posts/2020-01-02-b.md': project(
          'B',
          '- name: Ada Berg\n  mail: ada@example.org\n  organisation: Kartlabbet\n  organisation-link: https://kartlabbet.example',
        ),
      }),
    )
    expect(documentOf(site, 'person-ada-berg', 'person')).toMatchObject({
      name: 'Ada Berg',
      role: 'Ritare',
      email: 'ada@example.org',
      organisation: {_ref: 'organisation-kartlabbet', _weak: true},
    })
    expect(documentOf(site, 'organisation-kartlabbet', 'organisation').url).toBe(
      'https://kartlabbet.example',
    )
    expect(documentOf(site, 'posts-2020-01-01-a', 'project').contacts).toMatchObject([
      {person: {_ref: 'person-ada-berg'}, role: 'Ritare'},
    ])
  })

  it('joins a first name to the full name of the same mail address, and to nobody else', async () => {
    const site = await converted(
      memorySite({
        '_posts/2020-01-01-a.md': project('A', '- name: Ada Berg\n  mail: ada@example.org'),
        '_posts/2020-01-02-b.md': project('B', '- name: Ada\n  mail: ada@example.org'),
        '_posts/2020-01-03-c.md': project('C', '- name: Ada'),
        '_posts/2020-01-04-d.md': project('D', '- name: Ada'),
      }),
    )
    const people = site.documents.filter(({_type}) => _type === 'person').map(({_id}) => _id)
    expect(people).toHaveLength(3)
    expect(people).toContain('person-ada-berg')
  })

  it('makes drafts of people that only drafts name', async () => {
    const site = await converted(
      memorySite({
        '_posts/2020-01-01-a.md': project('A', '- name: Ada Berg', 'published: false\n'),
        '_posts/2020-01-02-b.md': project('B', '- name: Bo Ek'),
        '_posts/2020-01-03-c.md': project('C', '- name: Bo Ek', 'published: false\n'),
      }),
    )
    expect(site.documents.filter(({_type}) => _type === 'person').map(({_id}) => _id)).toEqual([
      'drafts.person-ada-berg',
      'person-bo-ek',
    ])
  })

  it('keeps a contact that names nobody with the source', async () => {
    const site = await converted(
      memorySite({
        '_posts/2020-01-01-a.md': project(
          'A',
          '- name: Vill du veta mer om oss?\n  mail: hej@example.org',
        ),
      }),
    )
    const {source, contacts} = documentOf(site, 'posts-2020-01-01-a', 'project')
    expect(contacts).toBeUndefined()
    expect(JSON.parse(source?.unmapped ?? '')).toEqual({
      contact: [{name: 'Vill du veta mer om oss?', mail: 'hej@example.org'}],
    })
  })

  it('says which portrait or logo the site does not have', async () => {
    const site = await converted(
      memorySite(
        {
          '_posts/2020-01-01-a.md': project('A', '- name: Ada Berg\n  image: /uploads/ada.png'),
          '_posts/2020-01-02-b.md': project('B', '- name: Bo Ek\n  image: /uploads/bo.png'),
          '_posts/2020-01-03-c.md': project(
            'C',
            '- name: Cia Al\n  image: https://example.org/c.png',
          ),
        },
        ['_uploads/ada.png'],
      ),
    )
    expect(site.messages.map(({ruleId, path, actual}) => [ruleId, path, actual])).toEqual([
      ['image-missing', '_posts/2020-01-02-b.md', '/uploads/bo.png'],
    ])
  })
})

describe('a contact of whom only a mail address stands', () => {
  const others = {
    '_posts/2020-01-01-a.md': project('A', '- name: Ada Berg\n  mail: ada@example.org'),
    '_posts/2020-01-02-b.md': project('B', '- name: Bo Ek\n  mail: info@example.org'),
  }

  it.each(['ada@example.org', 'Ada@example.org', '{mail: ada@example.org}'])(
    'is who has that address on another page: %s',
    async (contact) => {
      const page = `---\ntitle: C\ncontact: ${contact}\n---\nText.`
      const site = await converted(memorySite({...others, '_posts/2020-01-03-c.md': page}))
      const {contacts, source} = documentOf(site, 'posts-2020-01-03-c', 'project')
      expect(contacts).toMatchObject([{person: {_ref: 'person-ada-berg'}}])
      expect(source?.unmapped).toBeUndefined()
      expect(site.messages.map(({ruleId}) => ruleId)).not.toContain('contact-unnamed')
    },
  )

  it.each(['bo@example.org', 'info@example.org'])('is said to be nobody else: %s', async (mail) => {
    const page = `---\ntitle: C\ncontact: ${mail}\n---\nText.`
    const site = await converted(memorySite({...others, '_posts/2020-01-03-c.md': page}))
    const {contacts, source} = documentOf(site, 'posts-2020-01-03-c', 'project')
    expect(contacts).toBeUndefined()
    expect(source?.unmapped).toBe(JSON.stringify({contact: mail}))
    expect(site.messages.map(({ruleId}) => ruleId)).toContain('contact-unnamed')
  })
})

const urlsOf = async (pages: Readonly<Record<string, string>>) => {
  const site = await converted(
    memorySite(pages, [], {
      values: {collections: {events: {output: true}, people: {output: true}}},
    }),
  )
  const person = documentOf(site, 'person-ada-berg', 'person')
  return {urls: person.links?.map(({url}) => url), messages: site.messages}
}

describe('a name on a service', () => {
  const own = [
    ['twitter: "@ada"', 'https://twitter.com/ada'],
    ['github_username: ada-b', 'https://github.com/ada-b'],
    ['mastodon: "@ada@social.example"', 'https://social.example/@ada'],
    ['linkedin: ada-berg', 'https://www.linkedin.com/in/ada-berg'],
    ['bluesky: ada.example.org', 'https://bsky.app/profile/ada.example.org'],
    ['instagram: https://www.instagram.com/ada', 'https://www.instagram.com/ada'],
  ]

  it.each(own)('is a link of a contact: %s', async (key, url) => {
    const page = `---\ntitle: A\ndate: 2027-05-06\ncontact:\n- name: Ada Berg\n  ${key}\n---\nText.`
    expect(await urlsOf({'_events/a.md': page})).toEqual({urls: [url], messages: []})
  })

  it.each(own)('is a link of whom a page is about: %s', async (key, url) => {
    const page = `---\nname: Ada Berg\n${key}\n---\nText.`
    expect((await urlsOf({'_people/ada.md': page})).urls).toEqual([url])
  })

  it.each(['twitter: ask me', 'mastodon: ada', 'github: 12', 'github: ada/maps', 'homepage: ada'])(
    'is none in %s',
    async (key) => {
      const page = `---\ntitle: A\ndate: 2027-05-06\ncontact:\n- name: Ada Berg\n  ${key}\n---\nText.`
      const {urls, messages} = await urlsOf({'_events/a.md': page})
      expect([urls, messages.map(({ruleId}) => ruleId)]).toEqual([undefined, ['key-unmapped']])
    },
  )
})
