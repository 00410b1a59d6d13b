const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const key = (path: string): string => `/${path}`.replaceAll(/\/{2,}/g, '/').normalize('NFC')

/** A file, and the path under which its site publishes it. */
export interface PublishedFile {
  readonly path: string
  readonly published: string
}

/**
 * Finds the file behind a path that its site publishes: percent-encoded or not, in any Unicode
 * normalisation, with or without the site's `baseurl`, a query or a fragment.
 */
export function assetIndex(
  files: readonly PublishedFile[],
  baseUrl: string,
): (publishedPath: string) => string | undefined {
  const index = new Map<string, string>()
  for (const {path, published} of files) index.set(key(published), path)
  const find = (path: string): string | undefined =>
    index.get(key(path)) ?? index.get(key(decoded(path)))
  return (published) => {
    const path = published.replace(/[?#].*$/s, '')
    const exact = find(published) ?? find(path)
    if (exact !== undefined || baseUrl === '' || !path.startsWith(`${baseUrl}/`)) return exact
    return find(path.slice(baseUrl.length))
  }
}
