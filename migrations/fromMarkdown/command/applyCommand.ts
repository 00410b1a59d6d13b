import {importSite} from '../pipeline.ts'
import {count} from '../report/summary.ts'
import {lakeOf} from './lakeOf.ts'
import type {Command} from './session.ts'

export const applyCommand: Command = async (session) => {
  const {site, root, options, signal, sink, print, progress} = session
  const lake = await lakeOf(session)
  try {
    const {applied, verified} = await importSite(
      {site, options, onMessage: sink.take},
      {
        root,
        connection: lake.connection,
        signal,
        onMessage: sink.take,
        onProgress: ({created, alreadyThere, uploaded}) =>
          progress.show(`${created} created, ${alreadyThere} already there, ${uploaded} images`),
      },
      (compared) => progress.show(`${compared} verified`),
    )
    progress.clear()
    const {created, alreadyThere, uploaded} = applied
    await print(
      options.json
        ? JSON.stringify({applied, verified})
        : [
            `${count(created, 'document')} created`,
            `${alreadyThere} already there`,
            `${count(uploaded, 'file')} uploaded`,
            `${verified.same} verified`,
          ].join(', '),
    )
    return {failed: verified.different + verified.missing > 0}
  } finally {
    await lake.close()
  }
}
