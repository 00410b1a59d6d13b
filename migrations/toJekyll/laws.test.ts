import {fileURLToPath} from 'node:url'

import {
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  oneof,
  shuffledSubarray,
  tuple,
} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {strangersIn} from '../../bench/export/belongs.ts'
import {edits} from '../../bench/export/edits/edits.ts'
import {randomFrom} from '../../bench/export/random.ts'
import {cases} from '../../test/cases.ts'
import {corpus} from '../../test/corpus.ts'
import {type JsonObject, toJson} from '../fromMarkdown/dataset/json.ts'
import {openSite} from '../fromMarkdown/read/openSite.ts'
import {converted, memorySite} from '../fromMarkdown/testing/memorySite.ts'
import {exportPlan} from './plan/exportPlan.ts'
import {findJobs} from './plan/findJobs.ts'
import {changedLines, planAfter, planOf, readOtherwise} from './testing/exported.ts'
import {loadedSite, type LoadedSite} from './testing/loadedSite.ts'

const example = fileURLToPath(new URL('../../example-site', import.meta.url))
const folders = [example, ...(corpus === undefined ? [] : [corpus])]

const page = (frontMatter: string, body: string): string => `---\n${frontMatter}\n---\n${body}`

const siteOf = (text: string): Promise<LoadedSite> =>
  loadedSite(
    memorySite({
      '_events/a.md': text,
      '_events/b.md': page('title: Other\nevent-date: 2027-03-04 18:00:00 +0100', '- one\n- two\n'),
    }),
  )

/** Front matter in many hands: quotes, folds, comments, blank lines, keys in any order. */
const titled = constantFrom(
  'title: Old words',
  "title: 'Old words' # so far",
  'title: "Old words"\n',
  'title: Old\n  words',
  "title: 'Old\n  words'",
)
const others = shuffledSubarray([
  'lang: sv',
  '# nothing here',
  'place: "Town hall"',
  'excerpt: >\n  Two lines\n  of text\n',
  'links:\n  - title: Chat\n    url: https://chat.example.org',
  'unknown: [a, b]',
])
const frontMatters = tuple(titled, others)
  .map(([title, more]) => ['event-date: 2027-05-06 18:00:00 +0200', title, ...more].join('\n'))
  .filter((text) => !text.includes('\n\n\n'))

const words = array(
  constantFrom(
    'ord',
    'Två',
    '*',
    '_a_',
    '`b`',
    '[c](d)',
    '<e>',
    '&amp;',
    '1.',
    '#',
    '- f',
    'g: h',
    '"i"',
    "j's",
    '{{ k }}',
    '|',
    '\\',
    '> l',
    '$$',
    'å–ö',
    ':',
  ),
  {minLength: 1, maxLength: 7},
).map((some) => some.join(' '))

const span = (text: string, marks: readonly string[] = []): JsonObject => ({
  _type: 'span',
  _key: 's',
  text,
  marks: [...marks],
})
const block = (children: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  _type: 'block',
  _key: 'k',
  style: 'normal',
  markDefs: [],
  children: [...children],
  ...more,
})
const texts = oneof(
  words.map((text) => [span(text)]),
  tuple(words, words, constantFrom('strong', 'em', 'code', 'underline', 'strike-through')).map(
    ([one, two, mark]) => [span(`${one} `), span(two, [mark]), span(' slut')],
  ),
)
const blocks = array(
  oneof(
    texts.map((children) => block(children)),
    texts.map((children) => block(children, {style: 'h2'})),
    texts.map((children) => block(children, {style: 'blockquote'})),
    texts.map((children) => block(children, {listItem: 'bullet', level: 1})),
    texts.map((children) => block(children, {listItem: 'number', level: 1})),
    constant<JsonObject>({_type: 'divider', _key: 'd'}),
    words.map((code): JsonObject => ({_type: 'codeBlock', _key: 'c', code})),
  ),
  {minLength: 1, maxLength: 5},
)

/** Markdown in many hands. */
const fragments = shuffledSubarray([
  'Old\n===',
  'Term\n: meaning\n: another',
  '*\tone\n*\ttwo\n\n\tof it',
  '1. a\n   - b\n\n     c\n2. d',
  '> quoted\n>\n> - list',
  '| a | b |\n|:--|--:|\n| 1 | x \\| y |',
  'A word[^n], and more[^m].',
  '[^n]: A note.\n\n[^m]: Another\n    on two lines.',
  '<div class="box">\n<p>Some <b>bold</b></p>\n</div>',
  'See {{ page.title }} and {% link a.md %}.',
  '{% include box.html %}',
  'With **unclosed and __other__ _marks_*',
  '~~~ruby\nputs 1\n~~~',
  '    indented code',
  'Text\n{: .lead #id}',
  '* TOC\n{:toc}',
  '## Program\n\n- 18.00 Start – Eva Ek\n- 19.00 Paus',
  '## Projekt som presenteras\n\n- Alfa (Eva Ek)\n- Beta',
  'Sign up at [this page](https://tickets.example.org/b "Here"), 50 kr.',
  '![picture](/uploads/none.png)  \nand a line\\\\\nbroken',
  '<!-- nothing --> *[HTML]: x',
  '👩‍👩‍👧 Z̸a̷l̵g̶o — “quoted” … 1 < 2 & 3',
])
const pages = tuple(
  frontMatters,
  fragments,
  constantFrom('\n', '\r\n'),
  constantFrom('', '\n'),
).map(([frontMatter, some, lineBreak, end]) =>
  page(frontMatter, `${some.join('\n\n')}${end}`).replaceAll('\n', lineBreak),
)

