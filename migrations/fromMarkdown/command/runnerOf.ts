import {execFile} from 'node:child_process'
import {hostname, userInfo} from 'node:os'
import {promisify} from 'node:util'

import {errorCode} from '../read/errorCode.ts'
import type {Runner} from '../runs/lock.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

const userName = (): string => {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}

/** Who runs this command, and on which machine. */
export function thisRunner(): Runner {
  const host = hostname()
  return {who: `${userName()} on ${host}`, host, pid: process.pid, isAlive}
}

const run = promisify(execFile)

/** The commit that a site's folder is at, where it is a repository. */
export async function commitOf(root: string): Promise<string | undefined> {
  try {
    const {stdout} = await run('git', ['-C', root, 'rev-parse', 'HEAD'])
    return stdout.trim()
  } catch {
    return undefined
  }
}
