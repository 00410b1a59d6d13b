import {spawn, type ChildProcess} from 'node:child_process'
import {Writable} from 'node:stream'
import {fileURLToPath} from 'node:url'

import type {Host} from '../../../migrations/fromMarkdown/command/host.ts'
import {run} from '../../../migrations/fromMarkdown/command/run.ts'

const program = fileURLToPath(
  new URL('../../../migrations/fromMarkdown/command.ts', import.meta.url),
)

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Nothing of the hosted lake is in it. */
const environmentWith = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  ...environment,
})

/** Starts the command line as a user does. */
export function startCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): {readonly child: ChildProcess; readonly ended: Promise<Ended>} {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentWith(environment),
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({code, stdout, stderr}))
  })
  return {child, ended}
}

/** Runs the command line as a program of its own. Each command is run so once at least. */
export function runProgram(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return startCommand(args, environment).ended
}

/** What commands load once they run: one that takes long, as the first of a busy machine would, says how far it is. */
const loadParts = () =>
  Promise.all([
    import('../../../migrations/fromMarkdown/command/applyCommand.ts'),
    import('../../../migrations/fromMarkdown/command/checkCommand.ts'),
    import('../../../migrations/fromMarkdown/command/convertCommand.ts'),
    import('../../../migrations/fromMarkdown/command/exportCommand.ts'),
    import('../../../migrations/fromMarkdown/command/planCommand.ts'),
    import('../../../migrations/fromMarkdown/command/verifyCommand.ts'),
    import('../../../migrations/fromMarkdown/command/importOptions.ts'),
    import('../../../migrations/fromMarkdown/conduct/learnSite.ts'),
    import('../../../migrations/fromMarkdown/pipeline.ts'),
  ])

/** What is written to it, as one text. */
const collected = (): {readonly stream: Writable; readonly text: () => string} => {
  let text = ''
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: unknown, _encoding, done) => {
      text += String(chunk)
      done()
    },
  })
  return {stream, text: () => text}
}

/** Runs the command line in this process, which has read and compiled it already: most of a short one's time. */
export async function runCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const [stdout, stderr] = [collected(), collected()]
  const host: Host = {
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: environmentWith(environment),
    on: () => undefined,
    exit: (code) => {
      throw new Error(`A command that nobody stopped ends at once, with ${code}.`)
    },
  }
  await loadParts()
  const code = await run(args, host)
  return {code, stdout: stdout.text(), stderr: stderr.text()}
}
