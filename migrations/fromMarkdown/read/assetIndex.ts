import type {FoundFile} from './walkSite.ts'

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const key = (path: string): string => `/${path}`.replaceAll(/\/{2,}/g, '/').normalize('NFC')

const publishedPath = ({path, collection, inCollection}: FoundFile): string | undefined => {
  if (collection === undefined) return path
  return collection.output ? `${collection.label}/${inCollection}` : undefined
}

/**
 * Finds the file behind a path that Jekyll publishes: percent-encoded or not, in any Unicode
 * normalisation, with or without the site's `baseurl`, a query or a fragment.
 */
export function assetIndex(
  files: readonly FoundFile[],
  baseUrl: string,
): (publishedPath: string) => string | undefined {
  const index = new Map<string, string>()
  for (const file of files) {
    const published = publishedPath(file)
    if (published !== undefined) index.set(key(published), file.path)
  }
  const find = (path: string): string | undefined =>
    index.get(key(path)) ?? index.get(key(decoded(path)))
  return (published) => {
    const path = published.replace(/[?#].*$/s, '')
    const exact = find(published) ?? find(path)
    if (exact !== undefined || baseUrl === '' || !path.startsWith(`${baseUrl}/`)) return exact
    return find(path.slice(baseUrl.length))
  }
}
