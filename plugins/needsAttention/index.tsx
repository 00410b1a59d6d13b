import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {type LayoutProps, definePlugin} from 'sanity'

import {ArrayInSight} from './ArrayInSight.tsx'
import {AttentionProvider} from './AttentionProvider.tsx'
import {AttentionTool} from './AttentionTool.tsx'

export {needsAttentionItem} from './structureItem.ts'

export interface NeedsAttentionOptions {
  /** Whether the list is a tool of its own. Not needed where the structure has it; on by default. */
  readonly tool?: boolean
}

/** Finds what visitors of upcoming and recent events would miss, and keeps a list of it. */
export const needsAttention = definePlugin<NeedsAttentionOptions | void>(({tool = true} = {}) => ({
  name: 'lectern-needs-attention',
  form: {components: {input: ArrayInSight}},
  studio: {components: {layout: LayoutWithAttention}},
  tools: tool
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

function LayoutWithAttention(props: LayoutProps) {
  return <AttentionProvider>{props.renderDefault(props)}</AttentionProvider>
}
