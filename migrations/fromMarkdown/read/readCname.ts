import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

/** The host that a site's `CNAME` file names, in one of the folders. */
export async function readCname(...folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    try {
      return (await readFile(join(folder, 'CNAME'), 'utf8')).split('\n', 1)[0]?.trim()
    } catch {
      // It stands in the next folder, or there is none.
    }
  }
  return undefined
}
