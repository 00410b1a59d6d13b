import {type Browser, chromium} from 'playwright-core'

import {findBrowser} from '../../../bin/setup/browser.js'

/**
 * Chromium without its own errands on the network, for which there is no other host than this
 * machine.
 * @param more further arguments of its own
 */
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
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...more,
    ],
  })
}
