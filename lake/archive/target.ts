import {openAsBlob} from 'node:fs'

import {z} from 'zod'

import type {JsonObject} from '../json.ts'
import {isObject, isString, parseJson} from '../json.ts'
import type {AssetFile} from './assetFile.ts'

const mutated = z.object({transactionId: z.string()})
const found = z.object({documents: z.array(z.object({_id: z.string()}))})
const uploaded = z.object({document: z.object({_id: z.string()})})

/** So many ids fit into an address. */
const idsAtOnce = 100

export interface TargetOptions {
  readonly url: string
  readonly token: string
  readonly projectId: string
  readonly dataset: string
  readonly signal: AbortSignal
}

/** What a lake said no to. */
export class RefusedByLake extends Error {
  override readonly name = 'RefusedByLake'
}

/** The dataset that something is brought into, spoken to over HTTP. */
export class Target {
  readonly url: string
  readonly projectId: string
  readonly dataset: string
  readonly #token: string
  readonly #signal: AbortSignal

  constructor({url, token, projectId, dataset, signal}: TargetOptions) {
    this.url = url
    this.projectId = projectId
    this.dataset = dataset
    this.#token = token
    this.#signal = signal
  }

  /** All or nothing; resolves to the id of the transaction, the revision of what it wrote. */
  async mutate(mutations: readonly JsonObject[]): Promise<string> {
    const body = JSON.stringify({mutations})
    const answer = await this.#ask(`data/mutate/${this.dataset}`, {method: 'POST', body})
    return mutated.parse(answer).transactionId
  }

  /** Which of the ids there are documents of. */
  async existing(ids: AsyncIterable<string> | Iterable<string>): Promise<Set<string>> {
    const present = new Set<string>()
    for await (const some of groups(ids)) {
      const path = `data/doc/${this.dataset}/${some.join(',')}?excludeContent=true`
      for (const {_id} of found.parse(await this.#ask(path)).documents) present.add(_id)
    }
    return present
  }

  /** Resolves to the id of the document of the asset. */
  async upload({kind, name}: AssetFile, path: string): Promise<string> {
    const answer = await this.#ask(`assets/${kind}s/${this.dataset}?filename=${name}`, {
      method: 'POST',
      body: await openAsBlob(path),
    })
    return uploaded.parse(answer).document._id
  }

  async #ask(path: string, init: RequestInit = {}): Promise<unknown> {
    const response = await fetch(`${this.url}/v2025-02-19/${path}`, {
      ...init,
      headers: {authorization: `Bearer ${this.#token}`},
      signal: this.#signal,
    })
    const text = await response.text()
    if (!response.ok) throw new RefusedByLake(reasonIn(text))
    return parseJson(text)
  }
}

const groups = async function* (
  ids: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<readonly string[]> {
  let group: string[] = []
  for await (const id of ids) {
    group.push(id)
    if (group.length < idsAtOnce) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** What the body of a refusal says, in either of the shapes that it may have. */
const reasonIn = (text: string): string => {
  let body: unknown
  try {
    body = parseJson(text)
  } catch {
    return text
  }
  if (!isObject(body)) return text
  const {message, error} = body
  if (isString(message)) return message
  if (!isObject(error)) return text
  const items = Array.isArray(error['items']) ? error['items'] : []
  const reasons = items.flatMap((item) => {
    const inner =
      isObject(item) && isObject(item['error']) ? item['error']['description'] : undefined
    return isString(inner) ? [inner] : []
  })
  return reasons.length > 0 ? reasons.slice(0, 5).join('; ') : String(error['description'])
}
