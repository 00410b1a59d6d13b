import * as fc from 'fast-check'
import {expect, it} from 'vitest'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import {defined} from '../../../content/objects/defined.ts'
import type {Site} from '../parse/jekyllSite.ts'
import {hash} from '../parse/keys.ts'
import {openSite} from '../read/openSite.ts'
import {convertSite} from './convertSite.ts'
import type {KeptPage, PageMemory} from './keptPage.ts'
import {learnSite} from './learnSite.ts'

const example = await openSite('example-site')
const given = new Map<string, string>()
for (const path of example.pages) {
  const file = await example.read(path)
  if ('text' in file) given.set(path, file.text)
}
const paths = [...given.keys()]

const siteOf = (texts: ReadonlyMap<string, string>): Site => ({
  ...example,
  read: async (path) => {
    const text = texts.get(path) ?? ''
    return {path, text, digest: hash(text)}
  },
})

/** The documents that are given, by their ids. */
const converted = async (
  texts: ReadonlyMap<string, string>,
  memory?: PageMemory,
): Promise<ReadonlyMap<string, ContentDocument>> => {
  const documents = new Map<string, ContentDocument>()
  const site = await learnSite(siteOf(texts))
  for await (const one of convertSite(site, {exact: false}, defined({memory}))) {
    if (one.kind === 'document') documents.set(one.document._id, one.document)
  }
  return documents
}

/** Keeps what it is told in memory. */
const memoryOf = (before: ReadonlyMap<string, KeptPage>, print: string) => {
  const pages = new Map<string, KeptPage>()
  const skipped: string[] = []
  let linkedNow = ''
  const memory: PageMemory = {
    known: (path, digest) => {
      const page = before.get(path)
      return page?.digest === digest ? page : undefined
    },
    isLinkedAs: (linked) => {
      linkedNow = linked
      return linked === print
    },
    keep: (path, page) => pages.set(path, structuredClone(page)),
    skip: (path) => skipped.push(path),
  }
  return {memory, pages, skipped, print: () => linkedNow}
}

const edits: readonly ((text: string, other: string) => string)[] = [
  (text) => `${text}\nOne line more.\n`,
  (text) => text.replace(/^title:.*$/mu, (line) => `${line.replace(/["']$/u, '')} now`),
  (text) => text.replace('---\n', '---\nexcerpt: Another one\n'),
  (text, other) => `${text}\nSee [that](/${other.replace(/^_|\.md$/gu, '')}/).\n`,
  (text) => text.split('\n').slice(0, -3).join('\n'),
  (text) => `${text}\n## Program\n\n- 17:00 Välkomna\n- 17:30 Bo Ek visar **Cykelkartan**\n`,
  (text) => text.replace(/\n\n/u, '\n\nFirst of all.\n\n'),
]

const edit = fc.record({
  page: fc.constantFrom(...paths),
  other: fc.constantFrom(...paths),
  how: fc.constantFrom(...edits),
})

it('pages that are not converted again give what they gave, and all others what they give now', async () => {
  const whole = await converted(given)
  const first = memoryOf(new Map(), '')
  await converted(given, first.memory)
  let skipped = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, {minLength: 1, maxLength: 2}), async (changes) => {
      const texts = new Map(given)
      for (const {page, other, how} of changes) texts.set(page, how(texts.get(page) ?? '', other))
      const fresh = await converted(texts)
      const again = memoryOf(first.pages, first.print())
      const now = await converted(texts, again.memory)
      skipped += again.skipped.length
      const isSkipped = new Set(again.skipped)
      const kept = new Set(again.skipped.flatMap((path) => first.pages.get(path)?.documents ?? []))
      for (const [id, document] of fresh) {
        const known = now.get(id) ?? whole.get(id)
        expect([id, known]).toEqual([id, document])
        if (!now.has(id)) expect(kept).toContain(id.replace(/^drafts\./u, ''))
      }
      for (const id of now.keys()) expect([...fresh.keys()]).toContain(id)
      for (const path of isSkipped) expect(texts.get(path)).toBe(given.get(path))
    }),
    {numRuns: 20, seed: 14},
  )
  expect(skipped).toBeGreaterThan(0)
}, 120_000)
