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

/** Keeps pages as bytes in a store: memory holds where they stand, and one page at a time. */
export function packedShelf(
  store: ByteStore,
  {serialize, deserialize}: Serializer,
  config: SiteConfig,
  mappings: readonly PageMapping[],
): PageShelf {
  const places = new Map<string, readonly [start: number, length: number]>()
  let size = 0
  return {
    put: (page, file) => {
      if (size > mostBytes) return
      const bytes = serialize(packPage(page, file, mappings))
      size += bytes.length
      places.set(file.path, [store.append(bytes), bytes.length])
    },
    take: (path) => {
      const place = places.get(path)
      if (place === undefined) return undefined
      places.delete(path)
      return unpackPage(deserialize(store.read(...place)), config, mappings)
    },
  }
}
