/** A file is no ZIP archive, or one that cannot be read here; the message is for the user. */
class UnzipError extends Error {
  override readonly name = 'UnzipError'
}

/** What a site has at most; an archive may say anything of itself. */
const mostBytes = 512 * 1024 * 1024

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endBytes = 22
const entryBytes = 46
const longestComment = 65_535
/** Stands where a number is too large for its place. */
const elsewhere = 0xffffffff

interface Entry {
  readonly name: string
  readonly method: number
  /** Of its bytes, once unpacked. */
  readonly size: number
  readonly packed: Uint8Array<ArrayBuffer>
}

const endOf = (view: DataView): number => {
  const last = view.byteLength - endBytes
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  throw new UnzipError('This is no ZIP archive, or it is not whole.')
}

const entriesIn = (archive: ArrayBuffer): readonly Entry[] => {
  const view = new DataView(archive)
  const end = endOf(view)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== entryMark) throw new UnzipError('The archive is not whole.')
    const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    const nameSize = view.getUint16(at + 28, true)
    const start = view.getUint32(at + 42, true)
    if ([packedSize, size, start].includes(elsewhere)) {
      throw new UnzipError('The archive is larger than 4 GB. Drop its folder instead.')
    }
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
    entries.push({
      name: new TextDecoder()
        .decode(new Uint8Array(archive, at + entryBytes, nameSize))
        .replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      size,
      packed: new Uint8Array(archive, from, packedSize),
    })
    at += entryBytes + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const inflated = async ({name, packed, size}: Entry): Promise<Uint8Array> => {
  const bytes = new Uint8Array(size)
  let end = 0
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (end + piece.value.length > size)
      throw new UnzipError(`${name} is not what the archive says.`)
    bytes.set(piece.value, end)
    end += piece.value.length
  }
  return bytes.subarray(0, end)
}

const methods: Readonly<Record<number, (entry: Entry) => Promise<Uint8Array>>> = {
  0: async ({packed}) => packed,
  8: inflated,
}

const unpacked = (entry: Entry): Promise<Uint8Array> => {
  const unpack = methods[entry.method]
  if (unpack !== undefined) return unpack(entry)
  throw new UnzipError(`${entry.name} is packed in a way that is not known here.`)
}

/**
 * The files of a ZIP archive, by their paths; folders are none.
 * @throws UnzipError
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function unzip(archive: ArrayBuffer): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const entries = entriesIn(archive).filter(({name}) => !name.endsWith('/'))
    const total = entries.reduce((sum, {size}) => sum + size, 0)
    if (total > mostBytes) throw new UnzipError('The archive has more than 512 MB of files.')
    const files = new Map<string, Uint8Array>()
    for (const entry of entries) files.set(entry.name, await unpacked(entry))
    return files
  } catch (error) {
    if (error instanceof UnzipError) throw error
    throw new UnzipError('The archive is damaged.', {cause: error})
  }
}
