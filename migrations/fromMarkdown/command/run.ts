import {realpath, stat} from 'node:fs/promises'

import {defined} from '../../../content/objects/defined.ts'
import packageJson from '../../../package.json' with {type: 'json'}
import {RepositoryError} from '../../toJekyll/folder/repository.ts'
import {DatasetError, InterruptedError} from '../dataset/errors.ts'
import type {Site} from '../parse/jekyllSite.ts'
import {NotASiteError} from '../read/openOptions.ts'
import {openSite} from '../read/openSite.ts'
import {SettingsError} from '../read/settingsError.ts'
import {diagnosticOf} from '../report/diagnostic.ts'
import {formatDiagnostic} from '../report/formatDiagnostic.ts'
import {sortMessages} from '../report/sortMessages.ts'
import {codeLines, summaryLine} from '../report/summary.ts'
import type {SiteCommandName} from './commands.ts'
import {exitCodes} from './exitCodes.ts'
import {helpFor} from './help.ts'
import type {Host} from './host.ts'
import {interruptible} from './interruptible.ts'
import {openSink} from './messageSink.ts'
import {readInvocation, UsageError, type Invocation} from './options.ts'
import {ClosedOutputError, lineWriter, type WriteLine} from './output.ts'
import {type PlanFile, readPlanFile} from './planFile.ts'
import {plainProgress, terminalProgress} from './progress.ts'
import type {Command, Session} from './session.ts'

type Run = Extract<Invocation, {kind: 'run'}>

/** A command for which what nobody says of the site has been learned from its pages. */
const learned = async (command: Command, session: Session): Promise<{readonly failed: boolean}> => {
  const {learnSite} = await import('../conduct/learnSite.ts')
  return command({...session, site: await learnSite(session.site)})
}

/** Each command is loaded when it is called: most of a short one's time would go to the others. */
const handlers: {readonly [Name in SiteCommandName]: Command} = {
  convert: async (session) =>
    learned((await import('./convertCommand.ts')).convertCommand, session),
  check: async (session) => learned((await import('./checkCommand.ts')).checkCommand, session),
  plan: async (session) => learned((await import('./planCommand.ts')).planCommand, session),
  apply: async (session) => (await import('./applyCommand.ts')).applyCommand(session),
  verify: async (session) => learned((await import('./verifyCommand.ts')).verifyCommand, session),
  watch: async (session) => (await import('./watchCommand.ts')).watchCommand(session),
  sync: async (session) => learned((await import('./syncCommand.ts')).syncCommand, session),
  export: async (session) => learned((await import('./exportCommand.ts')).exportCommand, session),
}

/** A site of which no further page is read once the user has stopped the command. */
const untilAborted = (site: Site, signal: AbortSignal): Site => ({
  ...site,
  read: async (path) => {
    if (signal.aborted) throw new InterruptedError()
    return site.read(path)
  },
})

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** A plan that was kept stands for its site and the options that it was made with. */
const openPlan = async ({command, folder, options}: Run): Promise<PlanFile | undefined> =>
  command === 'apply' && (await isFile(folder)) ? readPlanFile(folder, options) : undefined

const milliseconds = (): number => performance.now()

const openSession = async (invocation: Run, host: Host): Promise<Session> => {
  const {command} = invocation
  const plan = await openPlan(invocation)
  const {folder, options} = plan ?? invocation
  const timeZone = options['time-zone']
  const {language, config, mapping, source} = options
  const open = (): Promise<Site> =>
    openSite(folder, {
      configFiles: config,
      ...defined({
        timeZone,
        language,
        mappingFile: mapping,
        kind: command === 'export' || command === 'sync' ? 'jekyll' : source,
      }),
    })
  const site = await open()
  const isSilent = options.quiet || options.json
  const progress =
    host.stderr.isTTY || isSilent
      ? terminalProgress(host.stderr, milliseconds)
      : plainProgress((text) => host.stderr.write(text), milliseconds)
  const writeError = lineWriter(host.stderr)
  const tell: WriteLine = (line) => {
    progress.clear()
    return writeError(line)
  }
  const printsNone = command === 'check' || isSilent
  const signal = interruptible(host)
  const sink = await openSink({
    site,
    print: printsNone ? undefined : tell,
    file: options.diagnostics,
  })
  return {
    site: untilAborted(site, signal),
    reopen: async () => untilAborted(await open(), signal),
    root: await realpath(folder),
    options,
    ...defined({plan}),
    environment: host.env,
    signal,
    print: lineWriter(host.stdout),
    tell,
    progress,
    sink,
  }
}

