import {checkLinks} from '../../../linkCheck/checkLinks.ts'
import type {Lake} from '../../../linkCheck/dataset/documents.ts'
import {usualSettings} from '../../../linkCheck/fetch/settings.ts'
import {readAge} from '../../../linkCheck/rules/due.ts'
import packageJson from '../../../package.json' with {type: 'json'}
import {commitOnce} from '../dataset/commitOnce.ts'
import type {Connection} from '../dataset/connection.ts'
import {datasetError, InterruptedError} from '../dataset/errors.ts'
import {openLake} from '../dataset/openLake.ts'
import {retry} from '../dataset/retry.ts'
import {openPresentLake} from './embeddedLake.ts'
import {exitCodes} from './exitCodes.ts'
import type {Host} from './host.ts'
import {interruptible} from './interruptible.ts'
import {lakeOf} from './lakeOf.ts'
import {linkLines} from './linkLines.ts'
import type {Options} from './options.ts'
import {lineWriter} from './output.ts'
import {terminalProgress} from './progress.ts'

const hostsAtOnce = 8

/** How long the end may wait for what cannot be called back, such as the look-up of a name. */
const patienceMs = 3_000

/** Once the user has stopped the command, a request is sent once: what was found is written, or not. */
const lakeAt = (connection: Connection, signal: AbortSignal): Lake => {
  const client = openLake(connection)
  const send: Lake['send'] = async (request) => {
    try {
      return await (signal.aborted ? request() : retry(request, signal))
    } catch (error) {
      throw error instanceof InterruptedError ? error : datasetError(error)
    }
  }
  return {client, send, commit: (transaction) => commitOnce(client, transaction, send)}
}

const endSoon = (host: Host): void => {
  setTimeout(() => host.exit(exitCodes.interrupted), patienceMs).unref()
}

/**
 * Checks the links of the dataset.
 * @returns the exit code
 * @throws DatasetError, UsageError, InterruptedError
 */
export async function linksCommand(options: Options, host: Host): Promise<number> {
  const signal = interruptible(host)
  signal.addEventListener('abort', () => endSoon(host))
  const progress = terminalProgress(host.stderr, () => performance.now())
  const print = lineWriter(host.stdout)
  const opened = await lakeOf({environment: host.env, options, openEmbedded: openPresentLake})
  try {
    const report = await checkLinks({
      lake: lakeAt(opened.connection, signal),
      settings: {
        ...usualSettings(packageJson.version, signal),
        allowedHosts: new Set(options['allow-host']),
      },
      now: () => new Date(),
      atOnce: hostsAtOnce,
      olderThanMs: readAge(options['older-than'] ?? ''),
      onProgress: (done, all) => progress.show(`${done} of ${all} pages asked`),
    })
    progress.clear()
    if (options.json) await print(JSON.stringify(report))
    else for (const line of linkLines(report, options.quiet)) await print(line)
    if (report.isInterrupted) throw new InterruptedError()
    const isBad = report.counts.broken > 0 || (options.strict && report.counts.unsure > 0)
    return isBad ? exitCodes.contentErrors : exitCodes.done
  } finally {
    progress.clear()
    await opened.close()
  }
}
