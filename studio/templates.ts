import type {Template} from 'sanity'

export const sessionOfEventTemplate = 'session-of-event'

export interface SessionOfEvent {
  /** `_id` of the published event. */
  readonly event: string
}

export const templates: Template<SessionOfEvent>[] = [
  {
    id: sessionOfEventTemplate,
    title: 'Session of this event',
    schemaType: 'session',
    parameters: [{name: 'event', type: 'string'}],
    value: ({event}: SessionOfEvent) => ({event: {_type: 'reference', _ref: event}}),
  },
]
