import {cp, mkdir, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import {nodeForLectern} from './node.js'
import {Problem} from './problem.js'
import {root} from './root.js'
import {run} from './run.js'
import {step} from './step.js'

/** Folders of the packages, from the project's own. */
const packages = ['.', 'kramdown', 'lake', 'psych']

/**
 * What Lectern's own code imports, or runs, of the other packages, by relative paths, so that the
 * project runs without a build. In the package these are doors to what npm installs beside it.
 */
const doors = {
  'kramdown/index': 'kramdown-reader',
  'kramdown/commonmark/parseCommonmark': 'kramdown-reader/commonmark',
  'lake/cli': 'lectern-lake/cli',
  'lake/server': 'lectern-lake/server',
  'psych/index': 'psych-yaml',
}

const library = join(root, 'lib')

/** @param {string} folder */
const compile = async (folder) => {
  const project = join(root, folder, 'tsconfig.build.json')
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const {code, lines} = await run(nodeForLectern(), [tsc, '--project', project])
  if (code === 0) return
  throw new Problem(
    [`The package in ${folder} could not be compiled.`, ...lines.slice(0, 20)].join('\n'),
    'Correct what is named above and run npm run build:packages again.',
    1,
  )
}

const makeDoors = async () => {
  const rooms = new Set(Object.keys(doors).map((path) => path.split('/', 1)[0] ?? ''))
  for (const room of rooms) await rm(join(library, room), {recursive: true, force: true})
  for (const [path, name] of Object.entries(doors)) {
    const file = join(library, path)
    await mkdir(dirname(file), {recursive: true})
    for (const ending of ['js', 'd.ts']) {
      await writeFile(`${file}.${ending}`, `export * from '${name}'\n`)
    }
  }
}

/** The source of the website's pages, for those who change them, and the pages built, for all others. */
const makePages = async () => {
  const source = join(root, 'site', 'source')
  await cp(source, join(library, 'site', 'source'), {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|\.astro)$/.test(path),
  })
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs')
  const pages = join(library, 'site', 'pages')
  const {code, lines} = await run(
    nodeForLectern(),
    [astro, 'build', '--root', source, '--outDir', pages],
    {env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'}},
  )
  if (code === 0) return
  throw new Problem(
    ["The website's pages could not be built.", ...lines.slice(-20)].join('\n'),
    'Correct what is named above and run npm run build:packages again.',
    1,
  )
}

/** What makes pages of drafts answer to the Studio, for the browser. */
const makeScripts = async () => {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const client = join(root, 'site', 'preview', 'client')
  const folder = join(library, 'site', 'scripts')
  const config = join(client, 'vite.config.ts')
  const {code, lines} = await run(
    nodeForLectern(),
    [vite, 'build', client, '--config', config, '--outDir', folder],
    {env: {...process.env, NODE_ENV: 'production'}},
  )
  if (code === 0) return
  throw new Problem(
    ['The scripts for pages of drafts could not be built.', ...lines.slice(-20)].join('\n'),
    'Correct what is named above and run npm run build:packages again.',
    1,
  )
}

/** Builds what npm packs: JavaScript and types of each package, into its folder `lib`. */
export async function buildPackages() {
  await step(
    'Building the packages',
    async (detail) => {
      for (const folder of packages) {
        detail(folder)
        const built = join(root, folder, 'lib')
        await rm(built, {recursive: true, force: true})
        await compile(folder)
        await cp(join(root, 'LICENSE'), join(built, 'LICENSE'))
      }
      await makeDoors()
      detail('pages of the website')
      await makePages()
      await makeScripts()
      await cp(join(root, 'docs', 'diagnostics.md'), join(library, 'docs', 'diagnostics.md'))
    },
    () => 'Packages built; npm pack --workspaces --include-workspace-root packs them',
  )
  return 0
}
