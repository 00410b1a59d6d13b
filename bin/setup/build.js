import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {digestOfContent} from './digest.js'
import {embeddedEnvironment} from './environment.js'
import {Problem} from './problem.js'
import {root} from './root.js'
import {run} from './run.js'
import {step} from './step.js'

/** The folder of the built Studio. */
export const studioFolder = join(root, 'dist')

const sources = [
  'package-lock.json',
  'tsconfig.json',
  'sanity.cli.ts',
  'sanity.config.ts',
  'content',
  'queries',
  'schemas',
  'studio',
  'website',
  'plugins',
  'migrations',
  'kramdown',
  'psych',
  'static',
]

const environment = {...embeddedEnvironment, NODE_ENV: 'production', DO_NOT_TRACK: '1'}

/** What the Studio is made of: its sources, and the settings that a build takes in. */
const digestOfInputs = async () => {
  const settings = Object.entries(environment)
    .filter(([name]) => name.startsWith('SANITY_STUDIO_'))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
  const dotEnv = (await readdir(root)).filter((name) => name.startsWith('.env')).toSorted()
  return digestOfContent(root, [...sources, ...dotEnv], settings)
}

/**
 * Builds the Studio, unless it was built from just these sources and settings.
 *
 * @param {string} node the Node to build with
 */
export async function ensureBuilt(node) {
  const stamp = join(studioFolder, '.inputs')
  const inputs = await digestOfInputs()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === inputs) return
  await step(
    'Building the Studio',
    async () => {
      const sanity = join(root, 'node_modules', '@sanity', 'cli', 'bin', 'run.js')
      const {code, lines} = await run(node, [sanity, 'build', studioFolder, '--yes'], {
        env: environment,
        isBound: true,
      })
      if (code !== 0) {
        throw new Problem(
          ['The Studio could not be built.', ...lines.slice(-15)].join('\n'),
          'Correct what is named above and run the command again.',
        )
      }
      await writeFile(stamp, inputs)
    },
    () => 'Studio built',
  )
}
