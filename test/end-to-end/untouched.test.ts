import {beforeAll, expect, test} from 'vitest'

import {blockStyles, decorators, listItems} from '../../content/text/portableText.ts'
import {body} from '../../schemas/objects/body.ts'
import {kindsIn} from './support/bodyKinds.ts'
import {clickIntoBody, input, openDocument, publish} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const everyBlock = {id: 'posts-2025-10-02-lappboken', type: 'project'}
const withSchedule = {id: 'events-laga-cykeln', type: 'event'}
const event = {id: 'events-mending-day-2027', type: 'event'}
const withPresentations = {id: 'events-workshop-meets-library', type: 'session'}
const documents = [everyBlock, withSchedule, event, withPresentations]

type Stored = Record<string, unknown>

/** The document as it is published or, if it is not, its draft. */
const stored = (id: string) =>
  lectern().editor.fetch<Stored>(
    `coalesce(*[_id == $id][0], *[_id == "drafts." + $id][0]){..., "_id": $id}`,
    {id},
  )

const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What publishing makes of a reference to a draft: strong, unless its field is weak. */
const strengthened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(strengthened)
  if (!isObject(value)) return value
  const {_strengthenOnPublish: promise, _weak: isWeak, ...rest} = value
  const own = Object.fromEntries(
    Object.entries(rest).map(([key, item]) => [key, strengthened(item)]),
  )
  const staysWeak = isObject(promise) ? promise['weak'] === true : isWeak === true
  return staysWeak ? {...own, _weak: true} : own
}

const exceptFor = ({title: _title, _rev, _updatedAt, ...rest}: Stored): unknown =>
  strengthened(rest)

beforeAll(async () => {
  const box = {
    _type: 'callout',
    _key: 'box',
    content: [
      {
        _type: 'block',
        _key: 'text',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 'span', text: 'Ta med nål.', marks: []}],
      },
    ],
  }
  await lectern().editor.patch(everyBlock.id).append('body', [box]).commit()
})

test('the imported documents hold every block, style, list and mark', async () => {
  const bodies = await lectern().editor.fetch(`*[_id in $ids || _id in $draftIds].body`, {
    ids: documents.map(({id}) => id),
    draftIds: documents.map(({id}) => `drafts.${id}`),
  })
  expect(kindsIn(bodies)).toEqual({
    blocks: new Set(body.of.map(({type}) => type)),
    styles: new Set(blockStyles),
    lists: new Set(listItems),
    marks: new Set([...decorators, 'link', 'footnote']),
  })
})

test.for(documents)(
  'a new title for $id changes nothing else in it, body clicked into and all',
  async ({id, type}) => {
    const before = await stored(id)
    const page = await newTab()
    await openDocument(page, lectern().url, {id, type})
    await clickIntoBody(page)
    await input(page, 'title').fill('En annan titel')
    await expect
      .poll(() => lectern().editor.fetch(`*[_id == "drafts." + $id][0].title`, {id}))
      .toBe('En annan titel')
    await publish(page)

    await expect
      .poll(() => lectern().visitor.fetch(`*[_id == $id][0].title`, {id}))
      .toBe('En annan titel')
    expect(exceptFor(await stored(id))).toEqual(exceptFor(before))
  },
)
