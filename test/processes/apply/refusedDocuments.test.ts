import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import {applyDocuments} from '../../../migrations/fromMarkdown/apply/applyDocuments.ts'
import type {Message} from '../../../migrations/fromMarkdown/messages/message.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})

let lake: LakeProcess

beforeAll(async () => {
  lake = await startLake()
})

afterAll(async () => {
  await lake.stop()
})

const events = async function* (ids: readonly string[]): AsyncGenerator<ContentDocument> {
  for (const id of ids) yield {_id: id, _type: 'event', title: id}
}

describe('applyDocuments', () => {
  it('names documents that the lake does not take, and writes all others', async () => {
    const {projectId, dataset, token, url} = lake
    const messages: Message[] = []
    const created: string[] = []
    const tooLong = 'x'.repeat(200)
    const counts = await applyDocuments(events(['a', 'b', tooLong, 'c', 'no spaces', 'd', 'e']), {
      root: '/',
      connection: {projectId, dataset, token, apiHost: url},
      signal: new AbortController().signal,
      onMessage: (message) => messages.push(message),
      onCreated: ({_id}) => created.push(_id),
      onProgress: () => undefined,
    })
    expect(counts).toEqual({created: 5, alreadyThere: 0, uploaded: 0})
    expect(created).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(messages).toMatchObject([
      {ruleId: 'document-refused', fatal: true, reason: expect.stringContaining(tooLong)},
      {ruleId: 'document-refused', fatal: true, reason: expect.stringContaining('no spaces')},
    ])
  })
})
