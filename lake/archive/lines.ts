import {createReadStream, createWriteStream} from 'node:fs'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'

import type {JsonObject} from '../json.ts'
import {isObject, parseJson} from '../json.ts'

/** Writes one JSON object a line. */
export async function writeLines(
  file: string,
  objects: Iterable<JsonObject>,
  signal: AbortSignal,
): Promise<void> {
  await pipeline(
    Readable.from(objects),
    async function* lines(chunks: AsyncIterable<JsonObject>) {
      for await (const object of chunks) yield `${JSON.stringify(object)}\n`
    },
    createWriteStream(file),
    {signal},
  )
}

/** Throws an error that names the line that is no JSON object. */
export async function* readLines(file: string): AsyncGenerator<JsonObject> {
  let number = 0
  for await (const line of linesOf(createReadStream(file, {encoding: 'utf8'}))) {
    number += 1
    if (line.trim() !== '') yield objectIn(line, `${file}, line ${number}`)
  }
}

/** Ends lines at line feeds alone: U+2028, where `readline` ends one too, may stand inside JSON. */
const linesOf = async function* (chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pieces: string[] = []
  for await (const chunk of chunks) {
    const [first = '', ...more] = chunk.split('\n')
    pieces.push(first)
    for (const piece of more) {
      yield pieces.join('')
      pieces = [piece]
    }
  }
  yield pieces.join('')
}

const objectIn = (line: string, where: string): JsonObject => {
  let value: unknown
  try {
    value = parseJson(line)
  } catch {
    value = undefined
  }
  if (!isObject(value)) throw new Error(`${where}: this is no JSON object`)
  return value
}
