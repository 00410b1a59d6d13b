import {type Browser, chromium} from 'playwright-core'

import {findBrowser} from '../../../bin/setup/browser.js'

/** Chromium without its own errands on the network. `more` are further arguments of its own. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) {
    throw new Error('There is no Chromium or Chrome: run npm test, or set CHROME_PATH.')
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
}
