import {writeArchive} from '../archive/writeArchive.ts'
import {Snapshot} from '../store/snapshot.ts'
import type {Command} from './command.ts'
import {fileOf} from './command.ts'
import {placeOf, reading} from './place.ts'
import {wholeFile} from './unfinishedFile.ts'

const named = 5

/** Writes a dataset as it is at one moment; a running lake goes on meanwhile. */
export const exportCommand: Command = async (args, {progress, signal}) => {
  const file = fileOf(args, 'export', '<file.tar.gz>')
  const {dataFolder, dataset} = args
  const {folder, projectId, name} = placeOf(dataFolder, dataset)
  const written = await reading(dataFolder, () =>
    wholeFile(file, async (unfinished) => {
      const snapshot = new Snapshot(folder.databaseFile)
      try {
        return await writeArchive(
          {snapshot, assetFolder: folder.assetFolder, projectId, dataset: name},
          {
            ...unfinished,
            now: new Date(),
            signal,
            onDocument: (count) => progress.show('Exporting documents', count),
          },
        )
      } finally {
        snapshot.close()
      }
    }),
  )
  const {documents, assets, missing} = written
  const more = missing.length > named ? ` and ${missing.length - named} more` : ''
  return {
    exitCode: missing.length === 0 ? 0 : 1,
    lines: [
      ...(missing.length === 0
        ? []
        : [`The files of these assets are missing: ${missing.slice(0, named).join(', ')}${more}`]),
      `Exported ${documents} documents and ${assets - missing.length} assets of "${name}" to ${file}`,
    ],
    result: {file, dataset: name, documents, assets, missing: [...missing]},
  }
}
