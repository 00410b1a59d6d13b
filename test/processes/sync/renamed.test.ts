import {describe, expect, it, vi} from 'vitest'

import {page} from '../apply/springPage.ts'
import {useDataset} from '../apply/useDataset.ts'
import {isIdle} from './siteInStep.ts'
import {syncedSite} from './syncedSite.ts'

vi.setConfig({testTimeout: 300_000, hookTimeout: 60_000})

const {connection, client, get} = useDataset()

const rows = (person: string, employer: string): string =>
  `speakers:\n- name: ${person}\n  organisation: ${employer}\ncontact:\n- name: ${person}\n  mail: ada@example.org\n`

const contactWho = (role: string): string => `contact:\n- name: Ada Berg\n  role: ${role}\n`

const texts = (person: string, employer: string) => ({
  '_events/autumn.md': page({title: 'Autumn', more: `host: ${employer}\nspeakers:\n- ${person}\n`}),
  '_events/spring.md': page({more: rows(person, employer)}),
})

const before = ['Ada Berg', 'Map Works Ltd'] as const
const after = ['Eva Berg', 'Star Works Ltd'] as const

describe('a sync after somebody got another name in the Studio', () => {
  it('brings it into every page that names them, and takes nobody for somebody new', async () => {
    const {pages, sync} = await syncedSite(texts(...before), connection())
    await sync()
    expect(await get('organisation-map-works-ltd')).toMatchObject({name: 'Map Works Ltd'})
    const named = '*[_type in ["person", "organisation"]] | order(_id) {_id, name}'
    const ids = '*[!(_id in path("_.**")) && !(_id match "lectern.*")] | order(_id) ._id'
    const known = await client().fetch(ids)
    await client().patch('person-ada-berg').set({name: after[0]}).commit()
    await client().patch('organisation-map-works-ltd').set({name: after[1]}).commit()
    const synced = await sync()
    expect(synced.exported.changed).toEqual(['_events/autumn.md', '_events/spring.md'])
    expect(await pages()).toEqual(texts(...after))
    const again = await sync()
    expect(isIdle(again)).toBe(true)
    expect(await client().fetch(ids)).toEqual(known)
    expect(await client().fetch(named)).toEqual([
      {_id: 'organisation-map-works-ltd', name: after[1]},
      {_id: 'person-ada-berg', name: after[0]},
    ])
  })

  it('leaves a project presented where its page is called otherwise, also by a text that it cannot change', async () => {
    const project =
      '---\ntitle: Harbour map\nlang: en\ncategories: [projects]\npermalink: /projects/map/\n---\nA map.\n'
    const list = '## Projects we present\n\n- Harbour map (Cleo Falk)\n- Lamp'
    const {sync} = await syncedSite(
      {'_events/spring.md': page({body: list}), '_posts/2020-01-02-map.md': project},
      connection(),
    )
    await sync()
    const presented = '*[_id == "events-spring"][0].presentations[].project._ref'
    const known = await client().fetch(presented)
    expect(known).toContain('posts-2020-01-02-map')
    await client().patch('posts-2020-01-02-map').set({title: 'Chart of the sea'}).commit()
    await sync()
    const again = await sync()
    expect(isIdle(again)).toBe(true)
    expect(await client().fetch(presented)).toEqual(known)
  })

  it('brings what a contact does at one event into its page, and leaves what they do elsewhere', async () => {
    const start = {
      '_events/autumn.md': page({title: 'Autumn', more: contactWho('Chair')}),
      '_events/spring.md': page({more: contactWho('Chair')}),
    }
    const {pages, sync} = await syncedSite(start, connection())
    await sync()
    const {contacts} = await get('events-autumn')
    const [contact] = Array.isArray(contacts) ? contacts : []
    await client()
      .patch('events-autumn')
      .set({contacts: [{...contact, role: 'Host'}]})
      .commit()
    await sync()
    expect(await pages()).toEqual({
      ...start,
      '_events/autumn.md': page({title: 'Autumn', more: contactWho('Host')}),
    })
    expect(isIdle(await sync())).toBe(true)
    expect(await get('person-ada-berg')).toMatchObject({role: 'Chair'})
    expect(await get('events-spring')).toMatchObject({contacts: [{role: 'Chair'}]})
  })
})
