import {importSite} from '../pipeline.ts'
import {importedText} from './importedText.ts'
import {importOptions} from './importOptions.ts'
import {lakeOf} from './lakeOf.ts'
import type {Command} from './session.ts'

export const applyCommand: Command = async (session) => {
  const {site, options, sink, print, progress} = session
  const lake = await lakeOf(session)
  try {
    const imported = await importSite(
      {site, options, onMessage: sink.take},
      await importOptions(session, lake.connection),
    )
    progress.clear()
    await print(options.json ? JSON.stringify(imported) : importedText(imported))
    const {verified} = imported
    return {failed: verified.different + verified.missing > 0}
  } finally {
    await lake.close()
  }
}
