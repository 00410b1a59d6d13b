import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import {resolve} from 'node:path'

import {listFolder} from './listFolder.ts'
import {type SiteFiles, TooLargeError} from './siteFiles.ts'

/** Nearly every page fits: its bytes are decoded and hashed before the next one is read. */
const shared = new Uint8Array(64 * 1024)

/** Blocks: for files this small, waiting in a thread of its own costs several times the reading. */
const readBytes = (full: string, most: number): Uint8Array => {
  const file = openSync(full, 'r')
  try {
    const {size} = fstatSync(file)
    if (size > most) throw new TooLargeError(size)
    const bytes = size <= shared.length ? shared : new Uint8Array(size)
    let end = 0
    while (end < size) {
      const taken = readSync(file, bytes, end, size - end, null)
      if (taken === 0) break
      end += taken
    }
    return bytes.subarray(0, end)
  } finally {
    closeSync(file)
  }
}

/** The files in a folder; nothing outside of it is listed. `root` is its real path. */
export function folderFiles(root: string): SiteFiles {
  return {
    list: (folder) => listFolder(root, folder),
    bytes: (path, most = Number.POSITIVE_INFINITY) => readBytes(resolve(root, path), most),
  }
}
