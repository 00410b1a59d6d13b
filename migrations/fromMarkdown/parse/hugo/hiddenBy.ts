import type {YamlValue} from '../../../../psych/index.ts'
import {isTimestamp} from '../collections.ts'

type Values = Readonly<Record<string, YamlValue>>

/** Why a page is not shown, and the key that says so. */
export interface Hidden {
  readonly key: string
  readonly reason: string
}

const dayAt = (
  values: Values,
  names: readonly string[],
): {readonly key: string; readonly day: string} | undefined => {
  for (const [key, value] of Object.entries(values)) {
    const written = isTimestamp(value) ? value.iso : value
    if (!names.includes(key.toLowerCase()) || typeof written !== 'string') continue
    if (/^\d{4}-\d\d-\d\d/u.test(written)) return {key, day: written.slice(0, 10)}
  }
  return undefined
}

/**
 * What hides a page from visitors on a day: Hugo shows it from one day on, or up to one.
 * @param today YYYY-MM-DD
 */
export function hiddenBy(values: Values, today: string): Hidden | undefined {
  const from = dayAt(values, ['publishdate', 'pubdate', 'published'])
  if (from !== undefined && from.day > today)
    return {
      key: from.key,
      reason: `Hugo shows the page from ${from.day} on; until then it is a draft`,
    }
  const until = dayAt(values, ['expirydate', 'unpublishdate'])
  return until !== undefined && until.day < today
    ? {key: until.key, reason: `Hugo has not shown the page since ${until.day}; it is a draft`}
    : undefined
}
