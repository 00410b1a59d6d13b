/** The entry of a directory that says where the directory of the place stands. */
const placeTag = 0x8825
const entryBytes = 12
/** Directories that follow each other; a file that says more goes in circles. */
const mostDirectories = 32

/** Bytes of one value, by the number of its type. */
const typeBytes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
}

interface Directory {
  /** Where its entries start. */
  readonly start: number
  readonly count: number
  /** Behind the last entry: four bytes that say where the next directory stands. */
  readonly end: number
}

const entriesOf = ({start, count}: Directory): readonly number[] =>
  Array.from({length: count}, (_, index) => start + index * entryBytes)

const isTiff = (view: DataView): boolean => {
  if (view.byteLength < 8) return false
  const order = view.getUint16(0)
  const little = order === 0x4949
  return (little || order === 0x4d4d) && view.getUint16(2, little) === 42
}

/**
 * Takes out of Exif data, or a TIFF file, where the photograph was taken: the directory of the place,
 * its values and the entry that leads to it. Everything else stays where it is, byte for byte.
 * @returns whether there was anything
 * @see https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E, 4.6
 */
export function removeTiffLocation(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isTiff(view)) return false
  const little = view.getUint16(0) === 0x4949

  const directoryAt = (at: number): Directory | undefined => {
    if (at < 8 || at + 2 > view.byteLength) return undefined
    const count = view.getUint16(at, little)
    const end = at + 2 + count * entryBytes
    return end + 4 > view.byteLength ? undefined : {start: at + 2, count, end}
  }
  const clear = (at: number, length: number): void => {
    bytes.fill(0, at, Math.min(bytes.length, at + length))
  }
  const clearPlace = (place: Directory): void => {
    for (const entry of entriesOf(place)) {
      const size =
        (typeBytes[view.getUint16(entry + 2, little)] ?? 1) * view.getUint32(entry + 4, little)
      if (size > 4) clear(view.getUint32(entry + 8, little), size)
    }
    clear(place.start - 2, 2 + place.count * entryBytes + 4)
  }
  const removeEntry = ({start, count, end}: Directory, entry: number): void => {
    bytes.copyWithin(entry, entry + entryBytes, end + 4)
    clear(end + 4 - entryBytes, entryBytes)
    view.setUint16(start - 2, count - 1, little)
  }

  let found = false
  let at = view.getUint32(4, little)
  for (let left = mostDirectories; left > 0; left -= 1) {
    const directory = directoryAt(at)
    if (directory === undefined) return found
    at = view.getUint32(directory.end, little)
    const entry = entriesOf(directory).find((one) => view.getUint16(one, little) === placeTag)
    if (entry === undefined) continue
    const place = directoryAt(view.getUint32(entry + 8, little))
    if (place !== undefined) clearPlace(place)
    removeEntry(directory, entry)
    found = true
  }
  return found
}