describe('an export', () => {
  it('changes nothing of a site in any hand that the importer has just imported', async () => {
    await assert(
      asyncProperty(pages, pages, async (one, other) => {
        const files = {'_events/a.md': one, '_groups/b.md': other, '_posts/2026-01-02-c.md': other}
        const site = await loadedSite(memorySite(files))
        const {documents} = await converted(memorySite(files))
        const all = documents.map(toJson).map((document) => [document._id, document] as const)
        const imported = new Map(all.filter(([id]) => !id.startsWith('drafts.')))
        const drafts = new Map(
          all.flatMap(([id, document]) => (imported.has(id) ? [] : [[id.slice(7), document]])),
        )
        const holdings = {...site.state.holdings, published: imported, drafts}
        const {changes, messages} = planOf({...site, state: {...site.state, holdings}})
        expect({changes, messages}).toEqual({changes: [], messages: []})
      }),
      {numRuns: cases(100)},
    )
  })

  it.each(folders)(
    'changes nothing of a site that nobody edited, and has nothing to say of it: %s',
    async (folder) => {
      const {changes, messages} = planOf(await loadedSite(await openSite(folder)))
      expect({changes, messages}).toEqual({changes: [], messages: []})
    },
  )

  it('changes the lines of the title alone where a title was edited, however it is written', async () => {
    await assert(
      asyncProperty(frontMatters, words, async (frontMatter, title) => {
        const text = page(frontMatter, 'Welcome.\n')
        const site = await siteOf(text)
        const plan = planAfter(site, 'events-a', {title})
        expect(plan.messages).toEqual([])
        expect(readOtherwise(site, plan, 'events-a', {title})).toEqual([])
        const [change] = plan.changes
        const {gone, came} = changedLines(text, change?.after ?? '')
        expect(gone.join('\n')).toMatch(/^(?:title: |\s+words)/u)
        expect(came.length).toBeLessThanOrEqual(2)
      }),
      {numRuns: cases(25)},
    )
  })

  it('writes any text so that an import reads it, and leaves the front matter as it is', async () => {
    await assert(
      asyncProperty(blocks, async (body) => {
        const text = page('title: A\nevent-date: 2027-05-06 18:00:00 +0200', 'Old text.\n')
        const site = await siteOf(text)
        const plan = planAfter(site, 'events-a', {body})
        const left = plan.messages.filter(({ruleId}) => ruleId === 'export-left')
        expect(left).toEqual([])
        expect(readOtherwise(site, plan, 'events-a', {body})).toEqual([])
        for (const {after = ''} of plan.changes)
          expect(after.startsWith(text.slice(0, text.indexOf('Old')))).toBe(true)
      }),
      {numRuns: cases(150)},
    )
  })

  it('changes one line of a text on many lines where one word was edited', async () => {
    const lines = ['First line', 'of **one** paragraph', 'on four', 'lines.']
    const site = await siteOf(page('title: A', `${lines.join('\n')}\n\n* item\n`))
    const [first, ...rest] = JSON.parse(
      JSON.stringify(site.state.holdings.published.get('events-a')?.['body']),
    )
    const children = first.children.map((child: {readonly text: string}) => ({
      ...child,
      text: child.text.replace('on four', 'on several'),
    }))
    const plan = planAfter(site, 'events-a', {body: [{...first, children}, ...rest]})
    expect(
      changedLines(site.state.files.get('_events/a.md')?.text ?? '', plan.changes[0]?.after ?? ''),
    ).toEqual({gone: ['on four'], came: ['on several']})
  })

  it.each(folders)('has only lines that belong to the edit: %s', async (folder) => {
    const {reading, state} = await loadedSite(await openSite(folder))
    const options = {drafts: false, prune: true}
    const all = Object.values(edits)
    for (let seed = 1; seed <= all.length; seed += 1) {
      const edited = all[seed % all.length]?.(reading, state.holdings, randomFrom(seed * 104_729))
      if (edited === undefined) continue
      const now = {...state, holdings: edited.holdings}
      const plan = exportPlan(reading, findJobs(reading, now, options), now, options)
      const files = new Map(state.files)
      for (const {path, after, id} of plan.changes)
        if (after !== undefined) files.set(path, {path, text: after, digest: '', id})
      const after = state.reader.read(files.values(), state.asset)
      for (const {path} of plan.changes) {
        const [old, written] = [reading.pages.get(path), after.pages.get(path)]
        if (old === undefined || written === undefined) continue
        expect({seed, path, ...strangersIn(old, written, edited.fields, 3)}).toMatchObject({
          lines: 0,
        })
      }
    }
  })
})
