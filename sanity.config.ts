import {documentInternationalization} from '@sanity/document-internationalization'
import {type WorkspaceOptions, defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

import {languages} from './content/language/language.ts'
import {linkHealth} from './plugins/linkHealth/index.ts'
import {needsAttention} from './plugins/needsAttention/index.tsx'
import {presentations} from './plugins/presentations/index.ts'
import {preview} from './plugins/preview/index.tsx'
import {publishChecks} from './plugins/publishChecks/index.ts'
import {registration, withRegistration} from './plugins/registration/index.ts'
import {review} from './plugins/review/index.ts'
import {documentTypes, schemaTypes, translatedTypes} from './schemas/schemaTypes.ts'
import {dataset, isEmbedded, projectId} from './studio/connection.ts'
import {embeddedLake} from './studio/embeddedLake.ts'
import {hostedLake} from './studio/hosted/hostedLake.ts'
import {structure} from './studio/structure.ts'
import {templates} from './studio/templates.ts'
import {withoutCloudFeatures} from './studio/withoutCloudFeatures.ts'
import {wording} from './studio/wording.ts'

const lake: Partial<WorkspaceOptions> = isEmbedded ? embeddedLake() : hostedLake()

export default defineConfig({
  name: 'default',
  title: 'Lectern',
  projectId,
  dataset,
  ...lake,
  ...withoutCloudFeatures,
  i18n: {bundles: wording},
  plugins: [
    ...(lake.plugins ?? []),
    structureTool({name: 'content', title: 'Content', structure}),
    needsAttention({tool: false}),
    publishChecks(),
    preview(),
    documentInternationalization({
      supportedLanguages: [...languages],
      schemaTypes: translatedTypes.map(({name}) => name),
      addTemplates: false,
      metadataOmnisearchVisibility: false,
    }),
    registration(),
    presentations(),
    review(),
    linkHealth(),
  ],
  document: {
    ...withoutCloudFeatures.document,
    actions: lake.document?.actions ?? [],
    newDocumentOptions: (options) =>
      options.filter(({templateId}) => documentTypes.some(({name}) => name === templateId)),
  },
  schema: {
    types: withRegistration(schemaTypes),
    templates: (existing) => [...existing, ...templates],
  },
})
