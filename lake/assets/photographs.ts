import type {FileKind} from './fileKind.ts'

/**
 * Photographs in the container that films use name themselves in any of its brands, not always in the
 * first. https://mp4ra.org/registered-types/brands
 */
export const photographs: readonly (FileKind & {readonly brands: readonly string[]})[] = [
  {brands: ['avif', 'avis'], extension: 'avif', mimeType: 'image/avif'},
  {
    brands: ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'],
    extension: 'heic',
    mimeType: 'image/heic',
  },
]

export function photographOf(head: Buffer): FileKind | undefined {
  if (head.length < 12 || head.toString('latin1', 4, 8) !== 'ftyp') return undefined
  const named: readonly string[] =
    head.toString('latin1', 8, head.readUInt32BE()).match(/[\s\S]{4}/g) ?? []
  const found = photographs.find(({brands}) => brands.some((brand) => named.includes(brand)))
  return found && {extension: found.extension, mimeType: found.mimeType}
}
