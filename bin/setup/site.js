import {appendFileSync} from 'node:fs'
import {join} from 'node:path'

import {besideTheLake} from './environment.js'
import {root} from './root.js'
import {launch} from './run.js'

const minuteMs = 60_000

/** A website that ends more often than this within a minute will end again. */
const mostRestarts = 3

/**
 * Serves the website of what is published, beside the Studio. The Studio works without it, so that
 * its end is a word on the terminal and no more; it is started again. Its log is `site.log` beside
 * the content.
 *
 * @param {string} node
 * @param {{data: string, port: number}} settings
 * @param {(line: string) => void} [say]
 * @returns {{url: Promise<string | undefined>, stop: () => void}} `url` once it answers
 */
export function keepSite(node, {data, port}, say = console.error) {
  const log = join(data, 'site.log')
  const cache = join(root, '.lectern', 'site-cache')
  const where = ['--data', data, '--cache', cache, '--port', String(port)]
  const args = ['migrations/fromMarkdown/command.ts', 'site', 'serve', '--json', ...where]
  let isStopping = false
  /** @type {number[]} */
  let endings = []
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running

  /** @param {(url: string | undefined) => void} ready */
  const run = async (ready) => {
    const {child, ended} = launch(node, args, {
      env: besideTheLake,
      isBound: true,
      onOutput: (line) => ready(JSON.parse(line).url),
      onError: (line) => appendFileSync(log, `${line}\n`),
    })
    running = child
    const code = await ended.catch(() => 1)
    if (isStopping) return
    endings = [...endings.filter((at) => Date.now() - at < minuteMs), Date.now()]
    if (endings.length > mostRestarts) {
      say(`The website ended with exit code ${code} and is not started again; ${log} says why.`)
      ready(undefined)
      return
    }
    await run(ready)
  }

  /** @type {Promise<string | undefined>} */
  const url = new Promise((resolve) => {
    void run(resolve)
  })
  return {
    url,
    stop: () => {
      isStopping = true
      running?.kill('SIGTERM')
    },
  }
}
