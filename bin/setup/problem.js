/** What stops a command, for its user: one sentence that says what is wrong, one what to do. */
export class Problem extends Error {
  /** @override */
  name = 'Problem'

  /**
   * @param {string} message
   * @param {string} advice
   * @param {number} exitCode 2 for wrong usage or set-up, 3 for a lake that is locked or full
   */
  constructor(message, advice, exitCode = 2) {
    super(message)
    this.advice = advice
    this.exitCode = exitCode
  }
}

/**
 * What to print of an error: sentences, and the stack of one that nobody foresaw where it is asked for.
 *
 * @param {unknown} error
 */
const wordsOf = (error) => {
  if (error instanceof Problem) return `${error.message}\n${error.advice}`
  if (!(error instanceof Error)) return String(error)
  if (process.env['LECTERN_DEBUG'] !== undefined) return error.stack ?? error.message
  return `Something went wrong that Lectern does not know: ${error.message}\nRun it again; with LECTERN_DEBUG=1 in the environment it says where.`
}

/**
 * Runs a command's main function and prints what stops it.
 *
 * @param {() => Promise<number>} main returns the exit code
 */
export async function exitWith(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(`\n${wordsOf(error)}`)
    process.exitCode = error instanceof Problem ? error.exitCode : 1
  }
}
