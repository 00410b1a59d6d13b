import {spawn} from 'node:child_process'
import {createInterface} from 'node:readline'

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
 * @param {{env?: NodeJS.ProcessEnv, onOutput?: (line: string) => void, onError?: (line: string) => void}} [options]
 */
export function launch(command, args, {env = process.env, onOutput, onError} = {}) {
  const child = spawn(command, args, {cwd: root, env, stdio: ['ignore', 'pipe', 'pipe']})
  running.add(child)
  createInterface({input: child.stdout}).on('line', (line) => onOutput?.(line))
  createInterface({input: child.stderr}).on('line', (line) => onError?.(line))
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
 * @param {{env?: NodeJS.ProcessEnv, onLine?: (line: string) => void}} [options]
 * @returns {Promise<{code: number, lines: readonly string[]}>} `lines` of both streams
 */
export async function run(command, args, {env, onLine} = {}) {
  /** @type {string[]} */
  const lines = []
  /** @param {string} line */
  const keep = (line) => {
    lines.push(line)
    onLine?.(line)
  }
  const {ended} = launch(command, args, {...(env && {env}), onOutput: keep, onError: keep})
  return {code: await ended, lines}
}
