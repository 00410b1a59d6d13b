import {spawn} from 'node:child_process'
import {createInterface} from 'node:readline'

import {bound} from './bound.js'
import {root} from './root.js'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Ends the processes that `run` and `launch` started; a signal to this process alone has to. */
export function endChildren() {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Starts a process in the project's folder and hands over each line of its output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{env?: NodeJS.ProcessEnv, isBound?: boolean, onOutput?: (line: string) => void, onError?: (line: string) => void}} [options]
 *   `isBound`: it is Node that runs, and it ends with this process, however that ends
 */
export function launch(command, args, {env = process.env, isBound, onOutput, onError} = {}) {
  const child = isBound
    ? spawn(command, [...bound.flags, ...args], {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'pipe', bound.channel],
      })
    : spawn(command, args, {cwd: root, env, stdio: ['ignore', 'pipe', 'pipe']})
  running.add(child)
  const {stdout, stderr} = child
  if (stdout) createInterface({input: stdout}).on('line', (line) => onOutput?.(line))
  if (stderr) createInterface({input: stderr}).on('line', (line) => onError?.(line))
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
  return {child, ended: ended.finally(() => running.delete(child))}
}

/**
 * Runs a process to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{env?: NodeJS.ProcessEnv, isBound?: boolean, onLine?: (line: string) => void}} [options]
 * @returns {Promise<{code: number, lines: readonly string[]}>} `lines` of both streams
 */
export async function run(command, args, {env, isBound = false, onLine} = {}) {
  /** @type {string[]} */
  const lines = []
  /** @param {string} line */
  const keep = (line) => {
    lines.push(line)
    onLine?.(line)
  }
  const {ended} = launch(command, args, {
    ...(env && {env}),
    isBound,
    onOutput: keep,
    onError: keep,
  })
  return {code: await ended, lines}
}
