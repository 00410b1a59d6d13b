import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('../../shared/civictech.se', import.meta.url))
const suiteFile = fileURLToPath(
  new URL('../../shared/groq-test-suite/suite.ndjson.gz', import.meta.url),
)

/**
 * The folder of the first user's site, if it lies beside the project. It is data for tests only and
 * no part of the project; wrap tests on it in `describe.skipIf(corpus === undefined)`.
 */
export const corpus: string | undefined = existsSync(folder) ? folder : undefined

/** The tests of sanity-io/groq-test-suite as lines of JSON, compressed, if they lie beside the project. */
export const groqSuite: string | undefined = existsSync(suiteFile) ? suiteFile : undefined

const validatorsFolder = fileURLToPath(new URL('../../shared/schedule-validators', import.meta.url))

/** The folder of the schemas of voc/schedule, if it lies beside the project. */
export const scheduleValidators: string | undefined = existsSync(validatorsFolder)
  ? validatorsFolder
  : undefined

/** Says once in a test run which tests are skipped for want of those. */
export default function announce(): void {
  if (corpus === undefined) {
    console.info(`Tests on a real site are skipped: ${folder} is not there.`)
  }
  if (scheduleValidators === undefined) {
    console.info(`Schedules are not validated: ${validatorsFolder} is not there.`)
  }
  if (groqSuite === undefined) {
    console.info(`The public GROQ tests are skipped: ${suiteFile} is not there.`)
  }
}
