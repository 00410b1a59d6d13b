import {expect, it} from 'vitest'

import {imported, plannedItems} from './imported.ts'
import {useDataset} from './useDataset.ts'

const {connection, client} = useDataset()

const path = '_posts/2031-05-20-spring.md'

const post = (category: string, title = 'Spring') => ({
  [path]: `---\ntitle: ${title}\nlang: en\ncategories: [${category}]\nevent-date: 2031-05-20 17:00:00 +0200\n---\nWe meet.\n`,
})

const document = async () => {
  const [found] = await client().fetch<readonly {readonly _id: string}[]>(
    '*[_type in ["event", "project"]]',
  )
  if (found === undefined) throw new Error('There is none.')
  return found
}

it('a page that becomes of another type says so once, loses nothing, and can be had as that', async () => {
  await imported(post('event'), connection())
  const {_id: id} = await document()
  await client().patch(id).set({ingress: 'By an editor'}).commit()
  const codes: string[] = []
  await imported(post('project'), connection(), {onMessage: ({ruleId}) => codes.push(ruleId)})
  expect(codes.filter((code) => code === 'type-changed')).toHaveLength(1)
  expect(await document()).toMatchObject({_id: id, _type: 'event', ingress: 'By an editor'})
  for (const prefer of ['editor', 'source'] as const) {
    expect(await plannedItems(post('project'), connection(), {prefer})).toEqual([])
  }
  await imported(post('project', 'Summer'), connection(), {
    onMessage: ({ruleId}) => codes.push(ruleId),
  })
  expect(codes.filter((code) => code === 'type-changed')).toHaveLength(2)
  await imported(post('event', 'Autumn'), connection())
  expect(await document()).toMatchObject({title: 'Autumn', ingress: 'By an editor'})
  expect(await plannedItems(post('event', 'Autumn'), connection())).toEqual([])
  await imported(post('project', 'Autumn'), connection())
  await client().delete(id)
  await imported(post('project', 'Autumn'), connection(), {restore: true})
  expect(await document()).toMatchObject({_id: id, _type: 'project', title: 'Autumn'})
  expect(await plannedItems(post('project', 'Autumn'), connection())).toEqual([])
})
