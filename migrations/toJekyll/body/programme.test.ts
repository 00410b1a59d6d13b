import {describe, expect, it} from 'vitest'

import type {JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {changedLines, planOf} from '../testing/exported.ts'
import {loadedSite} from '../testing/loadedSite.ts'

const frontMatter =
  '---\ntitle: A\nlang: sv\nevent-date: 2027-05-06 18:00:00 +0200\nplace: Hall\n---\n'
const programme = (...items: readonly string[]): string =>
  `Hej.\n\n## Program\n\n${items.map((item) => `- ${item}\n`).join('')}\nSlut.\n`

const at = (time: string, title: string, more: object = {}): JsonDocument => ({
  _id: `new-${title}`,
  _type: 'session',
  event: {_type: 'reference', _ref: 'events-a'},
  title,
  language: 'sv',
  period: {
    _type: 'period',
    kind: 'once',
    timeZone: 'Europe/Stockholm',
    start: `2027-05-06T${time}:00.000Z`,
  },
  ...more,
})
const byEva = {speakers: [{_type: 'reference', _ref: 'eva', _key: 'e', _weak: true}]}
const eva: JsonDocument = {_id: 'eva', _type: 'person', name: 'Eva Ek'}
const withoutTime = {period: null}

const isSession = ({_type}: JsonDocument): boolean => _type === 'session'

const after = async (
  body: string,
  change: (sessions: readonly JsonDocument[]) => readonly JsonDocument[],
) => {
  const text = frontMatter + body
  const site = await loadedSite(memorySite({'_events/a.md': text}))
  const {holdings} = site.state
  const all = [...holdings.published.values()]
  const sessions = change(all.filter(isSession))
  const documents = [...all.filter((each) => !isSession(each)), ...sessions, eva]
  const published = new Map(documents.map((document) => [document._id, document] as const))
  const plan = planOf({...site, state: {...site.state, holdings: {...holdings, published}}})
  return {
    ...changedLines(text, plan.changes[0]?.after ?? text),
    codes: plan.messages.map(({ruleId}) => ruleId),
  }
}

describe('a programme', () => {
  const three = programme('18.00 Öppning', '19.00 Verkstad', '20.00 Avslutning')

  it('of one item is changed, and becomes one of two', async () => {
    expect(
      await after(programme('18.00 Öppning'), ([one]) =>
        one === undefined ? [] : [{...one, title: 'Välkomnande'}],
      ),
    ).toEqual({gone: ['- 18.00 Öppning'], came: ['- 18.00 Välkomnande'], codes: []})
    expect(
      await after(programme('18.00 Öppning'), (some) => [...some, at('17:00', 'Verkstad')]),
    ).toEqual({gone: [], came: ['- 19.00 Verkstad'], codes: []})
  })

  it('loses items down to one, and then none', async () => {
    expect(await after(three, (some) => some.slice(0, 1))).toEqual({
      gone: ['- 19.00 Verkstad', '- 20.00 Avslutning'],
      came: [],
      codes: [],
    })
    expect(await after(programme('18.00 Öppning'), () => [])).toMatchObject({codes: []})
  })

  it('of one item stands in a page that had none', async () => {
    expect(await after('Hej.\n', () => [at('16:30', 'Öppning')])).toMatchObject({
      gone: [],
      came: ['### Program', '', '* 18:30 Öppning', ''],
      codes: [],
    })
  })

  it('names speakers, in brackets behind a title that is short', async () => {
    expect(
      await after(three, (some) => [
        ...some,
        at('16:30', 'Så lagar vi', byEva),
        at('17:30', 'Demo', byEva),
      ]),
    ).toEqual({
      gone: ['- 19.00 Verkstad'],
      came: ['- 18.30 Så lagar vi – Eva Ek', '- 19.00 Verkstad', '- 19.30 Demo (Eva Ek)'],
      codes: [],
    })
  })

  it('is written without sessions that have no time, which are reported', async () => {
    expect(
      await after(three, (some) => [
        ...some,
        at('17:30', 'Mingel'),
        at('17:30', 'Någon gång', withoutTime),
      ]),
    ).toEqual({gone: [], came: ['- 19.30 Mingel'], codes: ['export-left']})
  })
})
