import {closeSync, mkdtempSync, openSync, readSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {ByteStore} from '../parse/byteStore.ts'
import {writeAll} from './writeAll.ts'

/** So many bytes wait in memory before they are written; a small site never needs the file. */
const waitingBytes = 1024 * 1024
/** So many are read at once: pages are mostly asked for one after the other. */
const blockBytes = 64 * 1024
/** So many blocks are kept: who looks pages up by name asks for them in any order. */
const mostBlocks = 64

export interface SpillFile extends ByteStore, Disposable {}

/**
 * A file that loses its name at once: it is gone when it is closed, or when the process ends,
 * however it ends. Windows may keep the name for as long as it is open.
 */
const openNameless = (): {readonly file: number; readonly close: () => void} => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-'))
  const remove = () => rmSync(folder, {recursive: true, force: true})
  const file = openSync(join(folder, 'index'), 'w+', 0o600)
  try {
    remove()
  } catch {
    // It is removed when it is closed.
  }
  return {
    file,
    close: () => {
      closeSync(file)
      remove()
    },
  }
}

/** Keeps bytes in a temporary file, the newest of them, and those asked for last, in memory. */
export function openSpillFile(): SpillFile {
  const waiting = new Uint8Array(waitingBytes)
  /** Whole blocks by their number, the one that was asked for last behind. */
  const blocks = new Map<number, Uint8Array>()
  let spilled: ReturnType<typeof openNameless> | undefined
  let written = 0
  let end = 0

  const write = (bytes: Uint8Array): void => {
    spilled ??= openNameless()
    writeAll(spilled.file, bytes, written)
    written += bytes.length
  }

  const readInto = (bytes: Uint8Array, start: number): Uint8Array => {
    if (spilled === undefined) return bytes.subarray(0, 0)
    let done = 0
    while (done < bytes.length) {
      const taken = readSync(spilled.file, bytes, done, bytes.length - done, start + done)
      if (taken === 0) break
      done += taken
    }
    return bytes.subarray(0, done)
  }

  /** Room for one block more; of the many, that which nobody asked for longest. */
  const roomForBlock = (): Uint8Array => {
    const [oldest] = blocks.size < mostBlocks ? [] : blocks.entries()
    if (oldest === undefined) return new Uint8Array(blockBytes)
    blocks.delete(oldest[0])
    return oldest[1]
  }

  const blockOf = (number: number): Uint8Array => {
    const block = blocks.get(number) ?? readInto(roomForBlock(), number * blockBytes)
    blocks.delete(number)
    blocks.set(number, block)
    return block
  }

  return {
    append: (bytes) => {
      const start = end
      if (start - written + bytes.length > waitingBytes) write(waiting.subarray(0, start - written))
      if (bytes.length > waitingBytes) write(bytes)
      else waiting.set(bytes, start - written)
      end = start + bytes.length
      return start
    },
    read: (start, length) => {
      if (start >= written) return waiting.subarray(start - written, start - written + length)
      const number = Math.floor(start / blockBytes)
      const from = start - number * blockBytes
      const isInBlock = from + length <= blockBytes && (number + 1) * blockBytes <= written
      return isInBlock
        ? blockOf(number).subarray(from, from + length)
        : readInto(new Uint8Array(length), start)
    },
    [Symbol.dispose]: () => {
      spilled?.close()
      spilled = undefined
    },
  }
}
