import {documentInternationalization} from '@sanity/document-internationalization'
import {definePlugin} from 'sanity'
import {structureTool} from 'sanity/structure'

import type {Site} from '../content/settings/siteSettings.ts'
import {linkHealth} from '../plugins/linkHealth/index.ts'
import {markdownImport} from '../plugins/markdownImport/index.ts'
import {needsAttention} from '../plugins/needsAttention/index.tsx'
import {presentations} from '../plugins/presentations/index.ts'
import {preview} from '../plugins/preview/index.tsx'
import {programme, programmeNode} from '../plugins/programme/index.ts'
import {publicPage} from '../plugins/publicPage/index.ts'
import {publishChecks} from '../plugins/publishChecks/index.ts'
import {registration, withRegistration} from '../plugins/registration/index.ts'
import {review} from '../plugins/review/index.ts'
import {textEditing} from '../plugins/textEditing/index.ts'
import {schemaTypes, translatedTypes} from '../schemas/schemaTypes.ts'
import {structure} from './structure.ts'
import {sessionOfEventTemplate, templates} from './templates.ts'
import {wording} from './wording.ts'

export interface LecternOptions extends Site {
  /** Address of the website, such as `https://example.org`, where *View page* leads to. */
  readonly siteUrl?: string | undefined
  /** Where `lectern site serve` shows the drafts of a hosted content lake, for Presentation. */
  readonly previewUrl?: string | undefined
}

/** What the “new document” menu leaves out: made by others, or in a place of its own. */
const unlisted: ReadonlySet<string> = new Set([
  'translation.metadata',
  'website',
  sessionOfEventTemplate,
])

/**
 * All of Lectern for one Studio: types, lists, templates and every part. The parts can be had one by
 * one as well, with the same options: `lectern/plugins/<name>`.
 */
export const lectern = definePlugin<LecternOptions>(({siteUrl = '', previewUrl = '', ...site}) => ({
  name: 'lectern',
  i18n: {bundles: wording},
  plugins: [
    structureTool({
      name: 'content',
      title: 'Content',
      structure: structure(site),
      keepPanesOnCreate: true,
      defaultDocumentNode: programmeNode(),
    }),
    programme(site),
    needsAttention({...site, tool: false}),
    publishChecks(site),
    preview({...site, ...(siteUrl !== '' && {siteUrl})}),
    documentInternationalization({
      supportedLanguages: [...site.languages],
      schemaTypes: [...translatedTypes],
      addTemplates: false,
      metadataOmnisearchVisibility: false,
    }),
    registration(site),
    presentations(site),
    review(site),
    linkHealth(site),
    textEditing(),
    markdownImport(site),
    ...(siteUrl === '' ? [] : [publicPage({siteUrl, ...(previewUrl !== '' && {previewUrl})})]),
  ],
  document: {
    newDocumentOptions: (options) => options.filter(({templateId}) => !unlisted.has(templateId)),
  },
  schema: {
    types: withRegistration(schemaTypes(site), site),
    templates: (existing) => [...existing, ...templates],
  },
}))
