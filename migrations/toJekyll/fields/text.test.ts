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

const at = (hour: number, title: string, kind: string): JsonDocument => ({
  ...session,
  _id: title,
  title,
  kind,
  period: {
    _type: 'period',
    kind: 'once',
    timeZone: 'Europe/Stockholm',
    start: `2027-05-06T${hour}:00:00.000Z`,
  },
})

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

const without = (text: string) => (blocks: readonly JsonObject[]) =>
  blocks.filter((each) => !JSON.stringify(each).includes(`"${text}"`))

const longer = (blocks: readonly JsonObject[]): readonly JsonObject[] =>
  JSON.parse(JSON.stringify(blocks).replace(/(?<="text":"[^"]*)(?=")/u, ' and then'))

const renamed = (blocks: readonly JsonObject[]): readonly JsonObject[] =>
  JSON.parse(JSON.stringify(blocks).replace(/(?<="style":"h2".*"text":"One)(?=")/u, ' and two'))

const other = (blocks: readonly JsonObject[]): readonly JsonObject[] =>
  JSON.parse(JSON.stringify(blocks).replace('See /a/ now', 'Look at /b/'))

const noted = (content: string): JsonObject => ({
  ...block('Some words'),
  markDefs: [{_type: 'footnote', _key: 'f', content: [block(content)]}],
  children: [
    {_type: 'span', _key: 'a', text: 'Some ', marks: []},
    {_type: 'span', _key: 'b', text: 'words', marks: ['f']},
  ],
})

const reworded = (blocks: readonly JsonObject[]): readonly JsonObject[] =>
  JSON.parse(JSON.stringify(blocks).replace('Second.', 'The second.'))

const quotes = 'Old\n===\n\nOne.\n\n> two\n>\n> three\n\nFour.\n'

describe('the text of a page', () => {
  it('loses one paragraph of a quote and nothing beside it', async () => {
    expect(await after(quotes, without('three'))).toEqual({
      gone: ['>', '> three'],
      came: [],
      codes: [],
    })
    expect(await after(quotes, without('two'))).toEqual({
      gone: ['> two', '>'],
      came: [],
      codes: [],
    })
  })

  it('keeps what stands above and below where blocks have to be written anew', async () => {
    const text = 'Old\n===\n\nOne.\n\nTerm\n: meaning\n\nTwo.\n\nLast\n----\n'
    const {gone, codes} = await after(text, without('Term'))
    expect(codes).toEqual([])
    expect(gone).not.toContain('===')
  })

  it.each([
    ['See {{ page.url }} now', 'See {{ page.url }} now and then'],
    ['<small>Little</small> words', '<small>Little</small> words and then'],
    ['One <!-- or two --> of them', 'One <!-- or two --> of them and then'],
  ])('keeps what shows nothing of itself: %s', async (text, written) => {
    expect(await after(`${text}\n`, longer)).toEqual({
      gone: [text],
      came: [written],
      codes: [],
    })
  })

  it('says so where Liquid went with the words that it gave', async () => {
    expect(await after('See {{ page.url }} now\n', other)).toEqual({
      gone: ['See {{ page.url }} now'],
      came: ['Look at /b/'],
      codes: ['export-less-liquid'],
    })
  })

  it('gets a footnote behind the words that an editor gave it to', async () => {
    expect(await after('Hello.\n', (blocks) => [...blocks, noted('A note.')])).toEqual({
      gone: [],
      came: ['Some words[^1]', '', '[^1]: A note.', ''],
      codes: [],
    })
  })

  it('changes the words of a footnote where they stand, and no other', async () => {
    const text = 'One[^a] and two[^2].\n\n[^a]: First.\n[^2]: Second.\n\nEnd.\n'
    expect(await after(text, reworded)).toEqual({
      gone: ['[^2]: Second.'],
      came: ['[^2]: The second.'],
      codes: [],
    })
  })

  it('has what stands in a box as text, and says that it is none any more', async () => {
    const box = {_type: 'callout', _key: 'c', content: [block('Bring a friend.')]}
    expect(await after('Hello.\n', (blocks) => [...blocks, box])).toEqual({
      gone: [],
      came: ['Bring a friend.', ''],
      codes: ['export-unsaid'],
    })
  })

  it('leaves a table of contents to kramdown where a heading changed', async () => {
    const text = '* TOC\n{:toc}\n\n## One\n\nWords.\n'
    expect(await after(text, renamed)).toEqual({
      gone: ['## One'],
      came: ['## One and two'],
      codes: [],
    })
  })

  it('is written where a session of the event cannot be', async () => {
    expect(
      await after('Welcome.\n', (blocks) => [...blocks, block('Bring a friend.')], [session]),
    ).toEqual({gone: [], came: ['Bring a friend.', ''], codes: ['export-left']})
    const place = {_type: 'schedule', _key: 'p'}
    expect(
      await after('Welcome.\n', (blocks) => [...blocks, place, block('Bring a friend.')], [
        session,
      ]),
    ).toEqual({gone: [], came: ['Bring a friend.', ''], codes: ['export-left']})
  })

  it('gets a programme, whatever kinds its sessions are of, which it says nothing of', async () => {
    const sessions = [
      at(16, 'Opening', 'talk'),
      at(17, 'Repairs', 'workshop'),
      at(18, 'End', 'talk'),
    ]
    const place = {_type: 'schedule', _key: 'p'}
    expect(
      await after(
        'Welcome.\n\n## Programme\n\nBye.\n',
        ([first, heading, last]) => [first ?? {}, heading ?? {}, place, last ?? {}],
        sessions,
      ),
    ).toEqual({
      gone: [],
      came: ['* 18:00 Opening', '* 19:00 Repairs', '* 20:00 End', ''],
      codes: sessions.map(() => 'export-unsaid'),
    })
  })
})
