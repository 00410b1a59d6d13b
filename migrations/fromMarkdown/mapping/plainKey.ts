const plainKeys = new Map<string, string>()
/** The keys of a site's pages are some dozens; those of a hostile one are not to fill the memory. */
const mostKeys = 1000

/** What spellings of a key have in common: `Start-Date`, `start_date`, `startDate`. */
export function plainKey(key: string): string {
  const known = plainKeys.get(key)
  if (known !== undefined) return known
  const plain = key
    .toLowerCase()
    .replaceAll(/[-_\s]/g, '')
    .normalize('NFC')
  if (plainKeys.size === mostKeys) plainKeys.clear()
  plainKeys.set(key, plain)
  return plain
}
