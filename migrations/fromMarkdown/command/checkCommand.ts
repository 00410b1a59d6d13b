import type {Message} from '../message.ts'
import {documentsOf} from '../pipeline.ts'
import {diagnosticOf} from '../report/diagnostic.ts'
import {sortMessages} from '../report/sortMessages.ts'
import {codeLines, summaryLine} from '../report/summary.ts'
import {countVerdicts, verdicts} from '../report/verdicts.ts'
import {InterruptedError} from '../snapshot/errors.ts'
import {printMessages} from './printMessages.ts'
import type {Command} from './session.ts'

export const checkCommand: Command = async (session) => {
  const {site, options, sink, print, progress, signal} = session
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
  const summary = sink.summary()
  const pages = countVerdicts(site.pages, imported, sorted)
  if (options.json) {
    await print(JSON.stringify({diagnostics: sorted.map(diagnosticOf), ...summary, pages}))
    return {failed: false}
  }
  if (!options.quiet) await printMessages(site, sorted, print)
  for (const line of codeLines(summary)) await print(line)
  await print(summaryLine(summary))
  await print(verdicts.map((verdict) => `${pages[verdict]} ${verdict}`).join(', '))
  return {failed: false}
}
