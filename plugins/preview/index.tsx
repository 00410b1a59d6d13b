import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {lazy} from 'react'
import {type DocumentInspectorProps, definePlugin} from 'sanity'

import {siteLayout} from '../../schemas/components/SiteContext.tsx'
import {pageTypes} from '../../website/documents/pageDocument.ts'
import type {PreviewOptions} from './options.ts'

/**
 * Shows beside the form the page as visitors will see it, how it is found and shared, and its
 * calendar file.
 */
export const preview = definePlugin<PreviewOptions | void>((options) => {
  const settings = options ?? {}
  const types = new Set<string>(pageTypes)
  const inspector = {
    name: 'preview',
    component: inspectorWith(settings),
    useMenuItem: () => ({icon: EyeOpenIcon, title: 'Preview', showAsAction: true}),
  }
  return {
    name: 'lectern-preview',
    studio: {components: {layout: siteLayout(options)}},
    document: {
      inspectors: (inspectors, {documentType}) =>
        types.has(documentType) ? [...inspectors, inspector] : inspectors,
    },
  }
})

/** Loaded when somebody opens it: most visits to the Studio do without the website. */
const inspectorWith = (options: PreviewOptions) =>
  lazy(async () => {
    const {PreviewInspector} = await import('./PreviewInspector.tsx')
    return {
      default: (props: DocumentInspectorProps) => <PreviewInspector {...props} options={options} />,
    }
  })
