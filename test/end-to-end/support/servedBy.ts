import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {createInterface} from 'node:readline'

import {z} from 'zod'

const announcement = z.object({url: z.string()})

export interface Served extends AsyncDisposable {
  readonly url: string
}

/** Starts the lake that is installed in a Studio's folder; disposing of it ends it in good order. */
export async function servedBy(studio: string, args: readonly string[]): Promise<Served> {
  const program = join(studio, 'node_modules', 'lectern-lake', 'lib', 'bin.js')
  const child = spawn(process.execPath, [program, ...args], {
    cwd: studio,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [line] = await once(createInterface({input: child.stdout}), 'line')
  const {url} = announcement.parse(JSON.parse(z.string().parse(line)))
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
