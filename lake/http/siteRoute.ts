import {readFile} from 'node:fs/promises'

import {isObject, isString, parseJson} from '../json.ts'
import type {Route} from './route.ts'

/**
 * `GET /lake/site` answers `{"url": "http://127.0.0.1:3334/"}`: where a website of this content is
 * served on this machine, for links from the Studio to its pages; `{"url": null}` where there is none.
 * Whoever serves it leaves `{url, pid}` in the file.
 */
export function siteRoute(siteFile: string): Route {
  return {
    method: 'GET',
    path: '/lake/site',
    access: 'session',
    answer: async () => Response.json({url: await siteUrl(siteFile)}),
  }
}

const siteUrl = async (siteFile: string): Promise<string | null> => {
  const text = await readFile(siteFile, 'utf8').catch(() => '')
  try {
    const {url, pid} = siteIn(parseJson(text))
    return isAlive(pid) ? url : null
  } catch {
    return null
  }
}

const siteIn = (value: unknown): {readonly url: string | null; readonly pid: number} => {
  const {url, pid} = isObject(value) ? value : {}
  const isHere = isString(url) && /^http:\/\/(?:127\.0\.0\.1|localhost):\d+\/$/.test(url)
  return isHere && typeof pid === 'number' ? {url, pid} : {url: null, pid: 0}
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
