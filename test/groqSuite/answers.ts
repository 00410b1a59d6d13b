import {evaluate, parse} from 'groq-js'

import type {LakeProcess} from '../startLake.ts'
import {isObject} from './judge.ts'
import type {Answer} from './judge.ts'
import type {SuiteDataset, SuiteTest} from './readSuite.ts'

/** What the library answers that the lake is built on. */
export async function plainAnswer(dataset: SuiteDataset, test: SuiteTest): Promise<Answer> {
  try {
    const tree: unknown = parse(test.query, {params: test.params})
    const value = await evaluate(tree, {dataset: dataset.documents, params: test.params})
    const data: unknown = await value.get()
    const text = JSON.stringify(data)
    const result: unknown = text === undefined ? null : JSON.parse(text)
    return {result}
  } catch (error) {
    return {refused: String(error)}
  }
}

/** Makes the documents of a dataset all that a lake holds. */
export async function load(lake: LakeProcess, dataset: SuiteDataset): Promise<void> {
  const mutations = [
    {delete: {query: '*[defined(_id)]'}},
    ...dataset.documents.map((document) => ({createOrReplace: document})),
  ]
  const answer = await post(lake, 'mutate', {mutations})
  if (!answer.ok) throw new Error(`The documents of the suite were refused: ${await answer.text()}`)
}

/** What the lake answers over HTTP, to somebody who sees everything. */
export async function lakeAnswer(lake: LakeProcess, {query, params}: SuiteTest): Promise<Answer> {
  const response = await post(lake, 'query', {query, params}, '?perspective=raw&returnQuery=false')
  const text = await response.text()
  if (response.status >= 500) throw new Error(`${response.status} for ${query}: ${text}`)
  if (!response.ok) return {refused: text}
  const body: unknown = JSON.parse(text)
  return {result: withoutOwnAttributes(isObject(body) ? body['result'] : undefined)}
}

const post = (
  {url, token, dataset}: LakeProcess,
  what: 'mutate' | 'query',
  body: object,
  search = '',
): Promise<Response> =>
  fetch(`${url}/v2025-02-19/data/${what}/${dataset}${search}`, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: JSON.stringify(body),
  })

const ownAttributes: ReadonlySet<string> = new Set(['_rev', '_createdAt', '_updatedAt'])

/** The lake gives each document attributes that the suite does not know of. */
const withoutOwnAttributes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutOwnAttributes)
  if (!isObject(value)) return value
  const isStored = typeof value['_rev'] === 'string'
  const entries = Object.entries(value).filter(([name]) => !(isStored && ownAttributes.has(name)))
  return Object.fromEntries(entries.map(([name, item]) => [name, withoutOwnAttributes(item)]))
}
