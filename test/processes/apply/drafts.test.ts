import {describe, expect, it} from 'vitest'

import {changedFields} from '../../../migrations/fromMarkdown/dataset/write.ts'
import {convertDropped} from '../../../migrations/fromMarkdown/dropped/convertDropped.ts'
import {
  type DraftImport,
  importDrafts,
  knownPages,
  planDrafts,
} from '../../../migrations/fromMarkdown/dropped/importDrafts.ts'
import {undoIn} from '../../../migrations/fromMarkdown/undo/undoIn.ts'
import {runner, shownCounts} from './applied.ts'
import {apart, imported, plannedItems, type Pages, stateOf} from './imported.ts'
import {page, spring, springId} from './springPage.ts'
import {useDataset} from './useDataset.ts'

const {connection, client, get} = useDataset()

const {signal} = new AbortController()
const now = () => new Date()

const dropped = async (pages: Pages): Promise<DraftImport> => {
  const files = new Map(
    Object.entries(pages).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  )
  const drop = await convertDropped(
    files,
    {timeZone: 'Europe/Stockholm', language: 'sv'},
    await knownPages(client(), signal),
  )
  return {client: client(), drop, files, signal}
}

const drafted = async (pages: Pages) =>
  importDrafts({...(await dropped(pages)), runner, now, onProgress: () => undefined})

const takenBack = () =>
  undoIn({
    client: client(),
    name: undefined,
    runner,
    now,
    signal,
    filesOf: () => async () => undefined,
    onMessage: () => undefined,
    onProgress: () => undefined,
  })

const ids = (): Promise<readonly string[]> =>
  client().fetch('*[_type in ["event", "session", "person"]] | order(_id)._id')

const withProgramme = page({
  more: 'contact:\n- name: Ada Berg\n  mail: ada@example.org\n',
  body: 'We meet.\n\n## Programme\n\n- 17:00 Welcome to everybody\n- 17:30 A talk on maps',
})

describe('what was dropped into a Studio', () => {
  it('becomes drafts, of which nothing is left once that is taken back', async () => {
    const empty = await stateOf(client())
    const pages = {'_events/spring.md': withProgramme}
    const planned = await planDrafts(await dropped(pages))
    expect(planned.map(({verdict}) => verdict)).toContain('create')
    const {run, counts, messages} = await drafted(pages)
    expect(messages).toEqual([])
    expect(run).toBeDefined()
    expect(counts.created).toBe(planned.length)
    expect(await ids()).toEqual(expect.arrayContaining([`drafts.${springId}`]))
    expect((await ids()).filter((id) => !id.startsWith('drafts.'))).toEqual([])
    expect(await get(`lectern.review.${springId}`)).toMatchObject({path: '_events/spring.md'})
    expect((await drafted(pages)).run).toBeUndefined()
    await takenBack()
    expect(apart(empty, await stateOf(client()))).toEqual([])
  })

  it('is merged into the draft of what is published, which stays as it is', async () => {
    await imported(spring(), connection())
    const published = await get(springId)
    await client().patch(springId).set({ingress: 'By an editor'}).commit()
    const {counts} = await drafted(spring({title: 'Summer'}))
    expect(shownCounts(counts)).toEqual({changed: 1})
    expect(await get(`drafts.${springId}`)).toMatchObject({
      title: 'Summer',
      ingress: 'By an editor',
    })
    expect(await get(springId)).toMatchObject({title: published['title']})
    expect(
      (await planDrafts(await dropped(spring({title: 'Summer'})))).map(({writes}) => writes),
    ).toEqual([[]])
    const later = await plannedItems(spring({title: 'Summer'}), connection())
    const changed = later.flatMap(({writes}) => writes.map(changedFields))
    expect(changed.flatMap(({after}) => Object.keys(after))).toEqual(['source', 'source'])
  })

  it('leaves alone what is not among the files, and what an editor deleted or changed too', async () => {
    const [one, other] = [{'_events/one.md': page({title: 'One'})}, spring()]
    await imported({...one, ...other}, connection())
    await client().patch(springId).set({title: 'By an editor'}).commit()
    const items = await planDrafts(await dropped(spring({title: 'Summer'})))
    expect(items.map(({id, verdict}) => `${id} ${verdict}`)).toEqual([`${springId} conflict`])
    expect(items[0]?.conflicts).toMatchObject([{site: 'Summer', editor: 'By an editor'}])
    await client().delete('events-one')
    expect((await drafted({'_events/one.md': page({title: 'One more'})})).counts.keptDeleted).toBe(
      1,
    )
    expect(await ids()).toEqual([springId])
  })
})

describe('a draft beside what is published', () => {
  it('gets what editors had published, once the site hides the page', async () => {
    await imported(spring(), connection())
    const {_rev, _createdAt, _updatedAt, ...content} = await get(springId)
    await client().create({
      ...content,
      _id: `drafts.${springId}`,
      _type: 'event',
      excerpt: 'Draft',
    })
    await client().patch(springId).set({title: 'Published', excerpt: 'Published too'}).commit()
    const hidden = spring({more: 'published: false\n'})
    const [item] = await plannedItems(hidden, connection())
    expect(item?.conflicts).toMatchObject([
      {path: ['excerpt'], site: 'Published too', editor: 'Draft'},
    ])
    await imported(hidden, connection())
    expect(await client().getDocument(springId)).toBeUndefined()
    expect(await get(`drafts.${springId}`)).toMatchObject({title: 'Published', excerpt: 'Draft'})
  })
})
