import type {Browser, BrowserContext} from 'playwright-core'

import type {Lectern} from './lectern.ts'
import {type Observations, observe} from './observe.ts'

/** A window of a browser, with what it noticed. */
export interface Session {
  readonly context: BrowserContext
  readonly seen: Observations
}

/** The size of a window, in CSS pixels. */
export const viewport = {width: 1440, height: 1000}

// Where motion is to be reduced, Sanity's stylesheet gives each element a transition of next to no time
// for all that is inherited: each colour then goes down the tree by one level a frame.
const standStill = `{
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*, ::before, ::after {transition: none !important}')
  document.adoptedStyleSheets.push(sheet)
}`

// The Studio validates a document whenever the browser has nothing else to do. On a busy machine that
// may be once in ten seconds, and a document takes some ten of these moments.
const idleInTime = `{
  const whenIdle = requestIdleCallback.bind(window)
  window.requestIdleCallback = (callback, options) => whenIdle(callback, {timeout: 50, ...options})
}`

/** Opens a window in which nothing moves of itself, and in which the Studio's turn comes soon. */
export async function newStillContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({viewport, locale: 'en-GB', reducedMotion: 'reduce'})
  await context.addInitScript(standStill)
  await context.addInitScript(idleInTime)
  context.setDefaultTimeout(60_000)
  return context
}

/** Opens a window as `newStillContext` does, and watches it. */
export async function newSession(browser: Browser, lectern: Lectern): Promise<Session> {
  const context = await newStillContext(browser)
  return {context, seen: observe(context, ownUrls(lectern))}
}

const ownUrls = ({url, siteUrl}: Lectern): readonly string[] => [
  url,
  ...(siteUrl === undefined ? [] : [siteUrl]),
]
