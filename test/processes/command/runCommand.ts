import {spawn, type ChildProcess} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const command = fileURLToPath(
  new URL('../../../migrations/fromMarkdown/command.ts', import.meta.url),
)

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts the command line as a user does; nothing of the hosted lake is in its environment. */
export function startCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): {readonly child: ChildProcess; readonly ended: Promise<Ended>} {
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {PATH: process.env['PATH'], ...environment},
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

export function runCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return startCommand(args, environment).ended
}
