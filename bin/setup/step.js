const terminal = process.stdout.isTTY
const clearLine = '\r\u001B[2K'

/** @param {number} since from `performance.now()` */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * Says what is being done while `work` does it, then what was done and how long it took. On a
 * terminal the line is renewed every second; elsewhere each state is a line.
 *
 * @template Result
 * @param {string} label "Installing packages"
 * @param {(detail: (text: string) => void) => Promise<Result>} work `detail` says how far it is
 * @param {(result: Result) => string} done what the last line says
 * @returns {Promise<Result>}
 */
export async function step(label, work, done) {
  const started = performance.now()
  let detail = ''
  const show = () => {
    const line = `… ${label}${detail && `: ${detail}`} (${seconds(started)})`
    if (terminal) process.stdout.write(clearLine + line.slice(0, process.stdout.columns - 1))
  }
  if (!terminal) console.log(`… ${label}`)
  const timer = setInterval(show, 1000)
  show()
  try {
    const result = await work((text) => {
      detail = text
      show()
    })
    if (terminal) process.stdout.write(clearLine)
    console.log(`✓ ${done(result)} (${seconds(started)})`)
    return result
  } catch (error) {
    if (terminal) process.stdout.write(clearLine)
    console.log(`✗ ${label} failed (${seconds(started)})`)
    throw error
  } finally {
    clearInterval(timer)
  }
}
