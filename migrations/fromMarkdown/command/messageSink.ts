import {open, type FileHandle} from 'node:fs/promises'

import type {Message} from '../messages/message.ts'
import type {Site} from '../parse/jekyllSite.ts'
import {errorCode} from '../read/errorCode.ts'
import {diagnosticOf} from '../report/diagnostic.ts'
import {sortMessages} from '../report/sortMessages.ts'
import {startTally, type Summary} from '../report/summary.ts'
import {UsageError} from './options.ts'
import type {WriteLine} from './output.ts'
import {printMessages} from './printMessages.ts'

/** Takes messages as they come, counts them, and keeps none longer than those of one file. */
export interface MessageSink {
  readonly take: (message: Message) => void
  /** Counts what the last import had to say, and has to again. */
  readonly recall: (summary: Summary) => void
  readonly summary: () => Summary
  /** Writes what came so far. */
  readonly flush: () => Promise<void>
  /** Writes what is left. */
  readonly end: () => Promise<void>
}

interface SinkOptions {
  readonly site: Site
  /** Where errors and warnings are printed; `undefined` prints none. Notes are for `check`. */
  readonly print: WriteLine | undefined
  /** A file for all of them, as NDJSON. */
  readonly file: string | undefined
}

const openFile = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'w')
  } catch (error) {
    throw new UsageError(`\`--diagnostics ${path}\` cannot be written (${errorCode(error)}).`, {
      cause: error,
    })
  }
}

/** @throws UsageError where the file cannot be written */
export async function openSink({site, print, file}: SinkOptions): Promise<MessageSink> {
  const handle = file === undefined ? undefined : await openFile(file)
  const tally = startTally()
  let group: Message[] = []
  let written = Promise.resolve()

  const write = async (messages: readonly Message[]): Promise<void> => {
    const sorted = sortMessages(messages)
    const lines = sorted.map((message) => `${JSON.stringify(diagnosticOf(message))}\n`)
    await handle?.appendFile(lines.join(''))
    const printed = sorted.filter(({fatal}) => fatal !== undefined)
    if (print !== undefined) await printMessages(site, printed, print)
  }

  const flush = (): void => {
    const messages = group
    group = []
    if (messages.length === 0) return
    written = written.then(() => write(messages))
    // `end` tells of a failure; until then it must not count as unhandled.
    written.catch(() => undefined)
  }

  return {
    take: (message) => {
      tally.add(message)
      if (group[0] !== undefined && group[0].path !== message.path) flush()
      group.push(message)
    },
    recall: tally.addAll,
    summary: tally.summary,
    flush: async () => {
      flush()
      await written
    },
    end: async () => {
      flush()
      await written
      await handle?.close()
    },
  }
}
