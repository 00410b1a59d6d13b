import {expect, it} from 'vitest'

import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {planOf} from '../testing/exported.ts'
import {loadedSite} from '../testing/loadedSite.ts'

const files = {
  '_events/a.md':
    '---\ntitle: A\nlang: sv\nevent-date: 2027-05-06 18:00:00 +0200\n---\n## Program\n\n- 18.00 Så lagar vi – Eva Ek, Ola Ny\n- 19.00 Avslutning\n',
  '_groups/b.md':
    '---\ntitle: B\ncontact:\n- name: Eva Ek\n  text: Samordnare\n  mail: eva@example.org\n---\nHej.\n',
  '_posts/2026-01-02-c.md':
    '---\ntitle: C\ncontact:\n- name: Eva Ek\n  mail: eva@example.org\n---\nHej.\n',
}

it('a person who is called otherwise is, wherever pages name them', async () => {
  const site = await loadedSite(memorySite(files))
  const {holdings} = site.state
  const eva = holdings.published.get('person-eva-ek')
  expect(eva).toMatchObject({name: 'Eva Ek', role: 'Samordnare'})
  const published = new Map([
    ...holdings.published,
    ['person-eva-ek', {...eva, _id: 'person-eva-ek', _type: 'person', name: 'Eva Lind'}] as const,
  ])
  const plan = planOf({...site, state: {...site.state, holdings: {...holdings, published}}})
  expect(plan.messages).toEqual([])
  expect(plan.changes.map(({path, after}) => [path, after])).toEqual(
    Object.entries(files).map(([path, text]) => [path, text.replace('Eva Ek', 'Eva Lind')]),
  )
})
