import type {Message} from '../messages/message.ts'
import {diagnosticOf} from '../report/diagnostic.ts'
import {formatDiagnostic} from '../report/formatDiagnostic.ts'
import {count} from '../report/summary.ts'
import {chooseRun} from '../undo/chooseRun.ts'
import type {UndoCounts} from '../undo/undoRun.ts'
import {listRuns, NothingToUndoError, undoImport} from '../undoImport.ts'
import {openPresentLake, type OpenedLake} from './embeddedLake.ts'
import {exitCodes} from './exitCodes.ts'
import type {Host} from './host.ts'
import {interruptible} from './interruptible.ts'
import {lakeOf} from './lakeOf.ts'
import {type Options, UsageError} from './options.ts'
import {lineWriter} from './output.ts'
import {terminalProgress} from './progress.ts'
import {thisRunner} from './runnerOf.ts'
import {didText} from './runsCommand.ts'

const words: Readonly<Record<keyof UndoCounts, (number: number) => string>> = {
  restored: (number) => `${count(number, 'document')} as before`,
  removed: (number) => `${number} removed`,
  recreated: (number) => `${number} brought back`,
  kept: (number) => `${number} changed since and left`,
  assets: (number) => `${count(number, 'file')} deleted`,
}

const names = Object.keys(words).filter((name): name is keyof UndoCounts =>
  Object.hasOwn(words, name),
)

const countsText = (counts: UndoCounts): string => {
  const said = names.filter((name) => counts[name] > 0).map((name) => words[name](counts[name]))
  return said.length === 0 ? 'nothing was left to take back' : said.join(', ')
}

/**
 * Who takes an import back twice may want the undoing undone, or the import before it: both are named.
 * @throws UsageError
 */
const refuseSecond = async ({connection}: OpenedLake, signal: AbortSignal): Promise<void> => {
  const runs = await listRuns(connection, signal)
  const [last] = runs
  if (last?.kind !== 'undo' || last.state !== 'done') return
  const next = chooseRun(runs, undefined)
  const before =
    typeof next === 'string'
      ? ''
      : `\nTo take the import before it back, too (${didText(next)}): \`lectern undo ${next.id}\`.`
  throw new UsageError(
    `The last thing done was to take ${last.undoes ?? 'an import'} back.\nTo have that again: \`lectern undo ${last.id}\`.${before}`,
  )
}

/**
 * Takes an import back.
 * @param name of the run, or the end of it
 * @returns the exit code
 * @throws DatasetError, UsageError, InterruptedError
 */
export async function undoCommand(
  name: string | undefined,
  options: Options,
  host: Host,
): Promise<number> {
  const signal = interruptible(host)
  const progress = terminalProgress(host.stderr, () => performance.now())
  const print = lineWriter(host.stdout)
  const tell = lineWriter(host.stderr)
  const messages: Message[] = []
  const lake = await lakeOf({environment: host.env, options, openEmbedded: openPresentLake})
  try {
    if (name === undefined) await refuseSecond(lake, signal)
    const {undone, run, counts} = await undoImport({
      connection: lake.connection,
      name,
      signal,
      runner: thisRunner(),
      now: () => new Date(),
      onMessage: (message) => messages.push(message),
      onProgress: (now) => progress.show(countsText(now)),
    })
    progress.clear()
    if (options.json) {
      const diagnostics = messages.map(diagnosticOf)
      await print(JSON.stringify({undone: undone.id, run, counts, diagnostics}))
    } else {
      for (const message of options.quiet ? [] : messages) {
        for (const line of formatDiagnostic(diagnosticOf(message), undefined)) await tell(line)
      }
      await print(`Took back ${undone.id}: ${countsText(counts)}`)
    }
    return options.strict && messages.length > 0 ? exitCodes.contentErrors : exitCodes.done
  } catch (error) {
    if (error instanceof NothingToUndoError) throw new UsageError(error.message, {cause: error})
    throw error
  } finally {
    progress.clear()
    await lake.close()
  }
}
