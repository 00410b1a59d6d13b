import {createWriteStream} from 'node:fs'
import {basename} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'

import {getDraftId} from '@sanity/client/csm'

import {toJson} from '../dataset/json.ts'
import {openLake} from '../dataset/openLake.ts'
import {readDataset} from '../dataset/readDataset.ts'
import {errorCode} from '../read/errorCode.ts'
import {collectSite, type SiteCollector} from '../siteReport/collectSite.ts'
import {reportPage} from '../siteReport/page/reportPage.ts'
import type {OpenedLake} from './embeddedLake.ts'
import {UsageError} from './options.ts'
import {reportPictures} from './reportPictures.ts'
import type {Session} from './session.ts'

interface ReportFile extends Omit<SiteCollector, 'pages'> {
  /** @param summary what the plan comes to @throws UsageError where the file cannot be written */
  readonly write: (summary: string) => Promise<void>
}

const titleIn = ({site, root}: Session): string => {
  const {title} = site.config.values
  return typeof title === 'string' && title !== '' ? title : basename(root)
}

/** Gathers a plan for the report that `--report` asks for, if it does. */
export function collectReport(
  session: Session,
  {connection}: Pick<OpenedLake, 'connection'>,
): ReportFile | undefined {
  const {site, root, options, signal} = session
  const {report: file} = options
  if (file === undefined) return undefined
  const {timeZone} = site.config
  const textOf = async (path: string): Promise<string | undefined> => {
    const read = await site.read(path)
    return 'text' in read ? read.text : undefined
  }
  const dataset = readDataset(openLake(connection), signal)
  const {pages, ...collector} = collectSite(site.pages, {
    textOf,
    pictureOf: reportPictures(site, root),
    heldOf: async (ids) => {
      const found = await dataset.documents(ids.flatMap((id) => [id, getDraftId(id)]))
      const shown = ids.map((id) => [id, found.get(id) ?? found.get(getDraftId(id))] as const)
      return new Map(
        shown.flatMap(([id, held]) => (held === undefined ? [] : [[id, toJson(held)]])),
      )
    },
    siteZone: timeZone,
  })
  return {
    ...collector,
    write: async (summary) => {
      const madeAt = new Date().toLocaleString('en-GB', {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone,
      })
      const parts = reportPage({title: titleIn(session), summary, madeAt}, pages())
      try {
        await pipeline(Readable.from(parts), createWriteStream(file))
      } catch (error) {
        const code = errorCode(error)
        if (code === undefined) throw error
        throw new UsageError(`\`--report ${file}\` cannot be written (${code}).`, {cause: error})
      }
    },
  }
}
