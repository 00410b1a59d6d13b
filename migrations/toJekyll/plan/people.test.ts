import {expect, it} from 'vitest'

import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {planAfter, planOf} from '../testing/exported.ts'
import {type LoadedSite, loadedSite} from '../testing/loadedSite.ts'

const files = {
  '_events/a.md':
    '---\ntitle: A\nlang: sv\nevent-date: 2027-05-06 18:00:00 +0200\n---\n## Program\n\n- 18.00 Så lagar vi – Eva Ek, Ola Ny\n- 19.00 Avslutning\n',
  '_groups/b.md':
    '---\ntitle: B\ncontact:\n- name: Eva Ek\n  text: Samordnare\n  mail: eva@example.org\n---\nHej.\n',
  '_posts/2026-01-02-c.md':
    '---\ntitle: C\ncontact:\n- name: Eva Ek\n  mail: eva@example.org\n---\nHej.\n',
}

const withName = ({reading, state}: LoadedSite, id: string, name: string): LoadedSite => {
  const {holdings} = state
  const document = {...holdings.published.get(id), _id: id, _type: id.split('-', 1)[0] ?? '', name}
  const published = new Map([...holdings.published, [id, document] as const])
  return {reading, state: {...state, holdings: {...holdings, published}}}
}

it('a person who is called otherwise is, wherever pages name them', async () => {
  const site = await loadedSite(memorySite(files))
  const {holdings} = site.state
  const eva = holdings.published.get('person-eva-ek')
  expect(eva).toMatchObject({name: 'Eva Ek', role: 'Samordnare'})
  const plan = planOf(withName(site, 'person-eva-ek', 'Eva Lind'))
  expect(plan.messages).toEqual([])
  expect(plan.changes.map(({path, after}) => [path, after])).toEqual(
    Object.entries(files).map(([path, text]) => [path, text.replace('Eva Ek', 'Eva Lind')]),
  )
})

it('of an organisation that a page still calls otherwise, which is not written, the pages that are say all', async () => {
  const site = await loadedSite(
    memorySite({
      '_groups/b.md':
        '---\ntitle: B\ncontact:\n- name: Eva Ek\n  organisation: Verket AB\n  organisation-link: https://verket.example.org\n---\nHej.\n',
      '_drafts/d.md':
        '---\ntitle: D\ncontact:\n- name: Ola Ny\n  organisation: Verket AB\n---\nHej.\n',
    }),
  )
  const before = site.state.holdings.published.get('organisation-verket-ab')
  expect(before).toMatchObject({url: 'https://verket.example.org'})
  const plan = planOf(withName(site, 'organisation-verket-ab', 'Lyran AB'))
  expect(plan.changes.map(({path}) => path)).toEqual(['_groups/b.md'])
  expect(plan.messages.filter(({ruleId}) => ruleId === 'export-unsaid')).toEqual([])
})

it('who has a page is called as it calls them, and the new name is reported', async () => {
  const collection = {output: true, permalink: '/:title/'}
  const site = await loadedSite(
    memorySite(
      {
        '_events/a.md':
          '---\ntitle: A\nlang: sv\nevent-date: 2027-05-06 18:00:00 +0200\nspeakers:\n- Eva Ek\n---\nHej.\n',
        '_speakers/eva.md': '---\nname: Eva Ek\nbio: Hon bor i Lund och ritar kartor.\n---\n',
      },
      [],
      {values: {collections: {events: collection, speakers: collection}}},
    ),
  )
  const {changes, messages} = planOf(withName(site, 'person-eva-ek', 'Eva Lind'))
  expect(changes).toEqual([])
  expect(messages).toMatchObject([
    {ruleId: 'export-unsaid', path: '_speakers/eva.md', actual: 'Eva Ek', expected: 'Eva Lind'},
  ])
})

const eventWith = (rows: string): string =>
  `---\ntitle: A\nlang: sv\nevent-date: 2027-05-06 18:00:00 +0200\n${rows}---\nHej.\n`

it.each([
  ['contact:\n- name: Eva Ek\n  role: Samordnare\n', 'contact:\n- name: Eva Ek\n  role: Värd\n'],
  ['contact:\n- name: Eva Ek\n', 'contact:\n- name: Eva Ek\n  text: Värd\n'],
  ['contact:\n- Eva Ek\n', 'contact:\n- name: Eva Ek\n  text: Värd\n'],
  ['contact: Eva Ek\n', 'contact:\n  name: Eva Ek\n  text: Värd\n'],
])('what a contact does on one page is written into its row: %j', async (row, written) => {
  const site = await loadedSite(memorySite({'_events/a.md': eventWith(row)}))
  const person = {_type: 'reference', _ref: 'person-eva-ek', _weak: true}
  const contacts = [{_type: 'contact', _key: 'k', person, role: 'Värd'}]
  const {changes, messages} = planAfter(site, 'events-a', {contacts})
  expect(changes.map(({after}) => after)).toEqual([eventWith(written)])
  // What somebody does at all is their own: the page cannot say both.
  expect(messages).toMatchObject([{ruleId: 'export-unsaid', actual: 'Värd'}])
})
