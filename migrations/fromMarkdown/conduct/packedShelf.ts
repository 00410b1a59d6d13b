import type {PageMapping} from '../mapping/pageMapper.ts'
import type {ByteStore} from '../parse/byteStore.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import {packPage, type PackedPage, unpackPage} from './packPage.ts'
import type {PageShelf} from './pageShelf.ts'

/** Plain data as bytes and back: maps, numbers that JSON does not know and what is shared included. */
export interface Serializer {
  readonly serialize: (value: PackedPage) => Uint8Array
  readonly deserialize: (bytes: Uint8Array) => PackedPage
}

/** Of a larger site the rest of the pages is interpreted again. */
const mostBytes = 2 ** 29

/** A shelf that also takes pages that were packed elsewhere. */
export interface PackedShelf extends PageShelf {
  readonly putBytes: (path: string, bytes: Uint8Array) => void
}

/** Keeps pages as bytes in a store: memory holds where they stand, and one page at a time. */
export function packedShelf(
  store: ByteStore,
  {serialize, deserialize}: Serializer,
  config: SiteConfig,
  mappings: readonly PageMapping[],
): PackedShelf {
  const places = new Map<string, readonly [start: number, length: number]>()
  let size = 0
  const putBytes = (path: string, bytes: Uint8Array): void => {
    if (size > mostBytes) return
    size += bytes.length
    places.set(path, [store.append(bytes), bytes.length])
  }
  return {
    putBytes,
    put: (page, file) => {
      if (size <= mostBytes) putBytes(file.path, serialize(packPage(page, file, mappings)))
    },
    take: (path) => {
      const place = places.get(path)
      if (place === undefined) return undefined
      places.delete(path)
      return unpackPage(deserialize(store.read(...place)), config, mappings)
    },
  }
}
