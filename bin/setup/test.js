import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'

import {ensureBrowser} from './browser.js'
import {ensureInstalled} from './install.js'
import {nodeForLectern} from './node.js'
import {exitWith, Problem} from './problem.js'
import {root} from './root.js'
import {launch} from './run.js'

/** @param {string} report vitest's, as JSON */
const totals = (report) => {
  const {numPassedTests, numFailedTests, testResults} = JSON.parse(report)
  // A file that cannot be loaded has no tests to fail.
  const broken = testResults.filter(
    (/** @type {{status: string, assertionResults: unknown[]}} */ {status, assertionResults}) =>
      status === 'failed' && assertionResults.length === 0,
  ).length
  return {passed: Number(numPassedTests), failed: Number(numFailedTests) + broken}
}

/**
 * Runs vitest and prints the totals as the last line.
 *
 * @param {string} node
 * @param {string} browser
 * @param {readonly string[]} args
 */
const runVitest = async (node, browser, args) => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const {ended} = launch(
    node,
    [
      vitest,
      'run',
      '--config=test/vitest.config.ts',
      '--root=.',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    {
      env: {
        ...process.env,
        CHROME_PATH: browser,
        PATH: `${dirname(node)}${delimiter}${process.env['PATH']}`,
      },
      onOutput: (line) => console.log(line),
      onError: (line) => console.error(line),
    },
  )
  const code = await ended
  const written = await readFile(report, 'utf8').catch(() => undefined)
  await rm(folder, {recursive: true})
  if (written === undefined) {
    throw new Problem('The tests ended without a report.', 'See above for the reason.', code || 1)
  }
  const {passed, failed} = totals(written)
  console.log(`\n${passed} passed, ${failed} failed`)
  return code === 0 && failed > 0 ? 1 : code
}

/**
 * Gets what the tests need, a browser included, and runs them all.
 *
 * @param {readonly string[]} args for vitest
 */
export function test(args) {
  return exitWith(async () => {
    await ensureInstalled()
    const node = nodeForLectern()
    const browser = await ensureBrowser()
    return runVitest(node, browser, args)
  })
}
