import {RefusedByLake} from '../archive/target.ts'
import {StartError} from '../errors.ts'
import type {Arguments} from './arguments.ts'
import {readArguments, usage, wrongUsage} from './arguments.ts'
import type {Command} from './command.ts'
import type {Outcome} from './console.ts'
import {progressOn} from './console.ts'

/** Loaded when they are wanted: what one of them needs is nothing to the others. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  export: async () => (await import('./exportCommand.ts')).exportCommand,
  import: async () => (await import('./importCommand.ts')).importCommand,
  backup: async () => (await import('./backupCommand.ts')).backupCommand,
  check: async () => (await import('./checkCommand.ts')).checkCommand,
  compact: async () => (await import('./compactCommand.ts')).compactCommand,
}

const interrupted = 130

/** Runs a command to its end and says what came of it; resolves to the exit code. */
export async function run(words: readonly string[]): Promise<number> {
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  try {
    const args = readArguments(words)
    if (args.help) {
      process.stdout.write(usage)
      return 0
    }
    const outcome = await carriedOut(args, stopping.signal)
    print(outcome, args)
    return outcome.exitCode
  } catch (error) {
    if (stopping.signal.aborted) {
      process.stderr.write('Interrupted.\n')
      return interrupted
    }
    process.stderr.write(`${sentenceOf(error)}\n`)
    return error instanceof StartError ? error.exitCode : 3
  }
}

const carriedOut = async (args: Arguments, signal: AbortSignal): Promise<Outcome> => {
  const command = Object.hasOwn(commands, args.command) ? commands[args.command] : undefined
  if (command === undefined) {
    const names = Object.keys(commands).join(', ')
    throw wrongUsage(
      args.command === ''
        ? `Name a command: ${names}.`
        : `There is no command "${args.command}"; there are ${names}.`,
    )
  }
  const progress = progressOn(process.stderr, args.quiet)
  try {
    return await (
      await command()
    )(args, {progress, signal})
  } finally {
    progress.clear()
  }
}

const print = ({lines, result}: Outcome, {json, quiet}: Arguments): void => {
  if (json) process.stdout.write(`${JSON.stringify(result)}\n`)
  else if (!quiet) process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

const sentenceOf = (error: unknown): string => {
  if (error instanceof StartError) return error.message
  if (error instanceof RefusedByLake) return `The lake refused: ${error.message}`
  return error instanceof Error ? error.message : String(error)
}
