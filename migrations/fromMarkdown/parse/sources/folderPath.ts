/** The folder of a file as part of an address, with `/` at both ends. */
export function folderPath(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return `/${encodeURI(folder).replaceAll('#', '%23').replaceAll('?', '%3F')}`
}
