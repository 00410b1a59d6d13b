import {withMapping} from '../conduct/withMapping.ts'
import {documentsOf} from '../converting.ts'
import {InterruptedError} from '../dataset/errors.ts'
import {pageMapper} from '../mapping/pageMapper.ts'
import type {Message} from '../messages/message.ts'
import type {Site} from '../parse/jekyllSite.ts'
import {parsePage} from '../parse/parsePage.ts'
import {startMappingTally, type MappedPages} from '../report/mappingTally.ts'
import {sortMessages} from '../report/sortMessages.ts'
import {pageVerdicts} from '../report/verdicts.ts'
import {checkReports} from './checkReports.ts'
import type {Command} from './session.ts'

const mappedPages = async (site: Site): Promise<readonly MappedPages[]> => {
  const mappingOf = pageMapper(site.config)
  const tally = startMappingTally()
  for (const path of site.pages) {
    const file = await site.read(path)
    if (!('text' in file)) continue
    const page = parsePage(file, site.config)
    const mapping = mappingOf(page)
    tally.add(withMapping(page, mapping).page, mapping)
  }
  return tally.groups()
}

export const checkCommand: Command = async (session) => {
  const {site, options, sink, progress, signal} = session
  const messages: Message[] = []
  const onMessage = (message: Message): void => {
    messages.push(message)
    sink.take(message)
  }
  const imported = new Set<string>()
  for await (const document of documentsOf({site, options, onMessage})) {
    if (signal.aborted) throw new InterruptedError()
    const source = 'source' in document ? document.source : undefined
    if (source !== undefined && source.line === undefined) imported.add(source.path)
    progress.show(`${imported.size} of ${site.pages.length} pages`)
  }
  progress.clear()
  const sorted = sortMessages(messages)
  const report = {
    messages: sorted,
    summary: sink.summary(),
    verdicts: pageVerdicts(site.pages, imported, sorted),
    mapping: await mappedPages(site),
  }
  await checkReports[options.json ? 'json' : options.format](report, session)
  return {failed: false}
}
