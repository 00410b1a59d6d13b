import type {InitOptions} from './options.ts'

/** A file that a Studio needs, and what to do where there is another one of its name. */
export interface StudioFile {
  readonly path: string
  readonly text: string
  readonly otherwise: string
}

/** Of the package: its version, and what it wants to find beside it. */
export interface Versions {
  readonly version: string
  readonly peerDependencies: Readonly<Record<string, string>>
}

const scripts = {
  dev: 'sanity dev',
  build: 'sanity build',
  start: 'sanity build && lectern-lake --studio dist',
}

const compilerOptions = {
  target: 'ES2022',
  lib: ['dom', 'dom.iterable', 'esnext'],
  module: 'preserve',
  moduleDetection: 'force',
  jsx: 'react-jsx',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
}

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

/** The settings of the site, as they stand in the configuration. */
const siteText = ({languages, timeZone}: InitOptions): string => {
  const lines = languages.map(({id, title}) => `    {id: ${quoted(id)}, title: ${quoted(title)}},`)
  return `const site = {
  languages: [
${lines.join('\n')}
  ],
  timeZone: ${quoted(timeZone)},
}`
}

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`

/** All files of a Studio with Lectern and the embedded lake. */
export function studioFiles(
  options: InitOptions,
  {version, peerDependencies}: Versions,
): readonly StudioFile[] {
  const site = siteText(options)
  const packages = {lectern: `^${version}`, 'lectern-lake': `^${version}`}
  return [
    {
      path: 'package.json',
      text: asJson({
        name: 'studio',
        version: '1.0.0',
        private: true,
        type: 'module',
        scripts,
        dependencies: {...packages, ...peerDependencies},
        devDependencies: {typescript: '>=5.9'},
      }),
      otherwise: `npm install lectern lectern-lake, and for the embedded lake the script\n\n  "start": "${scripts.start}"`,
    },
    {
      path: 'sanity.config.ts',
      text: `import {lectern, withContentLake} from 'lectern'
import {defineConfig} from 'sanity'

${site}

export default defineConfig(
  withContentLake({name: 'default', title: 'Events', plugins: [lectern(site)]}),
)
`,
      otherwise: `Add the plugin. It brings types and lists of its own, so that a structureTool() without
options, and types of the same names, have to go.

  import {lectern, withContentLake} from 'lectern'

${site}

  plugins: [lectern(site)]

For the embedded lake write defineConfig(withContentLake({…})), without projectId and dataset.`,
    },
    {
      path: 'sanity.cli.ts',
      text: `import {contentLakeCli} from 'lectern/cli'
import {defineCliConfig} from 'sanity/cli'

export default defineCliConfig({...contentLakeCli(), deployment: {autoUpdates: false}})
`,
      otherwise: `For the embedded lake put ...contentLakeCli() in place of api.

  import {contentLakeCli} from 'lectern/cli'`,
    },
    {
      path: 'tsconfig.json',
      text: asJson({compilerOptions, include: ['**/*.ts', '**/*.tsx'], exclude: ['node_modules']}),
      otherwise:
        'Nothing to change, if its "moduleResolution" or "module" knows "exports": bundler or preserve.',
    },
    {
      path: '.gitignore',
      text: 'node_modules\ndist\n.sanity\n.lectern\n',
      otherwise: 'Add .lectern, where the embedded lake keeps its content.',
    },
  ]
}
