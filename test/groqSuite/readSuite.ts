import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'

import {z} from 'zod'

const document = z.looseObject({_id: z.string(), _type: z.string()})
const record = z.discriminatedUnion('_type', [
  z.object({
    _type: z.literal('dataset'),
    _id: z.string(),
    documents: z.array(document).optional(),
  }),
  z.object({
    _type: z.literal('test'),
    _id: z.string(),
    filename: z.string(),
    query: z.string(),
    params: z.record(z.string(), z.json()).nullish(),
    result: z.json().optional(),
    valid: z.boolean(),
    dataset: z.object({_ref: z.string()}),
  }),
])

export type SuiteDocument = z.infer<typeof document>

export interface SuiteTest {
  readonly id: string
  /** The file of the suite that it is in, without its ending: `function/score`. */
  readonly group: string
  readonly query: string
  readonly params: Readonly<Record<string, z.infer<ReturnType<typeof z.json>>>>
  /** What the query must give; undefined if it must be refused. */
  readonly expected: unknown
}

/** Documents, and the tests that ask for them. */
export interface SuiteDataset {
  readonly documents: readonly SuiteDocument[]
  readonly tests: readonly SuiteTest[]
}

export interface Suite {
  readonly datasets: readonly SuiteDataset[]
  /** How many tests are left out, by the reason. */
  readonly leftOut: ReadonlyMap<string, number>
}

/** Reads the suite as its README describes it, without what the lake does not claim to answer. */
export function readSuite(file: string): Suite {
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n')
  const records = lines.map((line) => record.parse(JSON.parse(line)))
  const documents = new Map(
    records.flatMap((item) => (item._type === 'dataset' ? [[item._id, item.documents]] : [])),
  )
  const leftOut = new Map<string, number>()
  const tests = new Map<string, SuiteTest[]>()
  for (const item of records) {
    if (item._type !== 'test') continue
    const reason = reasonToLeaveOut(item.filename, documents.get(item.dataset._ref) !== undefined)
    if (reason === undefined) {
      const group = item.filename.replace(/\.yml$/, '')
      const {query} = item
      const expected = item.valid ? (item.result ?? null) : undefined
      const list = tests.get(item.dataset._ref) ?? []
      tests.set(item.dataset._ref, list)
      list.push({id: item._id, group, query, params: item.params ?? {}, expected})
    } else leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1)
  }
  return {
    leftOut,
    datasets: [...tests].map(([id, list]) => ({documents: documents.get(id) ?? [], tests: list})),
  }
}

const reasonToLeaveOut = (file: string, hasDocuments: boolean): string | undefined => {
  if (file.startsWith('legacy/')) return 'legacy: GROQ 0.1'
  if (file.startsWith('function/geo/')) return 'geo: the lake has no geography'
  return hasDocuments ? undefined : 'the documents are to be downloaded'
}
