import {describe, expect, it, vi} from 'vitest'

import {samples} from '../../schemas/testing/samples.ts'
import {
  isList,
  isObject,
  type Json,
  type JsonDocument,
  type JsonObject,
  toJson,
} from '../fromMarkdown/dataset/json.ts'
import {memorySite} from '../fromMarkdown/testing/memorySite.ts'
import {planAfter, planOf} from './testing/exported.ts'
import {loadedSite, type LoadedSite} from './testing/loadedSite.ts'

vi.setConfig({testTimeout: 120_000})

const event = `---
title: Kvällen
lang: sv
image: /uploads/a.png
event-date: 2027-05-06 18:00:00 +0200
event-date-desc: Torsdag 6 maj 2027, kl 18–20
place: Hallen, Storgatan 2
group: malmo
links:
  - title: Anmälan
    url: https://tickets.example.org/a
organisers:
  - Föreningen Bryggan
---
Välkommen till [kartan](/projects/karta/).

## Program

- 18.00 Öppning – Eva Ek
- 19.00 Verkstad

## Projekt som presenteras

- Karta (Ola Ny)
- Lyktan (Eva Ek)
`
const pages = {
  '_events/kvall.md': event,
  '_events/natt.md': '---\ntitle: Natten\nevent-date: 2027-06-06 21:00:00 +0200\n---\nHej.\n',
  '_posts/2026-01-02-karta.md':
    '---\ntitle: Karta\ncategories: [öppet]\ncontact:\n  - name: Mia Mo\n    mail: mia@example.org\n    organisation: Verket\n---\nEn karta.\n',
  '_groups/malmo.md':
    '---\ntitle: Malmö\npartners:\n  - name: Verket\n    link: https://verket.example.org\n---\nHej.\n',
}

type Path = readonly (string | number)[]

/** What no editor changes, and what says the same as nothing. */
const silent = new Set([
  '_key',
  '_type',
  '_id',
  '_weak',
  '_strengthenOnPublish',
  '_sanityAsset',
  'source',
  'original',
  'decorative',
  'style',
  'listItem',
  'level',
])

const leaves = (value: Json, path: Path = []): readonly Path[] => {
  if (isList(value)) return value.flatMap((item, index) => leaves(item, [...path, index]))
  if (!isObject(value)) return value === false ? [] : [path]
  return Object.entries(value).flatMap(([key, member]) =>
    silent.has(key) ? [] : leaves(member, [...path, key]),
  )
}

const at = (value: Json | undefined, path: Path): Json | undefined => {
  const [key, ...rest] = path
  if (key === undefined) return value
  const member = isList(value)
    ? value[Number(key)]
    : isObject(value)
      ? value[String(key)]
      : undefined
  return at(member, rest)
}

/** A value with another one at a path; what is missing on the way is as in the sample. */
const withValue = (value: Json | undefined, sample: Json | undefined, path: Path): Json => {
  const [key, ...rest] = path
  if (key === undefined || value === undefined) return sample ?? null
  if (typeof key === 'number') {
    const list = isList(value) ? value : []
    const inner = isList(sample) ? sample[key] : undefined
    return [withValue(list[0], inner, rest), ...list.slice(1)]
  }
  const object = isObject(value) ? value : {}
  const inner = isObject(sample) ? sample[key] : undefined
  return {...object, [key]: withValue(object[key], inner, rest)}
}

/** A sample whose references lead to documents of the site. */
const within = (sample: JsonDocument, {state}: LoadedSite, own: string): JsonDocument => {
  const byType = Map.groupBy(
    [...state.holdings.published.values()].filter(({_id}) => _id !== own),
    ({_type}) => _type,
  )
  const text = JSON.stringify(sample)
    .replace('"scheduled"', '"cancelled"')
    .replaceAll(
      /"_ref":"(\w+)-x"/gu,
      (_, type: string) =>
        `"_ref":"${byType.get(type)?.at(-1)?._id ?? [...state.holdings.assets.keys()][0]}"`,
    )
  return {...JSON.parse(text), _id: own, _type: sample._type}
}

const said = ({messages}: ReturnType<typeof planAfter>): string =>
  messages.map(({reason}) => reason).join('\n')

/** The fields of a document of which a change came to nothing and nobody was told. */
const unheard = (site: LoadedSite, document: JsonDocument): readonly string[] => {
  const found = samples.find(({_type}) => _type === document._type)
  if (found === undefined) return []
  const sample = within(toJson(found), site, document._id)
  return leaves(sample).flatMap((path) => {
    const now = withValue(document, sample, path)
    if (!isObject(now) || JSON.stringify(now) === JSON.stringify(document)) return []
    if (at(document, path) === at(now, path)) return []
    const change: JsonObject = now
    const plan = planAfter(site, document._id, change)
    const isHeard = plan.changes.length > 0 || said(plan) !== ''
    return isHeard ? [] : [`${document._id} ${path.join('.')}`]
  })
}

describe('an edit of any field', () => {
  const documents = ['event', 'session', 'project', 'group', 'person', 'organisation'] as const

  it.each(documents)('is written, or reported: %s', async (type) => {
    const site = await loadedSite(memorySite(pages, ['_uploads/a.png']))
    expect(planOf(site)).toMatchObject({changes: [], messages: []})
    const all = [...site.state.holdings.published.values()].filter(({_type}) => _type === type)
    expect(all.length).toBeGreaterThan(0)
    expect(all.slice(0, 1).flatMap((document) => unheard(site, document))).toEqual([])
  })
})
