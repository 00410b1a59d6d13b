import {describe, expect, it} from 'vitest'

import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {objectsIn} from '../reading/values.ts'
import {planAfter, readOtherwise} from '../testing/exported.ts'
import {loadedSite} from '../testing/loadedSite.ts'

const frontMatter =
  '---\ntitle: A\nlang: en\nevent-date: 2027-05-06 18:00:00 +0200\n---\nWe meet.\n\n'

type Change = (blocks: readonly JsonObject[]) => readonly JsonObject[]

/** The list of a page once an editor changed the body, of which the first block is the list's first item. */
const after = async (list: string, change: Change): Promise<string> => {
  const end = '\n\nBye then.\n'
  const site = await loadedSite(memorySite({'_events/a.md': frontMatter + list + end}))
  const [first = {}, ...blocks] = objectsIn(site.state.holdings.published.get('events-a')?.['body'])
  const body = {body: [first, ...change(blocks)]}
  const plan = planAfter(site, 'events-a', body)
  expect(plan.messages).toEqual([])
  expect(readOtherwise(site, plan, 'events-a', body)).toEqual([])
  const [file] = plan.changes
  return file?.after?.slice(frontMatter.length, -end.length) ?? list
}

const moved =
  (from: number, to: number): Change =>
  (blocks) => {
    const one = blocks.slice(from, from + 1)
    return blocks.toSpliced(from, 1).toSpliced(to, 0, ...one)
  }

const gone =
  (at: number): Change =>
  (blocks) =>
    blocks.toSpliced(at, 1)

const come =
  (at: number): Change =>
  ([first = {}, ...rest]) => {
    const [span = {}] = objectsIn(first['children'])
    const fresh = {...first, _key: 'n', children: [{...span, text: 'New.'}]}
    return [first, ...rest].toSpliced(at, 0, fresh)
  }

const lines = (...items: readonly string[]): string => items.join('\n')

const counted = lines('1. Ask.', '2. Build.', '3. Fill.')

describe('the numbers of a list', () => {
  it.each<[string, string, Change, string]>([
    ['an item moves down', counted, moved(1, 2), lines('1. Ask.', '2. Fill.', '3. Build.')],
    ['the last item comes first', counted, moved(2, 0), lines('1. Fill.', '2. Ask.', '3. Build.')],
    ['the first item goes', counted, gone(0), lines('1. Build.', '2. Fill.')],
    ['an item comes', counted, come(1), lines('1. Ask.', '2. New.', '3. Build.', '4. Fill.')],
    ['all are the same', '1. Ask.\n1. Build.', moved(1, 0), lines('1. Build.', '1. Ask.')],
    ['they begin later', '4. Ask.\n5. Build.', moved(1, 0), lines('4. Build.', '5. Ask.')],
    ['items stand apart', '1. Ask.\n\n2. Build.', moved(1, 0), lines('1. Build.', '', '2. Ask.')],
    [
      'an item has lines below it',
      lines('1. Ask.', '   - whom', '2. Build.'),
      moved(2, 0),
      lines('1. Build.', '2. Ask.', '   - whom'),
    ],
    [
      'markers get wider',
      lines('9.  Ask.', '    - whom', '10. Build.', '11. Fill.'),
      moved(3, 0),
      lines('9. Fill.', '10. Ask.', '    - whom', '11. Build.'),
    ],
  ])('go by places where %s', async (_, list, change, expected) => {
    expect(await after(list, change)).toBe(expected)
  })

  it('stay with their items where they do not count', async () => {
    const list = lines('1. Ask.', '7. Build.', '3. Fill.')
    expect(await after(list, moved(2, 1))).toBe(lines('1. Ask.', '3. Fill.', '4. Build.'))
  })

  it('stay as they are in other lists', async () => {
    const list = `${counted}\n\nThen.\n\n1. Eat.\n7. Go.`
    const expected = `1. Build.\n2. Ask.\n3. Fill.\n\nThen.\n\n1. Eat.\n7. Go.`
    expect(await after(list, moved(1, 0))).toBe(expected)
  })
})
