import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'

const cli = fileURLToPath(new URL('../lake/cli.ts', import.meta.url))

export interface CommandEnd {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts `lectern lake …`; `ended` resolves once it has ended. */
export function startLakeCommand(args: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...args], {stdio: ['ignore', 'pipe', 'pipe']})
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended: Promise<CommandEnd> = once(child, 'close').then(() => ({
    exitCode: child.exitCode,
    stdout,
    stderr,
  }))
  return {child, ended}
}

/** Runs `lectern lake …` to its end. */
export function lakeCommand(...args: readonly string[]): Promise<CommandEnd> {
  return startLakeCommand(args).ended
}
