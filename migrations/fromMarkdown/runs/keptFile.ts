import {createHash} from 'node:crypto'
import {closeSync, mkdirSync, openSync, readSync, renameSync, rmSync} from 'node:fs'
import {dirname} from 'node:path'

import {z} from 'zod'

import {writeAll} from '../read/writeAll.ts'

const headShape = z.object({
  state: z.string(),
  site: z.string(),
  print: z.string(),
  pages: z.array(z.tuple([z.string(), z.number()])),
})

type Head = z.infer<typeof headShape>

/** What has to be as it was for what was kept to hold. */
export type KeptHead = Omit<Head, 'pages'>

/** A file with some bytes for each page, of which memory holds where they stand. */
export interface KeptFile {
  readonly head: KeptHead
  /** In bytes; `undefined` of a page that it does not have. */
  readonly lengthOf: (path: string) => number | undefined
  readonly read: (path: string) => Uint8Array
  /** May be called more than once. */
  readonly close: () => void
}

const digits = 64
const chunkBytes = 64 * 1024
const newline = 10

const chunksOf = function* (file: number, from: number): Generator<Uint8Array> {
  const chunk = new Uint8Array(chunkBytes)
  for (let at = from; ;) {
    const length = readSync(file, chunk, 0, chunkBytes, at)
    if (length === 0) return
    at += length
    yield chunk.subarray(0, length)
  }
}

const decoder = new TextDecoder()

/** The head, and how many bytes it takes; its end is the first line's. */
const readHead = (file: number): {readonly text: string; readonly length: number} => {
  const parts: Buffer[] = []
  for (const chunk of chunksOf(file, digits)) {
    const end = chunk.indexOf(newline)
    parts.push(Buffer.from(end === -1 ? chunk : chunk.subarray(0, end)))
    if (end !== -1) break
  }
  const head = Buffer.concat(parts)
  return {text: head.toString(), length: head.length + 1}
}

const isWhole = (file: number): boolean => {
  const said = new Uint8Array(digits)
  readSync(file, said, 0, digits, 0)
  const hash = createHash('sha256')
  for (const chunk of chunksOf(file, digits)) hash.update(chunk)
  return hash.digest('hex') === decoder.decode(said)
}

const opened = (file: number): KeptFile | undefined => {
  if (!isWhole(file)) return undefined
  const {text, length} = readHead(file)
  const {pages, ...head} = headShape.parse(JSON.parse(text))
  const places = new Map<string, readonly [start: number, length: number]>()
  let start = digits + length
  for (const [path, bytes] of pages) {
    places.set(path, [start, bytes])
    start += bytes
  }
  let isOpen = true
  return {
    head,
    lengthOf: (path) => places.get(path)?.[1],
    read: (path) => {
      const [from, bytes] = places.get(path) ?? [0, 0]
      const read = new Uint8Array(bytes)
      readSync(file, read, 0, bytes, from)
      return read
    },
    close: () => {
      if (isOpen) closeSync(file)
      isOpen = false
    },
  }
}

/** Opens a file; nothing of one that is not there, or that is not as it was written. */
export function openKeptFile(path: string): KeptFile | undefined {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const kept = opened(file)
    if (kept === undefined) closeSync(file)
    return kept
  } catch {
    if (file !== undefined) closeSync(file)
    return undefined
  }
}

/**
 * Writes such a file in place of the one that is there, which has to be closed by the last of the
 * pages. Where it cannot, there is none afterwards.
 */
export function writeKeptFile(
  path: string,
  head: KeptHead,
  pages: readonly (readonly [path: string, length: number])[],
  bytesOf: (path: string) => Uint8Array,
  close: () => void,
): void {
  const unfinished = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), {recursive: true})
    const file = openSync(unfinished, 'w')
    try {
      const hash = createHash('sha256')
      let end = digits
      const write = (bytes: Uint8Array): void => {
        hash.update(bytes)
        writeAll(file, bytes, end)
        end += bytes.length
      }
      write(Buffer.from(`${JSON.stringify({...head, pages})}\n`))
      for (const [page] of pages) write(bytesOf(page))
      writeAll(file, Buffer.from(hash.digest('hex')), 0)
    } finally {
      closeSync(file)
    }
    close()
    renameSync(unfinished, path)
  } catch {
    close()
    rmSync(unfinished, {force: true})
    rmSync(path, {force: true})
  }
}
