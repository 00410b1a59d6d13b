import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import type {DataFiles} from '../parse/liquid/dataFiles.ts'
import {walkFolder} from './walkFolder.ts'

const ending = /\.(?:ya?ml|json)$/iu

/** The files of data (YAML, JSON) below a folder; none where there is no such folder. */
export async function readDataFiles(root: string, folder: string): Promise<DataFiles> {
  const {files} = await walkFolder(root, folder, (_path, name) => !name.startsWith('.'))
  const texts = await Promise.all(
    files
      .filter((path) => ending.test(path))
      .map(async (path) => {
        const text = await readFile(join(root, path), 'utf8')
        return [path.slice(folder.length + 1), text.replace(/^\uFEFF/u, '')] as const
      }),
  )
  return Object.fromEntries(texts)
}
