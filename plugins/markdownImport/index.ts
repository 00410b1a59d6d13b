import {UploadIcon} from '@sanity/icons/Upload'
import {lazy} from 'react'
import {definePlugin} from 'sanity'

import type {SiteOptions} from '../../content/settings/siteSettings.ts'
import {siteLayout} from '../../schemas/components/SiteContext.tsx'
import {withoutOrigin} from './duplicating.ts'

/** Loaded when somebody opens it: it brings the whole of the importer. */
const ImportTool = lazy(async () => {
  const {ImportTool: component} = await import('./ImportTool.tsx')
  return {default: component}
})

/**
 * A tool that takes files of Markdown, a folder or a ZIP archive, and makes drafts of its pages. Copies of
 * what was imported do not say that they were.
 */
export const markdownImport = definePlugin<SiteOptions | void>((options) => ({
  name: 'lectern-markdown-import',
  studio: {components: {layout: siteLayout(options)}},
  document: {actions: (existing) => existing.map(withoutOrigin)},
  tools: [{name: 'import', title: 'Import', icon: UploadIcon, component: ImportTool}],
}))
