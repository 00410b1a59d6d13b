import {describe, expect, it} from 'vitest'

import type {JsonDocument, JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {changedLines, planAfter} from '../testing/exported.ts'
import {loadedSite} from '../testing/loadedSite.ts'

const page = (body: string): string =>
  `---\ntitle: A\nevent-date: 2027-05-06 18:00:00 +0200\n---\n${body}`

const block = (text: string): JsonObject => ({
  _type: 'block',
  _key: text,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})

const session: JsonDocument = {
  _id: 's1',
  _type: 'session',
  title: 'Opening',
  event: {_type: 'reference', _ref: 'events-a'},
}

/** What becomes of a page when its document's body is changed. */
const after = async (
  body: string,
  change: (blocks: readonly JsonObject[]) => readonly JsonObject[],
  others: readonly JsonDocument[] = [],
) => {
  const text = page(body)
  const site = await loadedSite(memorySite({'_events/a.md': text}))
  const {holdings} = site.state
  const blocks: readonly JsonObject[] = JSON.parse(
    JSON.stringify(holdings.published.get('events-a')?.['body'] ?? []),
  )
  const published = new Map([
    ...holdings.published,
    ...others.map((one) => [one._id, one] as const),
  ])
  const edited = {...site, state: {...site.state, holdings: {...holdings, published}}}
  const plan = planAfter(edited, 'events-a', {body: [...change(blocks)]})
  return {
    ...changedLines(text, plan.changes[0]?.after ?? text),
    codes: plan.messages.map(({ruleId}) => ruleId),
  }
}

describe('the text of a page', () => {
  it('is written where a session of the event cannot be', async () => {
    expect(
      await after('Welcome.\n', (blocks) => [...blocks, block('Bring a friend.')], [session]),
    ).toEqual({gone: [], came: ['Bring a friend.', ''], codes: ['export-left']})
  })
})
