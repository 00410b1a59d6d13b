import {hasStandIn} from '../../../content/text/standIns.ts'
import {isObject, type Json, type JsonDocument} from '../dataset/json.ts'
import {sameContent} from '../merge/contentText.ts'

/** A period whose end cannot be read ends as it did, if it still starts as it did. */
const withEnd = (site: Json | undefined, before: Json | undefined): Json | undefined => {
  if (!isObject(site) || !isObject(before) || site['end'] !== undefined) return site
  const {end} = before
  return end !== undefined && sameContent(site['start'], before['start']) ? {...site, end} : site
}

/** Without its day the times of a programme are none, and its lines are read as text. */
const withProgramme = (
  {body: site}: JsonDocument,
  {body: before}: JsonDocument,
): readonly (readonly [string, Json])[] =>
  before !== undefined && hasStandIn(before, 'schedule') && !hasStandIn(site, 'schedule')
    ? [['body', before]]
    : []

/**
 * What the site says, with what was read before where a value cannot be read now: a slip of the hand is
 * no wish to take it away.
 * @param before what the last import said, else what the dataset holds
 * @param unread `period`, also where another day was taken for it; `period.end`; other fields
 */
export function withHeldValues(
  site: JsonDocument,
  before: JsonDocument | undefined,
  unread: ReadonlySet<string>,
): JsonDocument {
  if (before === undefined || unread.size === 0) return site
  const held = [...unread].flatMap((field): readonly (readonly [string, Json])[] => {
    if (field === 'period.end') {
      const period = withEnd(site['period'], before['period'])
      return period === undefined ? [] : [['period', period]]
    }
    const isDay = field === 'period'
    const value = isDay || site[field] === undefined ? before[field] : undefined
    if (value === undefined) return []
    return [[field, value], ...(isDay ? withProgramme(site, before) : [])]
  })
  return {...site, ...Object.fromEntries(held), _id: site._id, _type: site._type}
}
