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
 * Runs a command's main function: prints a `Problem` as sentences and anything else with its stack.
 *
 * @param {() => Promise<number>} main returns the exit code
 */
export async function exitWith(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(`\n${error.message}\n${error.advice}`)
    process.exitCode = error.exitCode
  }
}
