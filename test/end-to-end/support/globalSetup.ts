import {mkdtemp, readFile, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {TestProject} from 'vitest/node'

import {ensureBuilt} from '../../../bin/setup/build.js'
import {startLectern} from './lectern.ts'

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

// A lake ends with the process that started it; a moment may pass.
const ended = async (lake: string): Promise<void> => {
  const text = await readFile(join(lake, 'server.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return
  const {pid}: {pid: number} = JSON.parse(text)
  if (isRunning(pid)) process.kill(pid)
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 50))
}

/**
 * Builds the Studio once for all files, unless it is built from the sources as they are, imports the
 * example site once, and ends the lakes that files share when all is done.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt(process.execPath)
  const lakes = await mkdtemp(join(tmpdir(), 'lectern-shared-lakes-'))
  project.provide('sharedLakes', lakes)
  const example = await startLectern()
  await example.stop()
  project.provide('exampleLake', example.data)
  return async () => {
    for (const lake of await readdir(lakes)) await ended(join(lakes, lake))
    await rm(lakes, {recursive: true})
    await rm(example.data, {recursive: true})
  }
}
