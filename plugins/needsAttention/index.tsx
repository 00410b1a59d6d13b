import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {ComponentType} from 'react'
import {type LayoutProps, definePlugin} from 'sanity'

import type {SiteOptions} from '../../content/settings/siteSettings.ts'
import {siteLayout} from '../../schemas/components/SiteContext.tsx'
import {ArrayInSight} from './ArrayInSight.tsx'
import {AttentionProvider} from './AttentionProvider.tsx'
import {AttentionTool} from './AttentionTool.tsx'

export {needsAttentionItem} from './structureItem.ts'

export interface NeedsAttentionOptions extends SiteOptions {
  /** Whether the list is a tool of its own. Not needed where the structure has it; on by default. */
  readonly tool?: boolean
}

/** Finds what visitors of upcoming and recent events would miss, and keeps a list of it. */
export const needsAttention = definePlugin<NeedsAttentionOptions | void>((options) => ({
  name: 'lectern-needs-attention',
  form: {components: {input: ArrayInSight}},
  studio: {components: {layout: layoutWithAttention(options)}},
  tools:
    (options?.tool ?? true)
      ? [
          {
            name: 'needs-attention',
            title: 'Needs attention',
            icon: WarningOutlineIcon,
            component: AttentionTool,
          },
        ]
      : [],
}))

const layoutWithAttention = (options: SiteOptions | void): ComponentType<LayoutProps> => {
  const SiteLayout = siteLayout(options)
  return function LayoutWithAttention(props) {
    const inSite: LayoutProps['renderDefault'] = (layout) => (
      <AttentionProvider>{props.renderDefault(layout)}</AttentionProvider>
    )
    return <SiteLayout {...props} renderDefault={inSite} />
  }
}
