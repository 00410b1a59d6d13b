import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {embeddedEnvironment} from '../../../bin/setup/environment.js'
import {root} from '../../../bin/setup/root.js'

const run = promisify(execFile)

/** Builds the Studios of `alone/sanity.config.ts` into `folder`. */
export async function buildAloneStudio(folder: string): Promise<void> {
  const sanity = join(root, 'node_modules', '@sanity', 'cli', 'bin', 'run.js')
  await run(process.execPath, [sanity, 'build', folder, '--yes'], {
    cwd: join(root, 'test', 'end-to-end', 'alone'),
    env: {...embeddedEnvironment, NODE_ENV: 'production', DO_NOT_TRACK: '1'},
  })
}
