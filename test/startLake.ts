import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'

import {z} from 'zod'

const server = fileURLToPath(new URL('../lake/server.ts', import.meta.url))

const announcement = z.object({
  url: z.string(),
  projectId: z.string(),
  dataset: z.string(),
  tokenFile: z.string(),
})

export interface LakeProcess {
  readonly url: string
  readonly projectId: string
  readonly dataset: string
  readonly token: string
  readonly dataFolder: string
  /** What the process has written to stderr so far. */
  readonly log: () => string
  /** Ends it as Ctrl-C does, and resolves to its exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut would, with no time for anything. */
  kill(): Promise<void>
}

export interface LakeOptions {
  /** Kept when the lake stops; without it, a temporary folder that goes with the lake. */
  readonly dataFolder?: string
  readonly studioFolder?: string
  readonly user?: string
  readonly port?: number
  readonly projectId?: string
  readonly dataset?: string
  readonly maxUploadMegabytes?: number
  readonly maxSizeMegabytes?: number
  readonly allowedOrigins?: readonly string[]
  /** Any others, as they are written on the command line. */
  readonly args?: readonly string[]
}

/** Starts the embedded lake as a process of its own, on a free port. */
export async function startLake(options: LakeOptions = {}): Promise<LakeProcess> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'lectern-lake-'))
  const args = ['--data', dataFolder, '--port', String(options.port ?? 0)]
  args.push('--user', options.user ?? 'Ada Editor')
  if (options.projectId !== undefined) args.push('--project', options.projectId)
  if (options.dataset !== undefined) args.push('--dataset', options.dataset)
  if (options.studioFolder !== undefined) args.push('--studio', options.studioFolder)
  if (options.maxUploadMegabytes !== undefined) {
    args.push('--max-upload', String(options.maxUploadMegabytes))
  }
  if (options.maxSizeMegabytes !== undefined) {
    args.push('--max-size', String(options.maxSizeMegabytes))
  }
  for (const origin of options.allowedOrigins ?? []) args.push('--allow-origin', origin)
  const {child, output, errors} = spawnLake([...args, ...(options.args ?? [])])
  const exited = once(child, 'exit')
  const line = await Promise.race([firstLine(output), exited.then(() => undefined)])
  if (line === undefined) throw new Error(`The lake did not start: ${errors()}`)
  const {url, projectId, dataset, tokenFile} = announcement.parse(JSON.parse(line))

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await exited
    }
    if (options.dataFolder === undefined) rmSync(dataFolder, {recursive: true, force: true})
    return child.exitCode
  }
  return {
    url,
    projectId,
    dataset,
    token: readFileSync(tokenFile, 'utf8').trim(),
    dataFolder,
    log: errors,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL')
    },
  }
}

/** Runs the lake with arguments that it must refuse; resolves once it has ended. */
export async function runLake(
  args: readonly string[],
): Promise<{readonly exitCode: number | null; readonly stderr: string}> {
  const {child, errors} = spawnLake(args)
  await once(child, 'close')
  return {exitCode: child.exitCode, stderr: errors()}
}

const spawnLake = (args: readonly string[]) => {
  const child = spawn(process.execPath, [server, ...args], {stdio: ['ignore', 'pipe', 'pipe']})
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return {child, output: child.stdout, errors: () => stderr}
}

const firstLine = async (output: NodeJS.ReadableStream): Promise<string | undefined> => {
  for await (const line of createInterface({input: output})) return line
  return undefined
}
