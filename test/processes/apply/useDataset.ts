import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach} from 'vitest'

import type {Connection} from '../../../migrations/fromMarkdown/dataset/connection.ts'
import {type LakeHere, startLakeHere} from '../../lakeHere.ts'
import {connectionTo} from './applied.ts'
import {datasetAt, emptied} from './imported.ts'

type Fields = Readonly<Record<string, unknown>>

export interface DatasetUnderTest {
  readonly connection: () => Connection
  /** As whoever may see all of the dataset. */
  readonly client: () => SanityClient
  /** A document that is there. */
  readonly get: (id: string) => Promise<Fields>
}

/** One lake for the tests of a file; its dataset is empty before each of them. */
export function useDataset(): DatasetUnderTest {
  let lake: LakeHere | undefined

  const connection = (): Connection => {
    if (lake === undefined) throw new Error('Only a running test has a lake.')
    return connectionTo(lake)
  }
  const client = (): SanityClient => datasetAt(connection())

  beforeAll(async () => {
    lake = await startLakeHere()
  })
  beforeEach(() => emptied(client()))
  afterAll(() => lake?.stop())

  return {
    connection,
    client,
    get: async (id) => {
      const found = await client().getDocument(id)
      if (found === undefined) throw new Error(`There is no ${id}.`)
      return found
    },
  }
}
