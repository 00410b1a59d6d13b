import {removeLocation} from '../dataset/location/removeLocation.ts'
import type {FindFile} from '../dataset/siteFile.ts'
import type {DroppedFiles} from './droppedFile.ts'

const shape = /^(image|file)@file:\/\/\.\/(.+)$/u

const hexOf = (buffer: ArrayBuffer): string =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Types that a browser shows, and a lake takes, by the ending of the name. */
const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** Finds what documents name among files that were dropped. */
export function droppedAssets(files: DroppedFiles): FindFile {
  return async (written) => {
    const [, kind, path = ''] = shape.exec(written) ?? []
    const bytes = files.get(path)
    if (bytes === undefined) return undefined
    const name = path.split('/').at(-1) ?? path
    const type = types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
    const uploaded = Uint8Array.from(bytes)
    const hadLocation = kind === 'image' && removeLocation(uploaded)
    return {
      kind: kind === 'file' ? 'file' : 'image',
      name,
      sha1: async () => hexOf(await crypto.subtle.digest('SHA-1', uploaded)),
      hadLocation: async () => hadLocation,
      body: async () => new Blob([uploaded], {type}),
    }
  }
}
