import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import {pageId, readPagePath} from '../parse/pagePath.ts'

/**
 * Ids for pages whose own id an earlier page has: with `-2`, `-3`, … in the order of the paths.
 * @param paths sorted
 */
export function sharedIds(
  paths: readonly string[],
  values: SiteConfig['values'],
): {readonly ids: ReadonlyMap<string, string>; readonly messages: readonly Message[]} {
  const owners = new Map<string, string>()
  const later: {readonly path: string; readonly id: string}[] = []
  for (const path of paths) {
    const id = pageId(readPagePath(path, values))
    if (owners.has(id)) later.push({path, id})
    else owners.set(id, path)
  }
  const ids = new Map<string, string>()
  const messages: Message[] = []
  for (const {path, id} of later) {
    const owner = owners.get(id) ?? ''
    let number = 2
    while (owners.has(`${id}-${number}`)) number += 1
    const free = `${id}-${number}`
    owners.set(free, path)
    ids.set(path, free)
    messages.push(
      makeMessage('id-collision', {
        reason: `\`${path}\` and \`${owner}\` both have the id \`${id}\`; this one became \`${free}\``,
        source: 'read',
        path,
        hint: 'Rename one of the two files.',
        actual: id,
        expected: free,
      }),
    )
  }
  return {ids, messages}
}
