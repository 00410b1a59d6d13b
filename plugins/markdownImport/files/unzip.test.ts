import {deflateRawSync} from 'node:zlib'

import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'

import {unzip} from './unzip.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

const numbers = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}

const joined = (parts: readonly Uint8Array[]): ArrayBuffer => {
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes.buffer
}

interface Packing {
  readonly isPacked?: boolean
  /** What the archive says of the size of each file, in place of the truth. */
  readonly said?: number
}

/** An archive as programs write it. */
const zipOf = (
  files: Readonly<Record<string, Uint8Array>>,
  {isPacked = true, said}: Packing = {},
): ArrayBuffer => {
  const locals: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = isPacked ? new Uint8Array(deflateRawSync(content)) : content
    const method = isPacked ? 8 : 0
    const rest = [
      [0, 4],
      [0, 4],
      [packed.length, 4],
      [said ?? content.length, 4],
      [text(name).length, 2],
      [0, 2],
    ] as const
    const local = [
      numbers([0x04034b50, 4], [20, 2], [0, 2], [method, 2], ...rest),
      text(name),
      packed,
    ]
    const entry = numbers([0x02014b50, 4], [20, 2], [20, 2], [0, 2], [method, 2], ...rest)
    const tail = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])
    central.push(entry, tail, text(name))
    locals.push(...local)
    offset += local.reduce((sum, {length}) => sum + length, 0)
  }
  const size = central.reduce((sum, {length}) => sum + length, 0)
  const count = Object.keys(files).length
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  )
  return joined([...locals, ...central, end])
}

describe('unzip', () => {
  it('gives back what was packed', async () => {
    const names = fc.stringMatching(/^[a-zå]{1,8}(?:\/[a-z]{1,8})?\.md$/u)
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(names, fc.uint8Array({maxLength: 2000}), {noNullPrototype: true}),
        fc.boolean(),
        async (files, isPacked) => {
          expect(Object.fromEntries(await unzip(zipOf(files, {isPacked})))).toEqual(files)
        },
      ),
      {numRuns: 50},
    )
  })

  it('leaves folders out', async () => {
    const files = await unzip(zipOf({'a/': text(''), 'a/b.md': text('B')}))
    expect([...files.keys()]).toEqual(['a/b.md'])
  })

  it('refuses what is no archive, is cut off, or holds more than it says', async () => {
    await expect(unzip(joined([text('# A page')]))).rejects.toThrow('no ZIP archive')
    const whole = zipOf({'a.md': text('A'.repeat(500))})
    await expect(unzip(whole.slice(20))).rejects.toThrow('archive')
    await expect(unzip(zipOf({'a.md': text('A'.repeat(500))}, {said: 10}))).rejects.toThrow(
      'not what the archive says',
    )
    await expect(unzip(zipOf({'a.md': text('A')}, {said: 0x7fffffff}))).rejects.toThrow('512 MB')
  })
})
