import type {InitialValueResolverContext, Template} from 'sanity'

import {apiVersion} from '../content/documents/apiVersion.ts'
import {defined} from '../content/objects/defined.ts'

export const sessionOfEventTemplate = 'session-of-event'

export interface SessionOfEvent {
  /** `_id` of the published event. */
  readonly event: string
}

const languageQuery = '*[_id in [$event, "drafts." + $event] && defined(language)][0].language'

export const templates: Template<SessionOfEvent>[] = [
  {
    id: sessionOfEventTemplate,
    title: 'Session of this event',
    schemaType: 'session',
    parameters: [{name: 'event', type: 'string'}],
    value: async (
      {event}: SessionOfEvent,
      {getClient}: Pick<InitialValueResolverContext, 'getClient'>,
    ) => {
      const client = getClient({apiVersion})
      const language = await client.fetch<string | null>(
        languageQuery,
        {event},
        {perspective: 'raw'},
      )
      return {
        event: {_type: 'reference', _ref: event},
        ...defined({language: language === null ? undefined : language}),
      }
    },
  },
]
