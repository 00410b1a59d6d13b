/** More than one page has in all its languages and zones. */
const most = 200

const made = new Map<string, Intl.DateTimeFormat>()

/**
 * A format of dates, made once. One takes long to make, and holds a hundred times more memory than a
 * collector of garbage sees: a site of thousands of dates would fill a machine with them.
 * @throws RangeError of a zone or language tag that nobody knows, as `Intl` does
 */
export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, options)
  made.delete(key)
  made.set(key, format)
  const [oldest] = made.keys()
  if (made.size > most && oldest !== undefined) made.delete(oldest)
  return format
}
