import {PresentationIcon} from '@sanity/icons/Presentation'
import {lazy} from 'react'
import {definePlugin} from 'sanity'
import {route} from 'sanity/router'

import type {SiteOptions} from '../../content/settings/siteSettings.ts'
import {siteLayout} from '../../schemas/components/SiteContext.tsx'
import {toolName} from './toolName.ts'

export {programmeNode} from './programmeNode.tsx'
export {withSessions} from './sessionType.ts'

export interface ProgrammeOptions extends SiteOptions {
  /** Whether programmes are also a tool of their own, over the whole Studio; on by default. */
  readonly tool?: boolean
}

/** Loaded when somebody opens it: most visits to the Studio do without. */
const ProgrammeTool = lazy(async () => {
  const {ProgrammeTool: component} = await import('./ProgrammeTool.tsx')
  return {default: component}
})

/** The programme of an event as a board: rooms × time, typed, pasted, dragged or moved by keys. */
export const programme = definePlugin<ProgrammeOptions | void>((options) => ({
  name: 'lectern-programme',
  studio: {components: {layout: siteLayout(options)}},
  tools:
    (options?.tool ?? true)
      ? [
          {
            name: toolName,
            title: 'Programme',
            icon: PresentationIcon,
            component: ProgrammeTool,
            router: route.create('/', [route.create('/:event')]),
            canHandleIntent: (intent) => intent === toolName,
            getIntentState: (_intent, params) => ({event: params?.['id']}),
          },
        ]
      : [],
}))
