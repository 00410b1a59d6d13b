import {once} from 'node:events'

import {errorCode} from '../read/errorCode.ts'
import type {Output} from './host.ts'

/** The reader of our output has gone, as `head` does. */
export class ClosedOutputError extends Error {
  override readonly name = 'ClosedOutputError'
}

/** Writes lines and waits while the reader is slower. @throws ClosedOutputError */
export type WriteLine = (line: string) => Promise<void>

export function lineWriter(stream: Output): WriteLine {
  let failure: Error | undefined
  stream.on('error', (error) => {
    failure = errorCode(error) === 'EPIPE' ? new ClosedOutputError() : error
  })
  return async (line) => {
    if (failure !== undefined) throw failure
    if (stream.write(`${line}\n`)) return
    try {
      await once(stream, 'drain')
    } catch (error) {
      throw failure ?? error
    }
  }
}
