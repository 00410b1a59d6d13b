import {describe, expect, it} from 'vitest'

import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {changedLines, planAfter} from '../testing/exported.ts'
import {loadedSite} from '../testing/loadedSite.ts'

const page = (title: string, body: string): string =>
  `---\ntitle: ${title}\nlang: sv\nevent-date: 2027-05-06 18:00:00 +0200\nplace: Hall\n---\n${body}`
const list = '## Projekt som presenteras\n\n- Alfa (Eva Ek)\n- Beta (Ola Ny)\n\nSlut.\n'

const after = async (body: string, change: (document: JsonObject) => JsonObject) => {
  const text = page('A', body)
  const site = await loadedSite(memorySite({'_events/a.md': text}))
  const document = site.state.holdings.published.get('events-a') ?? {}
  const plan = planAfter(site, 'events-a', change(JSON.parse(JSON.stringify(document))))
  return {
    ...changedLines(text, plan.changes[0]?.after ?? text),
    said: plan.messages.map(({ruleId, reason}) => `${ruleId} ${reason.slice(0, 6)}`),
  }
}

const empty = ({body}: JsonObject): JsonObject => ({
  body: [
    ...(Array.isArray(body) ? body : []),
    {_type: 'presentations', _key: 'p'},
    {_type: 'schedule', _key: 's'},
  ],
})

const more = ({presentations}: JsonObject): JsonObject => ({
  presentations: [
    ...(Array.isArray(presentations) ? presentations : []),
    {_type: 'presentation', _key: 'new', title: 'Gamma'},
  ],
})

const nothing = {gone: [], came: [], said: []}

describe('a page and its document', () => {
  it('say the same where the document says what is meant where a page says nothing', async () => {
    const studio = {status: 'scheduled', attendanceMode: 'onsite'}
    expect(await after('Hej.\n', () => studio)).toEqual(nothing)
  })

  it('say the same where the document has a place for projects and sessions, and none of them', async () => {
    expect(await after('Hej.\n', empty)).toEqual(nothing)
  })

  it('differ where an editor gave another address, which is reported', async () => {
    const moved = {slug: {_type: 'slug', current: 'other-address'}}
    expect(await after('Hej.\n', () => moved)).toEqual({
      ...nothing,
      said: ['export-left `slug`'],
    })
  })

  it('say the same of a presented project that has a title alone', async () => {
    expect(await after(list, more)).toEqual({gone: [], came: ['- Gamma'], said: []})
  })

  it('lose the list of presented projects when there are none any more', async () => {
    const {gone, said} = await after(list, () => ({presentations: []}))
    expect({gone, said}).toEqual({
      gone: expect.arrayContaining(['- Alfa (Eva Ek)', '- Beta (Ola Ny)']),
      said: [],
    })
  })
})
