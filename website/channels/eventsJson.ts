import type {Graph} from 'schema-dts'

import {eventNode} from '../structuredData/eventNode.ts'
import type {ChannelContent} from './channelContent.ts'

/** All events as schema.org tells of them, with their sessions in them. @see https://schema.org/Event */
export function eventsJson(content: ChannelContent): string {
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': content.events.map((event) => eventNode(event, content)),
  }
  return `${JSON.stringify(graph, undefined, 1)}\n`
}
