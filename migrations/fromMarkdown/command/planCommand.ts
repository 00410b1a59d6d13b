import {startCounts} from '../apply/counts.ts'
import {planImport, readLeft} from '../pipeline.ts'
import {describeItem, isVisible} from '../plan/describe/describeItem.ts'
import {itemMessages} from '../plan/itemMessages.ts'
import {planned, type PlannedItem} from '../plan/plannedItem.ts'
import {countsText} from './countsText.ts'
import {lakeOf} from './lakeOf.ts'
import {writePlanFile} from './planFile.ts'
import {collectReport} from './reportFile.ts'
import type {Command} from './session.ts'

export const planCommand: Command = async (session) => {
  const {site, root, options, signal, sink, print, progress} = session
  const {timeZone} = site.config
  // Of a folder that is named it is expected that there is a lake in it.
  const lake = await lakeOf(session)
  const counts = startCounts()
  const items: PlannedItem[] = []
  const report = collectReport(session, lake)
  const left: string[] = []
  let [pages, recognised, hasChanges, isTold] = [0, 0, false, false]
  try {
    const planning = planImport(
      {
        site,
        options,
        onMessage: (message) => {
          sink.take(message)
          report?.message(message)
        },
        ...(report && {onDocument: report.document}),
      },
      {
        root,
        connection: lake.connection,
        prefer: options.prefer ?? 'editor',
        restore: options.restore,
        prune: options.prune,
        signal,
      },
    )
    for await (const item of planning) {
      pages += 1
      progress.show(`${pages} documents compared`)
      counts.take(item)
      report?.item(item)
      for (const message of itemMessages(item)) sink.take(message)
      const kept = planned(item)
      if (item.writes.length === 0) left.push(item.id)
      if (kept === undefined) continue
      items.push(kept)
      const isNoted = !isVisible(item) && (item.verdict === 'leave' || item.verdict === 'change')
      if (isNoted) recognised += 1
      else if (item.writes.length > 0 || item.conflicts.length > 0) hasChanges = true
      if (options.json || isNoted) continue
      for (const line of describeItem(item, timeZone)) {
        isTold = true
        await print(line)
      }
    }
    progress.clear()
    if (options.out !== undefined) {
      const {connection} = lake
      const there = await readLeft(left, {connection, signal})
      await writePlanFile(options.out, root, options, {items, left: there})
    }
    await report?.write(countsText(counts.now(), 'planned'))
    if (options.json) {
      await print(JSON.stringify({plan: {items, counts: counts.now()}}))
      return {failed: false}
    }
    if (isTold) await print('')
    const known =
      recognised === 0 ? '' : `; ${recognised} recognised, of which an import will take note`
    await print(`${hasChanges ? '' : 'No changes: '}${countsText(counts.now(), 'planned')}${known}`)
    return {failed: false}
  } finally {
    await lake.close()
  }
}
