import {isObject} from '../../fromMarkdown/dataset/json.ts'
import {referencesIn} from '../../fromMarkdown/dataset/referencesIn.ts'
import type {Holdings} from './holdings.ts'

const named: ReadonlySet<string> = new Set(['person', 'organisation'])

/** The documents of which the page of another one says something: its sessions, and whom these name. */
export function documentsBehind(id: string, {published, drafts}: Holdings): readonly string[] {
  const sessions = [...published.values()].filter(
    ({_type, event}) => _type === 'session' && isObject(event) && event['_ref'] === id,
  )
  const own = published.get(id)
  const people = [...(own === undefined ? [] : [own]), ...sessions]
    .flatMap((document) => [...referencesIn(document)])
    .filter((reference) =>
      named.has((published.get(reference) ?? drafts.get(reference))?._type ?? ''),
    )
  return [...new Set([...sessions.map(({_id}) => _id), ...people])]
}
