import {documentsOf} from '../converting.ts'
import {InterruptedError} from '../dataset/errors.ts'
import type {Command} from './session.ts'

export const convertCommand: Command = async ({site, options, sink, print, progress, signal}) => {
  let count = 0
  for await (const document of documentsOf({site, options, onMessage: sink.take})) {
    if (signal.aborted) throw new InterruptedError()
    await print(JSON.stringify(document))
    count += 1
    progress.show(`${count} documents`)
  }
  return {failed: false}
}
