import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import type {PageMapping} from '../mapping/pageMapper.ts'
import type {ByteStore} from '../parse/byteStore.ts'
import type {SiteConfig, SiteFile} from '../parse/jekyllSite.ts'
import {packPage, type PackedPart, pageOfParts, partsOfPage, unpackPage} from './packPage.ts'
import type {PageShelf} from './pageShelf.ts'

/** Plain data as bytes and back: maps, numbers that JSON does not know and what is shared included. */
export interface Serializer {
  readonly serialize: (value: PackedPart) => Uint8Array
  readonly deserialize: (bytes: Uint8Array) => PackedPart
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
  const places = new Map<string, readonly (readonly [start: number, length: number])[]>()
  let size = 0
  const keep = (path: string, parts: Iterable<Uint8Array>): void => {
    if (size > mostBytes) return
    places.set(
      path,
      Array.from(parts, (bytes) => {
        size += bytes.length
        return [store.append(bytes), bytes.length] as const
      }),
    )
  }
  const partsOf = function* (page: InterpretedPage, file: SiteFile): Generator<Uint8Array> {
    for (const part of partsOfPage(packPage(page, file, mappings))) yield serialize(part)
  }
  return {
    putBytes: (path, bytes) => keep(path, [bytes]),
    put: (page, file) => keep(file.path, partsOf(page, file)),
    take: (path) => {
      const parts = places.get(path)?.map((place) => deserialize(store.read(...place)))
      places.delete(path)
      const page = parts && pageOfParts(parts)
      return page && unpackPage(page, config, mappings)
    },
  }
}
