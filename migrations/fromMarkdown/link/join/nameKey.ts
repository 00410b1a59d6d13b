import {slugify} from '../../../../content/text/slug.ts'

const keys = new Map<string, string>()
const mostKeys = 10_000

/** What two spellings of a name have in common: "GovTech Day 2020", `govtechday2020`. */
export function nameKey(name: string): string {
  // Each name is compared many times: with pages, categories and other names.
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = slugify(name).replaceAll('-', '')
  if (keys.size === mostKeys) keys.clear()
  keys.set(name, key)
  return key
}

const domain = /\.(?:se|org|com|nu|net|io|eu|info|dev|app|no|dk|fi|de|uk)$/iu

/** As `nameKey`, of a name that may be a site's address: "Handlingar.example" without its ending. */
export function siteNameKey(name: string): string {
  return nameKey(name.trim().replace(domain, ''))
}
