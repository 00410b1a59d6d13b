import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('../../shared/civictech.se', import.meta.url))

/**
 * The folder of the first user's site, if it lies beside the project. It is data for tests only and
 * no part of the project; wrap tests on it in `describe.skipIf(corpus === undefined)`.
 */
export const corpus: string | undefined = existsSync(folder) ? folder : undefined

/** Says once in a test run whether tests are skipped for want of that folder. */
export default function announce(): void {
  if (corpus === undefined) {
    console.info(`Tests on a real site are skipped: ${folder} is not there.`)
  }
}
