import {createWriteStream, existsSync, readdirSync} from 'node:fs'
import {stat} from 'node:fs/promises'
import {join, posix, relative, sep} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {pipeline} from 'node:stream/promises'
import {createGzip} from 'node:zlib'

import type {TarSource} from 'modern-tar/fs'
import {packTar} from 'modern-tar/fs'

import {isUnfinished} from '../assets/unfinished.ts'
import type {Command} from './command.ts'
import {fileOf} from './command.ts'
import type {Place} from './place.ts'
import {placesIn, reading} from './place.ts'
import {wholeFile} from './unfinishedFile.ts'

/**
 * Copies each dataset as it is at one moment, history included, with its assets. Unpacked into an
 * empty folder, the copy is a lake's folder. Assets are only ever added, so that those of the copied
 * documents are there when they are copied afterwards. The token stays: a backup opens nothing.
 */
export const backupCommand: Command = async (args, {progress, signal}) => {
  const file = fileOf(args, 'backup', '<file.tar>')
  const places = placesIn(args.dataFolder)
  const assets = await reading(args.dataFolder, () =>
    wholeFile(file, async ({path, folder}) => {
      const sources: TarSource[] = []
      for (const [index, place] of places.entries()) {
        progress.show('Copying datasets', index + 1, places.length)
        const copy = join(folder, `${index}.sqlite`)
        copyDatabase(place.folder.databaseFile, copy)
        sources.push(entry(copy, targetOf(args.dataFolder, place.folder.databaseFile)))
        signal.throwIfAborted()
      }
      const files = places.flatMap(assetsOf)
      sources.push(...files.map((asset) => entry(asset, targetOf(args.dataFolder, asset))))
      const steps = /\.t?gz$/.test(file) ? [createGzip()] : []
      await pipeline([packTar(sources), ...steps, createWriteStream(path, {flush: true})], {signal})
      return files.length
    }),
  )
  const {size: bytes} = await stat(file)
  const names = places.map(({name}) => name)
  return {
    exitCode: 0,
    lines: [`Backed up ${names.join(', ')} and ${assets} assets to ${file} (${bytes} bytes)`],
    result: {file, datasets: names, assets, bytes},
  }
}

/** The copy holds what was committed when this was called, packed as closely as it can be. */
const copyDatabase = (from: string, to: string): void => {
  const database = new DatabaseSync(from, {readOnly: true, timeout: 5000})
  try {
    database.prepare('VACUUM INTO ?').run(to)
  } finally {
    database.close()
  }
}

const assetsOf = ({folder: {assetFolder}}: Place): readonly string[] => {
  if (!existsSync(assetFolder)) return []
  return readdirSync(assetFolder)
    .filter((name) => !isUnfinished(name))
    .map((name) => join(assetFolder, name))
}

const targetOf = (dataFolder: string, path: string): string =>
  relative(dataFolder, path).split(sep).join(posix.sep)

const entry = (source: string, target: string): TarSource => ({
  type: 'file',
  source,
  target,
  mode: 0o600,
  uid: 0,
  gid: 0,
})
