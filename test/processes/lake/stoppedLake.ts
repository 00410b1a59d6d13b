import type {SanityClient} from '@sanity/client'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {clientFor} from './lakeUnderTest.ts'

/** Sees and may do everything. */
export function editorOf(lake: LakeProcess): SanityClient {
  return clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
}

/** Leaves a lake in the folder that does not run; it has two datasets, a file and history. */
export async function leaveLakeIn(dataFolder: string): Promise<void> {
  const lake = await startLake({dataFolder})
  const client = editorOf(lake)
  await client.create({_id: 'a', _type: 'page', title: 'one'})
  await client.patch('a').set({title: 'two'}).commit()
  await client.create({_id: 'b', _type: 'page', to: {_type: 'reference', _ref: 'a'}})
  await client.assets.upload('file', Buffer.from('a,b\n'), {filename: 'table.csv'})
  await client.datasets.create('second')
  await client.withConfig({dataset: 'second'}).create({_id: 'c', _type: 'page'})
  await lake.stop()
}
