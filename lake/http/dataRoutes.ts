import {act} from '../actions/act.ts'
import type {User} from '../auth/users.ts'
import type {Datasets} from '../datasets/datasets.ts'
import {badRequest} from '../errors.ts'
import {isPublicId} from '../ids.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import {mutate} from '../mutations/mutate.ts'
import type {Perspective} from '../query/view.ts'
import {flag, objectBody, queryParameters, searchOf} from './parameters.ts'
import type {DatasetRequest, Route} from './route.ts'
import {inDataset} from './route.ts'

/** Reading and writing documents. `user` is the author of what is written. */
export function dataRoutes(datasets: Datasets, user: User): readonly Route[] {
  const answered = inDataset(datasets)
  const query = '/data/query/:dataset'
  return [
    {
      method: 'GET',
      path: '/data/ping/:dataset',
      access: 'public',
      answer: answered(() => Response.json({})),
    },
    {
      method: 'GET',
      path: query,
      access: 'public',
      answer: answered((request) => queryFromAddress(request, user)),
    },
    {
      method: 'POST',
      path: query,
      access: 'public',
      answer: answered((request) => queryFromBody(request, user)),
    },
    {
      method: 'GET',
      path: '/data/doc/:dataset/:ids',
      access: 'public',
      answer: answered(documentsById),
    },
    {
      method: 'POST',
      path: '/data/mutate/:dataset',
      access: 'session',
      answer: answered((request) => mutateDocuments(request, user)),
    },
    {
      method: 'POST',
      path: '/data/actions/:dataset',
      access: 'session',
      answer: answered((request) => actOnDocuments(request, user)),
    },
    {
      method: 'GET',
      path: '/data/references/:dataset/documents/:id/to',
      access: 'session',
      // References from other datasets and projects, which the lake does not have.
      answer: answered(() => Response.json({totalCount: 0, references: []})),
    },
  ]
}

const queryFromAddress = (request: DatasetRequest, user: User): Promise<Response> => {
  const search = searchOf(request.context)
  return answerQuery(request, user, search.get('query') ?? '', queryParameters(search))
}

const queryFromBody = async (request: DatasetRequest, user: User): Promise<Response> => {
  const {query, params} = await objectBody(request.context.req)
  return answerQuery(request, user, isString(query) ? query : '', isObject(params) ? params : {})
}

const answerQuery = async (
  {dataset, context, authorized}: DatasetRequest,
  user: User,
  query: string,
  parameters: JsonObject,
): Promise<Response> => {
  const started = performance.now()
  if (query.trim() === '') throw badRequest('The query is missing')
  const search = searchOf(context)
  const perspective = perspectiveOf(search.get('perspective'), context.req.param('version') ?? '')
  const json = await dataset.queries.answer(
    {
      query,
      parameters,
      perspective,
      authorized,
      identity: authorized ? user.id : '<anonymous>',
      timestamp: new Date(),
      sanity: dataset.sanity,
      origin: dataset.address.origin,
    },
    context.req.raw.signal,
  )
  const asked = flag(search, 'returnQuery', true) ? `"query":${JSON.stringify(query)},` : ''
  const ms = Math.round(performance.now() - started)
  const bytes = Buffer.concat([
    Buffer.from(`{${asked}"result":`),
    json,
    Buffer.from(`,"syncTags":["s1:all"],"ms":${ms}}`),
  ])
  return new Response(bytes, {headers: {'content-type': 'application/json'}})
}

/** From API version 2025-02-19 on, a query that names no perspective sees what is published. */
const perspectiveOf = (given: string | null, version: string): Perspective => {
  if (given !== null && given !== '') return given.includes(',') ? given.split(',') : given
  if (version === 'vX') return 'published'
  return version.slice(1) >= '2025-02-19' ? 'published' : 'raw'
}

const documentsById = ({dataset, context, authorized}: DatasetRequest): Response => {
  const ids = (context.req.param('ids') ?? '').split(',').filter((id) => id !== '')
  const documents: Json[] = []
  const omitted: Json[] = []
  const withoutContent = flag(searchOf(context), 'excludeContent')
  for (const id of ids) {
    // Judged by the id alone: the reason must not tell visitors which hidden documents exist.
    const isHidden = !authorized && !isPublicId(id)
    const document = isHidden ? undefined : dataset.store.documents.get(id)
    if (document === undefined) omitted.push({id, reason: isHidden ? 'permission' : 'existence'})
    else if (withoutContent) {
      const {_id, _type, _rev, _createdAt, _updatedAt} = document
      documents.push({_id, _type, _rev, _createdAt, _updatedAt})
    } else documents.push(document)
  }
  return Response.json({documents, omitted})
}

const mutateDocuments = async (
  {dataset, context}: DatasetRequest,
  user: User,
): Promise<Response> => {
  const search = searchOf(context)
  const answer = await mutate(dataset, await objectBody(context.req), {
    author: user.id,
    dryRun: flag(search, 'dryRun'),
    returnIds: flag(search, 'returnIds'),
    returnDocuments: flag(search, 'returnDocuments'),
    autoGenerateArrayKeys: flag(search, 'autoGenerateArrayKeys'),
  })
  return Response.json(answer)
}

const actOnDocuments = async ({dataset, context}: DatasetRequest, user: User): Promise<Response> =>
  Response.json(await act(dataset, await objectBody(context.req), user.id))
