import type {Arguments} from './arguments.ts'
import {wrongUsage} from './arguments.ts'
import type {Outcome, Progress} from './console.ts'

export interface CommandContext {
  readonly progress: Progress
  /** Says that the user wants it to end. */
  readonly signal: AbortSignal
}

/** Throws a `StartError`, or an `AbortError` once the signal says so. */
export type Command = (args: Arguments, context: CommandContext) => Promise<Outcome>

export function fileOf({file}: Arguments, command: string, what: string): string {
  if (file === undefined)
    throw wrongUsage(`${command} needs a file: lectern lake ${command} ${what}.`)
  return file
}
