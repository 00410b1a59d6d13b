import {setImmediate} from 'node:timers/promises'

import {LakeError} from '../errors.ts'
import {log} from '../log.ts'
import type {Address} from '../store/address.ts'
import {atAddress, isAssetType} from '../store/address.ts'
import {parseDocument} from '../store/documentBody.ts'
import {storeFailure} from '../store/failures.ts'
import type {Selected, Snapshot, StoredDocument} from '../store/snapshot.ts'

const chunkCharacters = 64 * 1024

/** One document a line, read from the snapshot as fast as the reader takes it, then closes it. */
export function exportStream(
  snapshot: Snapshot,
  selected: Selected,
  address: Address,
  {onRead, onEnd}: {readonly onRead: () => void; readonly onEnd: () => void},
): ReadableStream<Uint8Array> {
  const documents = snapshot.documents(selected)
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        onRead()
        // A reader that is fast never makes us wait; the others' requests would.
        await setImmediate()
        try {
          const text = nextLines(documents, address)
          if (text !== '') controller.enqueue(encoder.encode(text))
          else {
            onEnd()
            controller.close()
          }
        } catch (error) {
          onEnd()
          // The status is sent already: the last line says what happened, as readers expect it to.
          controller.enqueue(encoder.encode(`\n${JSON.stringify(failureLine(error))}\n`))
          controller.close()
        }
      },
      cancel: onEnd,
    },
    {highWaterMark: 0},
  )
}

const nextLines = (documents: Generator<StoredDocument>, address: Address): string => {
  const lines: string[] = []
  let size = 0
  while (size < chunkCharacters) {
    const next = documents.next()
    if (next.done === true) break
    const line = lineOf(next.value, address)
    lines.push(line, '\n')
    size += line.length
  }
  return lines.join('')
}

const lineOf = ({type, body}: StoredDocument, address: Address): string =>
  isAssetType(type) ? JSON.stringify(atAddress(parseDocument(body), address)) : body

const failureLine = (error: unknown) => {
  const refused = error instanceof LakeError ? error : storeFailure(error)
  if (refused !== undefined) return refused.body
  log('failed', {path: 'export', reason: String(error)})
  return {
    statusCode: 500,
    error: 'Internal Server Error',
    message: 'The export ended early; see the log of the lake',
  }
}
