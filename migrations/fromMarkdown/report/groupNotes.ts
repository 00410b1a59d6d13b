import type {Message} from '../messages/message.ts'
import type {RuleId} from '../messages/rules.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import {sourceOf} from '../parse/sources/sourceOf.ts'
import {count} from './summary.ts'

type Say = (pages: string, what: string) => string

/** Notes of which a site may have thousands, and what one line says of all that are alike. */
const grouped: Readonly<Partial<Record<RuleId, Say>>> = {
  'key-unmapped': (pages, key) =>
    `\`${key}\` has no field on ${pages}; a mapping file can name one`,
  'page-not-imported': (pages) =>
    `${pages} left alone; a mapping file can say what pages like these are`,
}

/** More notes of one kind than this are counted, not listed: what needs a look would not be seen among them. */
const mostListed = 20

const isAlike = ({ruleId}: Message): boolean => Object.hasOwn(grouped, ruleId)

const where = ({path, place}: Message): string =>
  `${path}${place === undefined ? '' : `:${place.start.line}`}`

const pagesOf = (messages: readonly Message[]): string =>
  count(new Set(messages.map(({path}) => path)).size, 'page')

const ofCollections = (
  messages: readonly Message[],
  config: Pick<SiteConfig, 'kind' | 'values'>,
): readonly string[] => {
  const {readPath} = sourceOf(config)
  const labelOf = ({path}: Message): string => readPath(path, config.values).label
  const groups = Map.groupBy(
    messages,
    (message) => `${message.ruleId} ${labelOf(message)}: ${message.actual ?? ''}`,
  )
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const said = grouped[first.ruleId]?.(pagesOf(same), first.actual ?? '') ?? ''
    return [`note ${first.ruleId} ${labelOf(first)}: ${said} (${where(first)} …)`]
  })
}

/** Notes that are listed one by one, and lines for those that are not. */
export interface GroupedNotes {
  readonly listed: readonly Message[]
  readonly lines: readonly string[]
}

/**
 * One line for each collection and key without a field, and for each collection of which pages were
 * left alone, in the order of their first pages, with the number of pages and the first of them; and
 * one for all notes of a kind of which there are many. Warnings and errors are all listed.
 */
export function groupNotes(
  messages: readonly Message[],
  config: Pick<SiteConfig, 'kind' | 'values'>,
): GroupedNotes {
  const others = messages.filter((message) => message.fatal === undefined && !isAlike(message))
  const many = [...Map.groupBy(others, ({ruleId}) => ruleId)].filter(
    ([, same]) => same.length > mostListed,
  )
  const counted = new Set(many.map(([ruleId]) => ruleId))
  return {
    listed: messages.filter((message) => !isAlike(message) && !counted.has(message.ruleId)),
    lines: [
      ...ofCollections(messages.filter(isAlike), config),
      ...many.flatMap(([ruleId, same]) => {
        const [first] = same
        return first === undefined
          ? []
          : [`note ${ruleId}: ${same.length} on ${pagesOf(same)} (${where(first)} …)`]
      }),
    ],
  }
}
