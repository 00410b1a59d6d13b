import {join} from 'node:path'

import {keepApart} from '../../../site/command/apart.ts'
import {readSiteInvocation, siteHelp} from '../../../site/command/options.ts'
import {openPages} from '../../../site/command/pages.ts'
import {runSite} from '../../../site/command/run.ts'
import {starterLines} from '../../../site/command/starterLines.ts'
import {writeStarter} from '../../../site/starter/writeStarter.ts'
import {InterruptedError} from '../dataset/errors.ts'
import {openLake} from '../dataset/openLake.ts'
import {openPresentLake} from './embeddedLake.ts'
import {exitCodes} from './exitCodes.ts'
import type {Host} from './host.ts'
import {interruptible} from './interruptible.ts'
import {lakeOf} from './lakeOf.ts'
import {lineWriter, type WriteLine} from './output.ts'
import {terminalProgress} from './progress.ts'
import {siteFault} from './siteFault.ts'

const hostedFiles = 'https://cdn.sanity.io'

const initSite = async (folder: string, host: Host): Promise<number> => {
  const print = lineWriter(host.stdout)
  for (const line of starterLines(await writeStarter(folder), folder)) await print(line)
  return exitCodes.done
}

/**
 * Makes a website of the dataset.
 * @param args those behind `lectern site`
 * @returns the exit code
 * @throws DatasetError, UsageError
 */
export async function siteCommand(args: readonly string[], host: Host): Promise<number> {
  try {
    const invocation = readSiteInvocation(args)
    if (invocation.kind === 'help') {
      host.stdout.write(siteHelp)
      return exitCodes.done
    }
    if (invocation.kind === 'init') return await initSite(invocation.folder, host)
    const {options} = invocation
    const signal = interruptible(host)
    const progress = terminalProgress(host.stderr, () => performance.now())
    const clearly =
      (write: WriteLine): WriteLine =>
      async (line) => {
        progress.clear()
        await write(line)
      }
    const print = clearly(lineWriter(host.stdout))
    const tell = clearly(lineWriter(host.stderr))
    const noLake = new AbortController()
    // Beside the lake's own start, which takes as long.
    const pages = openPages(options.source, options.cache, AbortSignal.any([signal, noLake.signal]))
    pages.catch(() => undefined)
    const opened = await lakeOf({
      environment: host.env,
      options,
      openEmbedded: openPresentLake,
    }).catch((error: unknown) => {
      noLake.abort()
      throw error
    })
    try {
      if (invocation.kind === 'build' && opened.folder !== undefined) {
        await keepApart(invocation.out, opened.folder)
      }
      const {projectId, dataset, apiHost = hostedFiles} = opened.connection
      const {failed} = await runSite(
        invocation,
        {
          client: openLake(opened.connection),
          images: {baseUrl: apiHost, projectId, dataset},
          addressFile: join(
            opened.folder ?? options.cache,
            opened.folder === undefined
              ? `addresses-${projectId}-${dataset}.json`
              : 'addresses.json',
          ),
          ...(opened.folder !== undefined && {siteFile: join(opened.folder, 'site.json')}),
        },
        pages,
        {print, tell, showProgress: progress.show, signal},
      )
      return failed ? exitCodes.contentErrors : exitCodes.done
    } catch (error) {
      throw signal.aborted ? new InterruptedError() : error
    } finally {
      progress.clear()
      await opened.close()
    }
  } catch (error) {
    throw siteFault(error)
  }
}
