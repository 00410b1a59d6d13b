import {request as httpRequest} from 'node:http'
import type {IncomingMessage} from 'node:http'

import type {FuzzRequest} from './fuzzRequests.ts'

export interface FuzzAnswer {
  /** `refused` where the lake closed the connection without a word. */
  readonly status: number | 'refused'
  /** What was answered; of a stream, its beginning. */
  readonly text: string
}

/** So long may an answer take before the lake counts as stuck. */
const patienceMs = 60_000

/** As it is: `fetch` would tidy up paths and headers first. */
export function send(
  lake: {readonly url: string; readonly token: string},
  {method, path, headers, body, hasToken}: FuzzRequest,
): Promise<FuzzAnswer> {
  const {hostname, port} = new URL(lake.url)
  const authorization = hasToken ? {authorization: `Bearer ${lake.token}`} : {}
  return new Promise((resolve, reject) => {
    const sent = httpRequest({
      hostname,
      port,
      method,
      path,
      agent: false,
      headers: {...authorization, ...headers, 'content-length': String(body?.length ?? 0)},
    })
    const impatience = setTimeout(() => {
      sent.destroy()
      reject(new Error(`No answer to ${method} ${path} within ${patienceMs} ms`))
    }, patienceMs)
    const done = (answer: FuzzAnswer): void => {
      clearTimeout(impatience)
      sent.destroy()
      resolve(answer)
    }
    sent.on('error', () => done({status: 'refused', text: ''}))
    sent.on('response', (response) => readAnswer(response, done))
    sent.on('upgrade', (response) => done({status: response.statusCode ?? 0, text: ''}))
    sent.end(body)
  })
}

const readAnswer = (response: IncomingMessage, done: (answer: FuzzAnswer) => void): void => {
  const status = response.statusCode ?? 0
  const isEndless = (response.headers['content-type'] ?? '').startsWith('text/event-stream')
  let text = JSON.stringify(response.headers)
  response.on('data', (chunk: Buffer) => {
    if (text.length < 1_000_000) text += chunk.toString('latin1')
    if (isEndless) done({status, text})
  })
  response.on('end', () => done({status, text}))
  response.on('error', () => done({status, text}))
}
