import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

import {commitOnce} from '../../../migrations/fromMarkdown/dataset/commitOnce.ts'
import {retry} from '../../../migrations/fromMarkdown/dataset/retry.ts'
import {type LakeHere, startLakeHere} from '../../lakeHere.ts'

let lake: LakeHere
let client: SanityClient

beforeAll(async () => {
  lake = await startLakeHere()
  const {url: apiHost, projectId, dataset, token} = lake
  const connection = {projectId, dataset, token, apiHost, useProjectHostname: false, useCdn: false}
  client = createClient({...connection, apiVersion: '2025-02-19', perspective: 'raw'})
})

afterAll(async () => {
  await lake.stop()
})

/** Sends requests until they are answered; the first answer is lost. */
const sendLosingTheFirstAnswer = () => {
  let isLost = false
  return <Result>(request: () => Promise<Result>): Promise<Result> =>
    retry(
      async () => {
        const result = await request()
        if (isLost) return result
        isLost = true
        throw new TypeError('fetch failed')
      },
      new AbortController().signal,
      async () => undefined,
    )
}

/** The history of a document, a line each. */
const transactionsOf = async (id: string): Promise<readonly string[]> => {
  const url = `/data/history/${lake.dataset}/transactions/${id}?excludeContent=true`
  return (await client.request<string>({url})).trim().split('\n')
}

const record = (id: string) => ({_id: id, _type: 'lectern.link', url: 'https://example.org/'})

describe('commitOnce', () => {
  it('writes once where the answer is lost', async () => {
    const transaction = client.transaction().createOrReplace(record('a'))
    await commitOnce(client, transaction, sendLosingTheFirstAnswer())
    expect(await transactionsOf('a')).toHaveLength(1)
  })

  it('says where somebody else was first', async () => {
    await client.create(record('b'))
    const transaction = client.transaction().create(record('b'))
    await expect(commitOnce(client, transaction, (request) => request())).rejects.toMatchObject({
      statusCode: 409,
    })
  })
})
