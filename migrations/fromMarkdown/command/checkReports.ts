import {readFile} from 'node:fs/promises'
import {relative, sep} from 'node:path'

import {verdicts, type Verdict} from '../../../content/documents/review.ts'
import type {Message} from '../messages/message.ts'
import {assumptionLines, isAssumption} from '../report/assumptionLines.ts'
import {diagnosticOf, type Diagnostic} from '../report/diagnostic.ts'
import {githubCommand} from '../report/githubCommand.ts'
import {groupNotes} from '../report/groupNotes.ts'
import {mappingLines, type MappedPages} from '../report/mappingTally.ts'
import {ruleTexts} from '../report/ruleTexts.ts'
import {sarifLog} from '../report/sarif.ts'
import {codeLines, summaryLine, type Summary} from '../report/summary.ts'
import {countVerdicts} from '../report/verdicts.ts'
import type {ReportFormat} from './options.ts'
import {printMessages} from './printMessages.ts'
import type {Session} from './session.ts'

/** All that `check` found out. */
export interface CheckReport {
  /** Sorted by file and place. */
  readonly messages: readonly Message[]
  readonly summary: Summary
  readonly verdicts: ReadonlyMap<string, Verdict>
  readonly mapping: readonly MappedPages[]
}

type PrintReport = (report: CheckReport, session: Session) => Promise<void>

/** Paths from the working directory, where CI tools look for files. */
const placedDiagnostics = (
  messages: readonly Message[],
  {root}: Session,
): readonly Diagnostic[] => {
  const folder = relative(process.cwd(), root).split(sep).join('/')
  return messages.map((message) => {
    const diagnostic = diagnosticOf(message)
    return folder === '' ? diagnostic : {...diagnostic, path: `${folder}/${diagnostic.path}`}
  })
}

const readRuleTexts = async (): Promise<ReadonlyMap<string, string>> =>
  ruleTexts(await readFile(new URL('../../../docs/diagnostics.md', import.meta.url), 'utf8'))

const printText: PrintReport = async (report, {site, options, print}) => {
  const {messages, summary, mapping} = report
  const counts = countVerdicts(report.verdicts)
  if (!options.quiet) {
    const head = assumptionLines(messages)
    for (const line of head) await print(line)
    if (head.length > 0) await print('')
    const own = messages.filter((message) => !isAssumption(message))
    const {listed, lines} = options.verbose
      ? {listed: own, lines: []}
      : groupNotes(own, site.config)
    await printMessages(site, listed, print, (path) => report.verdicts.get(path))
    for (const line of lines) await print(line)
    if (lines.length > 0) await print('')
    for (const line of mappingLines(mapping)) await print(line)
    if (mapping.length > 0) await print('')
  }
  for (const line of codeLines(summary)) await print(line)
  await print(summaryLine(summary))
  await print(verdicts.map((verdict) => `${counts[verdict]} ${verdict}`).join(', '))
}

const printJson: PrintReport = async (report, {print}) => {
  const {messages, summary, mapping} = report
  await print(
    JSON.stringify({
      diagnostics: messages.map(diagnosticOf),
      ...summary,
      pages: countVerdicts(report.verdicts),
      verdicts: Object.fromEntries(report.verdicts),
      assumptions: messages.filter(isAssumption).map(diagnosticOf),
      mapping,
    }),
  )
}

const printGithub: PrintReport = async ({messages}, session) => {
  for (const diagnostic of placedDiagnostics(messages, session)) {
    await session.print(githubCommand(diagnostic))
  }
}

const printSarif: PrintReport = async ({messages}, session) => {
  const log = sarifLog(placedDiagnostics(messages, session), await readRuleTexts())
  await session.print(JSON.stringify(log))
}

/** How `check` prints what it found out, for each `--format`. */
export const checkReports: Readonly<Record<ReportFormat, PrintReport>> = {
  text: printText,
  json: printJson,
  github: printGithub,
  sarif: printSarif,
}
