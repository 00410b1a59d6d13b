import type {Datasets} from '../datasets/datasets.ts'
import {badRequest} from '../errors.ts'
import {effectsOf} from '../history/effects.ts'
import type {JsonObject} from '../json.ts'
import type {StoredTransaction} from '../store/transactions.ts'
import {flag, searchOf} from './parameters.ts'
import type {DatasetRequest, LakeRequest, Route} from './route.ts'
import {inDataset} from './route.ts'

const mostTransactions = 1000

export function historyRoutes(datasets: Datasets): readonly Route[] {
  const answered = inDataset(datasets)
  return [
    {
      method: 'GET',
      path: '/data/history/:dataset/transactions/:ids',
      access: 'session',
      answer: answered(transactions),
    },
    {
      method: 'GET',
      path: '/data/history/:dataset/documents/:ids',
      access: 'session',
      answer: answered(documents),
    },
  ]
}

const idsOf = ({context}: LakeRequest): readonly string[] =>
  (context.req.param('ids') ?? '').split(',').filter((id) => id !== '')

/** The transactions of some documents, one JSON object a line. */
const transactions = (request: DatasetRequest): Response => {
  const {dataset, context} = request
  const search = searchOf(context)
  const {transactions: stored} = dataset.store
  const sequence = (name: string, absent: number): number => {
    const id = search.get(name)
    return id === null ? absent : (stored.sequenceOf(id) ?? absent)
  }
  const ids = idsOf(request)
  const found = stored.ofDocuments(ids, {
    fromSequence: sequence('fromTransaction', 0),
    toSequence: sequence('toTransaction', Number.MAX_SAFE_INTEGER),
    fromTime: isoTime(search.get('fromTime') ?? '1970-01-01'),
    toTime: isoTime(search.get('toTime') ?? '9999-12-31'),
    reverse: flag(search, 'reverse'),
    limit: limitOf(search.get('limit')),
  })
  const shape = {
    withMutations: !flag(search, 'excludeMutations') && !flag(search, 'excludeContent'),
    withEffects: search.get('effectFormat') === 'mendoza',
    onlyIdentified: flag(search, 'includeIdentifiedDocumentsOnly'),
  }
  const lines = found.map((transaction) => `${JSON.stringify(line(transaction, shape))}\n`)
  return context.body(lines.join(''), 200, {'content-type': 'application/x-ndjson'})
}

const limitOf = (text: string | null): number => {
  if (text === null) return 50
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1) throw badRequest('The limit must be a whole number')
  return Math.min(limit, mostTransactions)
}

const isoTime = (text: string): string => {
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) throw badRequest(`"${text}" is no time`)
  return time.toISOString()
}

interface LineShape {
  readonly withMutations: boolean
  readonly withEffects: boolean
  readonly onlyIdentified: boolean
}

const line = (transaction: StoredTransaction, shape: LineShape): JsonObject => {
  const {changes} = transaction
  return {
    id: transaction.id,
    timestamp: transaction.timestamp,
    author: transaction.author,
    documentIDs: shape.onlyIdentified ? changes.map(({id}) => id) : [...transaction.documents],
    ...(shape.withMutations ? {mutations: changes.flatMap(({mutations}) => mutations)} : {}),
    ...(shape.withEffects
      ? {effects: Object.fromEntries(changes.map((change) => [change.id, effectsOf(change)]))}
      : {}),
  }
}

/** Some documents as they were at a revision, at a time, or before they were deleted. */
const documents = (request: DatasetRequest): Response => {
  const {dataset, context} = request
  const search = searchOf(context)
  const {transactions: stored} = dataset.store
  const revision = search.get('revision')
  const time = search.get('time')
  const found = idsOf(request).map((id) => {
    if (revision !== null) {
      const sequence = stored.sequenceOf(revision)
      return sequence === undefined ? undefined : stored.documentAt(id, sequence)
    }
    if (time !== null) return stored.documentAtTime(id, isoTime(time))
    return flag(search, 'lastRevision') ? stored.lastDocument(id) : dataset.store.documents.get(id)
  })
  return Response.json({documents: found.filter((document) => document !== undefined)})
}
