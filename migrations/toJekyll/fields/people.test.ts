import {describe, expect, it} from 'vitest'

import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {changedLines, planAfter} from '../testing/exported.ts'
import {loadedSite} from '../testing/loadedSite.ts'

const page = (frontMatter: string, body = 'Welcome.\n'): string =>
  `---\n${frontMatter}\n---\n${body}`

const after = async (
  text: string,
  change: JsonObject,
  more: Readonly<Record<string, string>> = {},
) => {
  const site = await loadedSite(memorySite({'_events/a.md': text, ...more}))
  const plan = planAfter(site, 'events-a', change)
  const [change_] = plan.changes
  return {
    ...changedLines(text, change_?.after ?? text),
    codes: plan.messages.map(({ruleId}) => ruleId),
  }
}

const people = {
  '_events/b.md': page(
    'title: B\nspeakers: [Ada Lind]\ncontact:\n  - name: Kim Berg\n    role: Chair',
  ),
}
const reference = (id: string): JsonObject => ({
  _type: 'reference',
  _key: id,
  _ref: `person-${id}`,
  _weak: true,
})

describe('the people of an event', () => {
  it('are named as other pages name theirs: who speaks, and whom to ask', async () => {
    const text = page('title: A\nspeakers: [Kim Berg]')
    expect(
      await after(
        text,
        {
          speakers: [reference('kim-berg'), reference('ada-lind')],
          contacts: [{_type: 'contact', _key: 'a', person: reference('kim-berg'), role: 'Chair'}],
        },
        people,
      ),
    ).toEqual({
      gone: ['speakers: [Kim Berg]'],
      came: ['speakers: [Kim Berg, Ada Lind]', 'contact:', '  - name: Kim Berg', '    role: Chair'],
      codes: [],
    })
  })
})
