import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {embeddedEnvironment} from '../../../bin/setup/environment.js'
import {root} from '../../../bin/setup/root.js'

const run = promisify(execFile)

/** Builds the Studio of `sanity.config.ts` in a folder of the project (`source`, from its root) into `folder`. */
export async function buildStudio(source: string, folder: string): Promise<void> {
  const sanity = join(root, 'node_modules', '@sanity', 'cli', 'bin', 'run.js')
  await run(process.execPath, [sanity, 'build', folder, '--yes'], {
    cwd: join(root, source),
    env: {...embeddedEnvironment, NODE_ENV: 'production', DO_NOT_TRACK: '1'},
  })
}
