import {createHash} from 'node:crypto'
import {createWriteStream} from 'node:fs'
import {open, rm} from 'node:fs/promises'
import {pipeline} from 'node:stream/promises'

import {badRequest, payloadTooLarge} from '../errors.ts'
import {storeFailure} from '../store/failures.ts'
import {sniffedBytes} from './sniff.ts'
import {unfinishedPath} from './unfinished.ts'

export interface ReceivedFile {
  readonly path: string
  readonly sha1: string
  readonly size: number
  readonly head: Buffer
  discard(): Promise<void>
}

/** Writes an upload to a file of its own in `folder`, flushed to the disk, while hashing it. */
export async function receive(
  body: ReadableStream<Uint8Array> | null,
  folder: string,
  maxBytes: number,
): Promise<ReceivedFile> {
  if (body === null) throw badRequest('The upload is empty')
  const path = unfinishedPath(folder)
  const discard = (): Promise<void> => rm(path, {force: true})
  const hash = createHash('sha1')
  let size = 0
  try {
    await pipeline(
      chunksOf(body),
      async function* measure(chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          size += chunk.length
          if (size > maxBytes) throw tooLarge(maxBytes)
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(path, {flush: true}),
    )
    if (size === 0) throw badRequest('The upload is empty')
    return {path, sha1: hash.digest('hex'), size, head: await headOf(path), discard}
  } catch (error) {
    await discard()
    throw storeFailure(error) ?? error
  }
}

const chunksOf = async function* (body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const {done, value} = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

const headOf = async (path: string): Promise<Buffer> => {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const tooLarge = (maxBytes: number) =>
  payloadTooLarge(
    `The file is larger than ${Math.round(maxBytes / 1024 / 1024)} MB, the most that this lake accepts`,
  )
