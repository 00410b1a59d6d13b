import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import type {Readable} from 'node:stream'

import {notFound} from '../errors.ts'

export interface ServedFile {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** A file, or the part of it that a `Range` header asks for (players seek that way). */
export async function serveFile(
  {path, headers}: ServedFile,
  range: string | undefined,
): Promise<Response> {
  const size = await sizeOf(path)
  const part = range === undefined ? undefined : partOf(range, size)
  if (part === 'unsatisfiable') {
    return new Response(null, {status: 416, headers: {'content-range': `bytes */${size}`}})
  }
  const {start, end} = part ?? {start: 0, end: size - 1}
  const stream = createReadStream(path, size === 0 ? {} : {start, end})
  return new Response(toWeb(stream), {
    status: part === undefined ? 200 : 206,
    headers: {
      ...headers,
      'accept-ranges': 'bytes',
      'content-length': String(size === 0 ? 0 : end - start + 1),
      ...(part === undefined ? {} : {'content-range': `bytes ${start}-${end}/${size}`}),
    },
  })
}

/** Throws a 404 where no file is. */
export async function sizeOf(path: string): Promise<number> {
  try {
    const file = await stat(path)
    if (file.isFile()) return file.size
  } catch {
    // Told below.
  }
  throw notFound('There is no such file')
}

const partOf = (
  range: string,
  size: number,
): {start: number; end: number} | 'unsatisfiable' | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range.trim())
  if (match === null || (match[1] === '' && match[2] === '')) return undefined
  const [, first = '', last = ''] = match
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start >= size || start > end ? 'unsatisfiable' : {start, end}
}

const toWeb = (stream: Readable): ReadableStream<Uint8Array> => {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const {done, value} = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    cancel() {
      stream.destroy()
    },
  })
}
