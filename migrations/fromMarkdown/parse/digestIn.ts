import type {Site} from './jekyllSite.ts'

/** The digest of a page's file, read only where it was not before; `undefined` where it cannot be had. */
export async function digestIn(site: Site, path: string): Promise<string | undefined> {
  const seen = site.seen?.(path)
  if (seen !== undefined) return seen.digest
  const file = await site.read(path)
  return 'text' in file ? file.digest : undefined
}
