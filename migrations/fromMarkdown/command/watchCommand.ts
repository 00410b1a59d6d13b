import {watch} from 'node:fs/promises'
import {setTimeout} from 'node:timers/promises'

import {DatasetError, InterruptedError} from '../dataset/errors.ts'
import type {Site} from '../parse/jekyllSite.ts'
import {importSite} from '../pipeline.ts'
import {NotASiteError} from '../read/openOptions.ts'
import {SettingsError} from '../read/settingsError.ts'
import {importedText} from './importedText.ts'
import {importOptions} from './importOptions.ts'
import {lakeOf} from './lakeOf.ts'
import type {Command} from './session.ts'

/** An editor that saves writes more than one file, or one more than once. */
const settleMs = 300

/** What Jekyll, Hugo and Git write, and no page. */
const isOurs = (path: string | null): boolean =>
  path !== null &&
  !/^(?:\.git|\.jekyll-cache|\.hugo_build\.lock|\.lectern|_site)(?:[/\\]|$)/u.test(path)

const isAborted = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** Yields once for each time that files of a folder have changed and settled; at first for what is there. */
const changesIn = async function* (root: string, signal: AbortSignal): AsyncGenerator<undefined> {
  let hasChanged = true
  let news = Promise.withResolvers<void>()
  const listen = async (): Promise<void> => {
    try {
      for await (const {filename} of watch(root, {recursive: true, signal})) {
        if (!isOurs(filename)) continue
        hasChanged = true
        news.resolve()
      }
    } catch (error) {
      if (!isAborted(error)) throw error
    } finally {
      news.resolve()
    }
  }
  const listening = listen()
  // `listening` tells of a failure at the end; until then it must not count as unhandled.
  listening.catch(() => undefined)
  while (!signal.aborted) {
    if (hasChanged) {
      hasChanged = false
      yield
      continue
    }
    await Promise.race([news.promise, listening])
    news = Promise.withResolvers<void>()
    await setTimeout(settleMs, undefined, {signal}).catch(() => undefined)
  }
  await listening
}

/** What a change may be wrong in for a while: the next one may mend it. */
const mayPass = [DatasetError, SettingsError, NotASiteError] as const

/** Imports a site each time that it changes, by the rules of `apply`, until it is stopped. */
export const watchCommand: Command = async (session) => {
  const {root, options, signal, sink, print, tell, progress, reopen} = session
  const lake = await lakeOf(session)
  const importNow = async (site: Site): Promise<void> => {
    const imported = await importSite(
      {site, options, onMessage: sink.take},
      await importOptions(session, lake),
    )
    progress.clear()
    await sink.flush()
    await print(options.json ? JSON.stringify(imported) : importedText(imported))
  }
  try {
    for await (const _ of changesIn(root, signal)) {
      try {
        await importNow(await reopen())
      } catch (error) {
        const passes = mayPass.some((kind) => error instanceof kind)
        if (!passes || !(error instanceof Error)) throw error
        await tell(error.message)
      }
    }
    throw new InterruptedError()
  } finally {
    await lake.close()
  }
}
