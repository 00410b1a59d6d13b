import {realpath, writeFile} from 'node:fs/promises'

import type {Message} from '../message.ts'
import {pipeline} from '../pipeline.ts'
import {errorCode} from '../read/listFolder.ts'
import {NotASiteError} from '../read/openSite.ts'
import {diagnosticOf} from '../report/diagnostic.ts'
import {sortMessages} from '../report/sortMessages.ts'
import {codeLines, summaryLine, summaryOf} from '../report/summary.ts'
import type {Site} from '../site.ts'
import {DatasetError, InterruptedError} from '../snapshot/errors.ts'
import {applyCommand} from './applyCommand.ts'
import {checkCommand} from './checkCommand.ts'
import type {CommandName} from './commands.ts'
import {convertCommand} from './convertCommand.ts'
import {exitCodes} from './exitCodes.ts'
import {help} from './help.ts'
import {readInvocation, UsageError, type Invocation, type Options} from './options.ts'
import {ClosedOutputError, lineWriter} from './output.ts'
import {printMessages} from './printMessages.ts'
import {terminalProgress} from './progress.ts'
import type {Command, Session} from './session.ts'
import {verifyCommand} from './verifyCommand.ts'

const handlers: {readonly [Name in CommandName]: Command} = {
  convert: convertCommand,
  check: checkCommand,
  apply: applyCommand,
  verify: verifyCommand,
}

/** Ctrl-C asks to stop at the next whole transaction; a second one stops at once. */
const interruptible = (host: NodeJS.Process): AbortSignal => {
  const controller = new AbortController()
  const interrupt = (): void => {
    if (controller.signal.aborted) host.exit(exitCodes.interrupted)
    controller.abort()
  }
  host.on('SIGINT', interrupt)
  host.on('SIGTERM', interrupt)
  return controller.signal
}

/** A site of which no further page is read once the user has stopped the command. */
const untilAborted = (site: Site, signal: AbortSignal): Site => ({
  ...site,
  read: async (path) => {
    if (signal.aborted) throw new InterruptedError()
    return site.read(path)
  },
})

const openSession = async (
  folder: string,
  options: Options,
  host: NodeJS.Process,
): Promise<Session> => {
  const timeZone = options['time-zone']
  const {language, config} = options
  const site = await pipeline.read(folder, {
    configFiles: config,
    ...(timeZone === undefined ? {} : {timeZone}),
    ...(language === undefined ? {} : {language}),
  })
  const messages: Message[] = []
  const signal = interruptible(host)
  return {
    site: untilAborted(site, signal),
    root: await realpath(folder),
    options,
    environment: host.env,
    signal,
    print: lineWriter(host.stdout),
    tell: lineWriter(host.stderr),
    progress: terminalProgress(host.stderr, () => performance.now()),
    messages,
    onMessage: (message) => messages.push(message),
  }
}

const writeDiagnostics = async (path: string, messages: readonly Message[]): Promise<void> => {
  const lines = messages.map((message) => `${JSON.stringify(diagnosticOf(message))}\n`)
  try {
    await writeFile(path, lines.join(''))
  } catch (error) {
    throw new UsageError(`\`--diagnostics ${path}\` cannot be written (${errorCode(error)}).`, {
      cause: error,
    })
  }
}

/** Notes are for `check` and `--diagnostics`; the others tell what to act on. */
const report = async (
  {site, options, messages, tell}: Session,
  name: CommandName,
): Promise<void> => {
  const sorted = sortMessages(messages)
  if (options.diagnostics !== undefined) await writeDiagnostics(options.diagnostics, sorted)
  if (name === 'check' || options.quiet || options.json) return
  await printMessages(
    site,
    sorted.filter(({fatal}) => fatal !== undefined),
    tell,
  )
  const summary = summaryOf(sorted)
  for (const line of codeLines(summary)) await tell(line)
  await tell(summaryLine(summary))
}

const execute = async (
  {command, folder, options}: Extract<Invocation, {kind: 'run'}>,
  host: NodeJS.Process,
): Promise<number> => {
  const session = await openSession(folder, options, host)
  try {
    const {failed} = await handlers[command](session)
    session.progress.clear()
    const {errors, warnings} = summaryOf(session.messages)
    const isBad = failed || errors > 0 || (options.strict && warnings > 0)
    return isBad ? exitCodes.contentErrors : exitCodes.done
  } finally {
    session.progress.clear()
    await report(session, command)
  }
}

const codeOf = (error: unknown): number | undefined => {
  if (error instanceof ClosedOutputError || error instanceof InterruptedError) {
    return exitCodes.interrupted
  }
  if (error instanceof UsageError || error instanceof NotASiteError) return exitCodes.usage
  return error instanceof DatasetError ? exitCodes.dataset : undefined
}

/**
 * Runs the command line.
 * @returns the exit code; what is no failure of content, usage or dataset is thrown
 */
export const run = async (args: readonly string[], host: NodeJS.Process): Promise<number> => {
  try {
    const invocation = readInvocation(args)
    if (invocation.kind === 'run') return await execute(invocation, host)
    host.stdout.write(help)
    return exitCodes.done
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    if (error instanceof Error && !(error instanceof ClosedOutputError)) {
      host.stderr.write(`${error.message}\n`)
      if (error instanceof UsageError) host.stderr.write('See `lectern --help`.\n')
    }
    return code
  }
}
