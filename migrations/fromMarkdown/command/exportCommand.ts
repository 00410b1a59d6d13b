import {defined} from '../../../content/objects/defined.ts'
import {exportSite, type Exported} from '../../toJekyll/exportSite.ts'
import {unsettled} from '../../toJekyll/plan/messages.ts'
import {count} from '../report/summary.ts'
import {openPresentLake} from './embeddedLake.ts'
import {lakeOf} from './lakeOf.ts'
import type {Command} from './session.ts'

type Written = Omit<Exported, 'disputes'>

const summaryOf = ({changed, added, removed, images, commit}: Written): string =>
  [
    `${count(changed.length, 'page')} changed`,
    `${added.length} added`,
    `${removed.length} removed`,
    `${count(images.length, 'image')} added`,
    ...(commit === undefined ? [] : [`commit ${commit.slice(0, 12)}`]),
  ].join(', ')

export const exportCommand: Command = async (session) => {
  const {site, root, options, signal, sink, print, tell} = session
  const {check: isCheck, commit: commits, drafts, prune, markdown, exact} = options
  const lake = await lakeOf({...session, openEmbedded: openPresentLake})
  try {
    const {disputes, ...exported} = await exportSite({
      site,
      root,
      connection: lake.connection,
      convert: {exact, ...defined({markdown})},
      options: {drafts, prune},
      isCheck,
      commits,
      signal,
      onMessage: sink.take,
    })
    for (const dispute of disputes) sink.take(unsettled(dispute))
    const {diff} = exported
    if (options.json) await print(JSON.stringify({exported}))
    else if (diff === undefined) await print(summaryOf(exported))
    else {
      if (diff !== '') await print(diff.trimEnd())
      await tell(summaryOf(exported))
    }
    return {failed: false}
  } finally {
    await lake.close()
  }
}
