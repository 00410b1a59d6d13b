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
