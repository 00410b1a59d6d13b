import * as fc from 'fast-check'
import {defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Dom, parse} from 'parse5'
import {expect, it} from 'vitest'

import {cases} from '../../../test/cases.ts'
import {convertSite} from '../conduct/convertSite.ts'
import {memorySite} from '../testing/memorySite.ts'
import {collectSite} from './collectSite.ts'
import {reportPage} from './page/reportPage.ts'
import {shownAttributes, shownTags, type Tree} from './view/tree.ts'

const reportOf = async (pages: Readonly<Record<string, string>>): Promise<string> => {
  const site = memorySite(pages)
  const collected = collectSite(site.pages, {
    textOf: async (path) => pages[path],
    siteZone: 'Europe/Stockholm',
  })
  for await (const one of convertSite(site, {exact: false})) {
    if (one.kind === 'message') collected.message(one.message)
    else collected.document(one.document)
  }
  const head = {title: 'A site', summary: 'Something', madeAt: 'today'}
  return (await Array.fromAsync(reportPage(head, collected.pages()))).join('')
}

const elementsIn = (node: Dom.ParentNode): readonly Dom.Element[] =>
  node.childNodes.filter(tree.isElementNode).flatMap((one) => [one, ...elementsIn(one)])

const attributesOf = ({attrs}: Dom.Element): readonly string[] =>
  attrs.map(({name}) => name).toSorted()

const textIn = (node: Dom.ParentNode): string =>
  node.childNodes
    .map((one) => (tree.isTextNode(one) ? one.value : tree.isElementNode(one) ? textIn(one) : ''))
    .join('')

/** What a page is made of, without its words. */
const skeleton = (html: string): readonly string[] =>
  elementsIn(parse(html)).map((one) => `${one.tagName} ${attributesOf(one).join(' ')}`)

const treesIn = (html: string): readonly Tree[] =>
  elementsIn(parse(html))
    .filter(({attrs}) => attrs.some(({value}) => value === 'application/json'))
    .map((script): Tree => JSON.parse(textIn(script)))

const everyElement = (one: Tree): readonly Exclude<Tree, string>[] =>
  typeof one === 'string' ? [] : [one, ...one.children.flatMap(everyElement)]

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '</script>',
        '<script>alert(1)</script>',
        '<!--',
        ']]>',
        '"><img src=x onerror=alert(1)>',
        "' onclick='alert(1)",
        '[a](javascript:alert(1))',
        '![b](data:text/html,<script>)',
        '<svg/onload=alert(1)>',
        '</details></main>',
        '&lt;b&gt;',
        '\u2028',
        '<iframe srcdoc="<p>"></iframe>',
        '$&$`',
      ),
      fc.string({unit: 'grapheme', maxLength: 12}),
    ),
    {maxLength: 8},
  )
  .map((parts) => parts.join(' ').replaceAll(/[\n\r]/gu, ' '))

const pageOf = (title: string, body: string): string =>
  `---\ntitle: ${JSON.stringify(`x${title}`)}\nevent-date: 2031-05-20 17:00:00 +0200\n---\n${body}\n`

/** Which choices there are depends on what was found. */
const rows = (html: readonly string[]): readonly string[] =>
  html.filter((one) => !one.startsWith('input') && !one.startsWith('label') && one !== 'span class')

it('makes no markup of any text of a page', async () => {
  const calm = skeleton(await reportOf({'_events/a.md': pageOf('A title', 'Calm words.')}))
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (title, body) => {
      const html = await reportOf({'_events/a.md': pageOf(title, body)})
      expect(rows(skeleton(html))).toEqual(rows(calm))
      for (const one of treesIn(html).flatMap(everyElement)) {
        expect(shownTags).toContain(one.tag)
        const {href, src, ...attributes} = one.attributes ?? {}
        if (src !== undefined) expect(src).toMatch(/^data:image\//u)
        for (const name of Object.keys(attributes)) expect(shownAttributes).toContain(name)
        if (href !== undefined) expect(href).toMatch(/^(?:https?:\/\/|mailto:)/iu)
      }
    }),
    {numRuns: cases(100)},
  )
}, 60_000)

it('shows each line of a page, whatever it says, beside what becomes of it', async () => {
  const body = 'We meet at </script><b>noon</b>.\n\n- one\n- two\n    - deeper\n\n1. first'
  const html = await reportOf({'_events/a.md': pageOf('Day', body)})
  const [page] = treesIn(html)
  const lines = everyElement(page ?? '').filter(
    ({tag, attributes}) => tag === 'code' && !attributes,
  )
  expect(lines.map(({children}) => children.join(''))).toEqual(
    expect.arrayContaining(['We meet at </script><b>noon</b>.', '    - deeper']),
  )
  const lists = everyElement(page ?? '').filter(({tag}) => tag === 'ul' || tag === 'ol')
  expect(lists.map(({tag, children}) => `${tag} ${children.length}`)).toEqual([
    'ul 2',
    'ul 1',
    'ol 1',
  ])
})
