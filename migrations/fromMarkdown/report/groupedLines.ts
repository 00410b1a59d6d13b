import type {Message} from '../messages/message.ts'
import type {RuleId} from '../messages/rules.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import {sourceOf} from '../parse/sources/sourceOf.ts'
import {count} from './summary.ts'

type Say = (pages: string, what: string) => string

/** Notes of which a site may have thousands, and what one line says of all that are alike. */
const grouped: Readonly<Partial<Record<RuleId, Say>>> = {
  'key-unmapped': (pages, key) =>
    `\`${key}\` has no field, or a part of it none, on ${pages}; a mapping file can name one`,
  'page-not-imported': (pages) =>
    `${pages} left alone; a mapping file can say what pages like these are`,
}

/** Whether a note is one of many that are alike. */
export function isGrouped({ruleId}: Message): boolean {
  return Object.hasOwn(grouped, ruleId)
}

/**
 * One line for each collection and key without a field, and for each collection of which pages were
 * left alone, in the order of their first pages, with the number of pages and the first of them.
 */
export function groupedLines(
  messages: readonly Message[],
  config: Pick<SiteConfig, 'kind' | 'values'>,
): readonly string[] {
  const {readPath} = sourceOf(config)
  const groups = Map.groupBy(
    messages.filter(isGrouped),
    ({ruleId, path, actual}) => `${ruleId} ${readPath(path, config.values).label}: ${actual ?? ''}`,
  )
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const pages = new Set(same.map(({path}) => path)).size
    const line = first.place?.start.line
    const where = `${first.path}${line === undefined ? '' : `:${line}`}`
    const said = grouped[first.ruleId]?.(count(pages, 'page'), first.actual ?? '') ?? ''
    const {label} = readPath(first.path, config.values)
    return [`note ${first.ruleId} ${label}: ${said} (${where} …)`]
  })
}
