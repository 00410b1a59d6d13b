import {appendFile} from 'node:fs/promises'
import {constants, setPriority} from 'node:os'
import {join} from 'node:path'

import {besideTheLake} from './environment.js'
import {launch} from './run.js'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs

/** The Studio is opened first, and has the machine for itself. */
const firstAfterMs = 30_000

/** Time stands still for timers while a computer sleeps, so the clock is looked at more often. */
const lookEveryMs = hourMs

/** @typedef {{url: string, isNew: boolean, places: {title: string}[]}} BrokenLink */
/** @typedef {{checked: number, isOffline: boolean, counts: Record<string, number>, broken: BrokenLink[]}} Report */

/**
 * @param {string} line
 * @returns {Report | undefined}
 */
const reportOf = (line) => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** @param {BrokenLink} link */
const brokenLine = ({url, places: [place]}) =>
  `A link has broken: ${url}${place === undefined ? '' : ` (in “${place.title}”)`}`

/** @param {Report} report */
const linesOf = ({checked, isOffline, counts, broken}) =>
  isOffline
    ? ['Links not checked: no network']
    : [
        `${checked} ${checked === 1 ? 'link' : 'links'} checked, ${counts['broken']} broken in all`,
        ...broken.filter(({isNew}) => isNew).map(brokenLine),
      ]

/**
 * Runs `lectern links` once, with the lowest priority.
 *
 * @param {string} node
 * @param {string} data
 */
const startCheck = (node, data) => {
  let output = ''
  const args = ['migrations/fromMarkdown/command.ts', 'links', '--json', '--data', data]
  const {child, ended} = launch(node, args, {
    env: besideTheLake,
    isBound: true,
    onOutput: (line) => {
      output = line
    },
  })
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  } catch {
    // It is as polite as it may be.
  }
  const report = ended.then(
    () => reportOf(output),
    () => undefined,
  )
  return {child, report}
}

/**
 * Checks links in the background: soon after the start, then daily. What it did stands in `links.log`
 * beside the content; only a link that has newly broken is worth a word on the terminal.
 *
 * @param {string} node
 * @param {string} data the lake's folder
 * @param {{afterMs?: number, say?: (line: string) => void}} [options]
 * @returns {{stop: () => void}} `stop` ends a check at once; what it found so far was kept
 */
export function scheduleLinkChecks(node, data, {afterMs = firstAfterMs, say = console.log} = {}) {
  let isStopped = false
  let lastAt = 0
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running

  const check = async () => {
    if (isStopped || running !== undefined || Date.now() - lastAt < dayMs) return
    lastAt = Date.now()
    const {child, report} = startCheck(node, data)
    running = child
    const found = await report
    running = undefined
    if (isStopped || found === undefined) return
    for (const link of found.broken.filter(({isNew}) => isNew)) say(brokenLine(link))
    const log = linesOf(found).map((line) => `${new Date().toISOString()} ${line}\n`)
    await appendFile(join(data, 'links.log'), log.join('')).catch(() => undefined)
  }

  const first = setTimeout(check, afterMs)
  const again = setInterval(check, lookEveryMs)
  return {
    stop: () => {
      isStopped = true
      clearTimeout(first)
      clearInterval(again)
      running?.kill('SIGKILL')
    },
  }
}
