import type {Message} from '../messages/message.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import {sourceOf} from '../parse/sources/sourceOf.ts'
import {count} from './summary.ts'

/** Whether a message says that a key has no field: of those a site may have thousands. */
export function isUnmapped({ruleId}: Message): boolean {
  return ruleId === 'key-unmapped'
}

/**
 * One line for each collection and key without a field, in the order of their first pages, with the
 * number of pages and the first of them.
 */
export function unmappedLines(
  messages: readonly Message[],
  config: Pick<SiteConfig, 'kind' | 'values'>,
): readonly string[] {
  const {readPath} = sourceOf(config)
  const groups = Map.groupBy(
    messages.filter(isUnmapped),
    ({path, actual}) => `${readPath(path, config.values).label}: \`${actual ?? ''}\``,
  )
  return [...groups].map(([named, same]) => {
    const [first] = same
    const pages = new Set(same.map(({path}) => path)).size
    const line = first?.place?.start.line
    const where = `${first?.path ?? ''}${line === undefined ? '' : `:${line}`}`
    return `note key-unmapped ${named} has no field, or a part of it none, on ${count(pages, 'page')} (${where} …); a mapping file can name one`
  })
}