const finish = async (
  {options, sink, tell, progress}: Session,
  name: SiteCommandName,
): Promise<void> => {
  progress.clear()
  await sink.end()
  if (name === 'check' || options.quiet || options.json) return
  const summary = sink.summary()
  for (const line of codeLines(summary)) await tell(line)
  await tell(summaryLine(summary))
}

const execute = async (invocation: Run, host: Host): Promise<number> => {
  const {command, options} = invocation
  const session = await openSession(invocation, host)
  try {
    const {failed} = await handlers[command](session)
    const {errors, warnings} = session.sink.summary()
    const isBad = failed || errors > 0 || (options.strict && warnings > 0)
    return isBad ? exitCodes.contentErrors : exitCodes.done
  } finally {
    await finish(session, command)
  }
}

const usageErrors = [UsageError, NotASiteError, SettingsError, RepositoryError] as const

const codeOf = (error: unknown): number | undefined => {
  if (error instanceof ClosedOutputError || error instanceof InterruptedError) {
    return exitCodes.interrupted
  }
  if (usageErrors.some((kind) => error instanceof kind)) return exitCodes.usage
  return error instanceof DatasetError ? exitCodes.dataset : undefined
}

/** What is wrong, with the lines that a file of settings is wrong in. */
const errorText = (error: Error): string => {
  if (!(error instanceof SettingsError)) return error.message
  const lines = error.text.split(/\r?\n/)
  const problems = sortMessages(error.messages).flatMap((message) => {
    const diagnostic = diagnosticOf(message)
    return formatDiagnostic(diagnostic, lines[(diagnostic.line ?? 0) - 1])
  })
  return [...problems, error.message].join('\n')
}

/** What no other case foresees: a fault of ours, or of the machine. */
const unforeseen = (error: unknown): string =>
  [
    `Something went wrong that Lectern does not know: ${error instanceof Error ? error.message : String(error)}`,
    'Run the command again; what was written stays. To report it, set LECTERN_DEBUG=1 and add what is printed then.',
  ].join('\n')

/**
 * Runs the command line.
 * @returns the exit code
 */
export async function run(args: readonly string[], host: Host): Promise<number> {
  try {
    const [command, ...rest] = args
    if (command === 'site') {
      const {siteCommand} = await import('./siteCommand.ts')
      return await siteCommand(rest, host)
    }
    const invocation = readInvocation(args)
    if (invocation.kind === 'run') return await execute(invocation, host)
    if (invocation.kind === 'links') {
      const {linksCommand} = await import('./linksCommand.ts')
      return await linksCommand(invocation.options, host)
    }
    if (invocation.kind === 'runs') {
      const {runsCommand} = await import('./runsCommand.ts')
      return await runsCommand(invocation.options, host)
    }
    if (invocation.kind === 'undo') {
      const {undoCommand} = await import('./undoCommand.ts')
      return await undoCommand(invocation.run, invocation.options, host)
    }
    host.stdout.write(
      invocation.kind === 'help' ? helpFor(invocation.of) : `${packageJson.version}\n`,
    )
    return exitCodes.done
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) {
      if (host.env['LECTERN_DEBUG'] !== undefined) throw error
      host.stderr.write(`${unforeseen(error)}\n`)
      return exitCodes.dataset
    }
    if (error instanceof Error && !(error instanceof ClosedOutputError)) {
      host.stderr.write(`${errorText(error)}\n`)
      if (error instanceof UsageError) host.stderr.write('See `lectern --help`.\n')
    }
    return code
  }
}
