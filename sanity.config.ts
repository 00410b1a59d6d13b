import {documentInternationalization} from '@sanity/document-internationalization'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

import {preview} from './plugins/preview/index.tsx'
import {languages} from './schemas/content/language.ts'
import {documentTypes, schemaTypes, translatedTypes} from './schemas/schemaTypes.ts'
import {dataset, isEmbedded, projectId} from './studio/connection.ts'
import {embeddedLake} from './studio/embeddedLake.ts'
import {sayWhyNotPublished} from './studio/sayWhyNotPublished.ts'
import {structure} from './studio/structure.ts'
import {templates} from './studio/templates.ts'
import {withoutCloudFeatures} from './studio/withoutCloudFeatures.ts'
import {wording} from './studio/wording.ts'

export default defineConfig({
  name: 'default',
  title: 'Lectern',
  projectId,
  dataset,
  ...(isEmbedded ? embeddedLake() : {}),
  ...withoutCloudFeatures,
  i18n: {bundles: wording},
  plugins: [
    structureTool({name: 'content', title: 'Content', structure}),
    preview(),
    documentInternationalization({
      supportedLanguages: [...languages],
      schemaTypes: translatedTypes.map(({name}) => name),
      addTemplates: false,
      metadataOmnisearchVisibility: false,
    }),
  ],
  document: {
    ...withoutCloudFeatures.document,
    newDocumentOptions: (options) =>
      options.filter(({templateId}) => documentTypes.some(({name}) => name === templateId)),
    actions: (actions) =>
      actions.map((action) => (action.action === 'publish' ? sayWhyNotPublished(action) : action)),
  },
  schema: {types: schemaTypes, templates: (existing) => [...existing, ...templates]},
})
