import {accessSync, constants, existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {delimiter, join} from 'node:path'

import {Problem} from './problem.js'
import {root} from './root.js'
import {run} from './run.js'
import {step} from './step.js'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where Playwright puts the Chromium that it downloads, whether or not it has. */
const placeOfPlaywright = () => {
  const {chromium} = createRequire(import.meta.url)('playwright-core')
  return String(chromium.executablePath())
}

/**
 * A Chromium or Chrome of this machine: `CHROME_PATH`, the search path, the usual places, or what
 * Playwright downloaded earlier.
 */
export function findBrowser() {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named
    throw new Problem(`CHROME_PATH is ${named}, which cannot be run.`, 'Correct or unset it.')
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...usualPlaces, placeOfPlaywright()].find(isExecutable)
}

const downloads = [
  {
    label: "Getting Playwright's Chromium",
    isPossible: () => true,
    commands: () => [
      [process.execPath, join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'],
    ],
  },
  {
    label: "Installing Debian's chromium",
    isPossible: () => existsSync('/etc/debian_version') && process.getuid?.() === 0,
    commands: () => [
      ['apt-get', 'update'],
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ],
  },
]

/**
 * Runs commands one after the other, as long as they succeed.
 *
 * @param {readonly string[][]} commands
 */
const succeed = async (commands) => {
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
  }
  for (const [command = '', ...args] of commands) {
    const {code} = await run(command, args, {env}).catch(() => ({code: 1}))
    if (code !== 0) return false
  }
  return true
}

/** The browser for the tests in one; got, where the machine has none. Says which it is. */
export async function ensureBrowser() {
  const present = findBrowser()
  if (present !== undefined) {
    console.log(`✓ Browser for the tests: ${present}`)
    return present
  }
  for (const {label, isPossible, commands} of downloads) {
    if (!isPossible()) continue
    const browser = await step(
      label,
      async () => ((await succeed(commands())) ? findBrowser() : undefined),
      (found) => (found ? `Browser for the tests: ${found}` : `${label}: not possible here`),
    )
    if (browser !== undefined) return browser
  }
  throw new Problem(
    'There is no browser for the tests, and none could be got.',
    'Install Chromium or Chrome, or set CHROME_PATH to one, and run npm test again.',
  )
}
