import {deflateRawSync} from 'node:zlib'

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

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): ArrayBuffer {
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
export function zipOf(
  files: Readonly<Record<string, Uint8Array>>,
  {isPacked = true, said}: Packing = {},
): ArrayBuffer {
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
