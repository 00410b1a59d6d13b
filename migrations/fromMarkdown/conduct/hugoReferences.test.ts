import {beforeAll, describe, expect, it} from 'vitest'

import {openSite} from '../read/openSite.ts'
import {codesOf, type ConvertedSite, converted} from '../testing/memorySite.ts'
import {page, siteFolder} from '../testing/siteFolder.ts'

const fair = page('title: The great fair\nstart: 2027-05-06\nend: 2027-05-07')
const talk = (event: string, speaker: string) =>
  page(`title: A talk\nevent: ${event}\nstarts: 2027-05-06 10:00\nspeakers: [${speaker}]`)

describe('a Hugo site in which pages name others by their addresses', () => {
  let site: ConvertedSite
  const at = (path: string) =>
    site.documents.find(
      (document) => 'source' in document && document.source?.path === `content/${path}`,
    )

  beforeAll(async () => {
    site = await converted(
      await openSite(
        await siteFolder({
          'hugo.toml': 'baseURL = "https://example.org/club/"\ntimeZone = "Europe/Oslo"\n',
          'content/events/2027/index.md': `${fair}See [talks](/talks/), [tags](/tags/map/) and [none](/none/).\n`,
          'content/talks/a.md': talk('/events/2027', '/speakers/ilja-quist/'),
          'content/talks/b.md': talk('events/2027/', 'speakers/ilja-quist.md'),
          'content/talks/c.md': talk('https://example.org/club/events/2027/', 'Ilja Quist'),
          'content/talks/d.md': talk('"[[2027]]"', '"[[Ilja Quist]]"'),
          'content/projects/lamp.md': page('title: Lamp\nevents: [/events/2027/]'),
          'content/speakers/ilja-quist.md': page('name: Ilja Quist'),
          'data/menu.yml': 'a: 1\n',
          'data/more/places.json': '{}\n',
        }),
      ),
    )
  })

  it.each(['a', 'b', 'c', 'd'])('joins the session %s to its event and its speaker', (name) => {
    expect(at(`talks/${name}.md`)).toMatchObject({
      _type: 'session',
      event: {_ref: at('events/2027/index.md')?._id},
      speakers: [{_ref: 'person-ilja-quist'}],
    })
  })

  it('joins a project to the events that it lists', () => {
    expect(at('projects/lamp.md')).toMatchObject({
      events: [{_ref: at('events/2027/index.md')?._id}],
    })
  })

  it('makes nobody of an address', () => {
    expect(site.documents.filter(({_type}) => /person|organisation/u.test(_type))).toHaveLength(1)
  })

  it('has lists of its sections and terms, to which links lead', () => {
    const dead = site.messages.flatMap(({ruleId, actual}) => (ruleId === 'link-dead' ? actual : []))
    expect(dead).toEqual(['/none/'])
  })

  it('says once that files of data are left', () => {
    expect(codesOf(site, 'data')).toEqual(['data-unread 0:0'])
  })
})
