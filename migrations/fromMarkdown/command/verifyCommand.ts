import {getPublishedId} from '@sanity/client/csm'

import {editorsOf} from '../../toJekyll/dataset/editors.ts'
import {openLake} from '../dataset/openLake.ts'
import {verifySite} from '../pipeline.ts'
import {openPresentLake} from './embeddedLake.ts'
import {lakeOf} from './lakeOf.ts'
import type {Command} from './session.ts'

export const verifyCommand: Command = async (session) => {
  const {site, root, options, signal, sink, print, progress} = session
  const lake = await lakeOf({...session, openEmbedded: openPresentLake})
  const client = openLake(lake.connection)
  try {
    const verified = await verifySite(
      {site, options, onMessage: sink.take},
      {
        root,
        connection: lake.connection,
        signal,
        onMessage: sink.take,
        editorsOf: async (id, {_updatedAt: since}) => {
          const from = typeof since === 'string' ? since : undefined
          const ids = new Map([[getPublishedId(id), from]])
          return (await editorsOf(client, ids)).map(({name}) => name)
        },
        onProgress: (compared) => progress.show(`${compared} compared`),
      },
    )
    progress.clear()
    const {same, different, missing} = verified
    await print(
      options.json
        ? JSON.stringify({verified})
        : `${same} documents as in the site, ${different} different, ${missing} missing`,
    )
    return {failed: different + missing > 0}
  } finally {
    await lake.close()
  }
}
