import {readText, type SiteFiles} from './siteFiles.ts'

/** The host that a site's `CNAME` file names, in one of the folders. */
export function readCname(files: SiteFiles, folders: readonly string[]): string | undefined {
  for (const folder of folders) {
    try {
      const text = readText(files, folder === '' ? 'CNAME' : `${folder}/CNAME`)
      return text.split('\n', 1)[0]?.trim()
    } catch {
      // It stands in the next folder, or there is none.
    }
  }
  return undefined
}
