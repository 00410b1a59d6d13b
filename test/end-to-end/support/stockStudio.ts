/** The settings of TypeScript in a new Studio, as Sanity's template has them. */
const tsconfig = JSON.stringify({
  compilerOptions: {
    target: 'ES2017',
    lib: ['dom', 'dom.iterable', 'esnext'],
    module: 'Preserve',
    moduleDetection: 'force',
    jsx: 'preserve',
    strict: true,
    allowJs: true,
    esModuleInterop: true,
    isolatedModules: true,
    forceConsistentCasingInFileNames: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['**/*.ts', '**/*.tsx'],
  exclude: ['node_modules'],
})

const cli = `import {defineCliConfig} from 'sanity/cli'

export default defineCliConfig({
  api: {projectId: 'abc123', dataset: 'production'},
  deployment: {autoUpdates: false},
})
`

/** What every new Studio has, but for its `sanity.config.ts` and `sanity.cli.ts`. */
export const bareStudio = {
  'package.json': JSON.stringify({
    name: 'evenings',
    private: true,
    type: 'module',
    dependencies: {sanity: '^6.15', react: '^19.2', 'styled-components': '^6.1'},
  }),
  'tsconfig.json': tsconfig,
}

/** Somebody else's Studio with somebody else's types, to which two of Lectern's plugins come. */
export const otherStudio = {
  ...bareStudio,
  'sanity.cli.ts': cli,
  'sanity.config.ts': `import {registration, withRegistration} from 'lectern/plugins/registration'
import {preview} from 'lectern/plugins/preview'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {types} from './schemaTypes'

const site = {languages: [{id: 'nb', title: 'Norsk'}], timeZone: 'Europe/Oslo'}

export default defineConfig({
  name: 'default',
  title: 'Evenings',
  projectId: 'abc123',
  dataset: 'production',
  plugins: [
    structureTool(),
    registration(site),
    preview({...site, siteUrl: 'https://example.org'}),
  ],
  schema: {types: withRegistration(types, site)},
})
`,
  'schemaTypes.ts': `import {defineArrayMember, defineField, defineType} from 'sanity'

const event = defineType({
  name: 'event',
  type: 'document',
  fields: [
    defineField({name: 'title', type: 'string'}),
    defineField({name: 'body', type: 'array', of: [defineArrayMember({type: 'block'})]}),
  ],
})

const meeting = defineType({
  name: 'meeting',
  type: 'document',
  fields: [
    defineField({name: 'title', type: 'string'}),
    defineField({
      name: 'tickets',
      type: 'array',
      of: [defineArrayMember({type: 'registrationLink'})],
    }),
  ],
  preview: {select: {title: 'title'}},
})

export const types = [event, meeting]
`,
  // What a website and a script of somebody's take from the package.
  'website.tsx': `import {registrationState} from 'lectern/content/registration/registrationState'
import {documentsOf} from 'lectern/migrate'
import {schemaTypes} from 'lectern/schemas'
import {Page, type PageContent, type PageSettings, calendar} from 'lectern/website'

export const page = (content: PageContent, settings: PageSettings) => (
  <Page content={content} settings={settings} />
)
export const names = schemaTypes({languages: [], timeZone: 'UTC'}).map(({name}) => name)
export const exported = {registrationState, documentsOf, calendar}
`,
}
