import type {Context} from 'hono'

import {act} from '../actions/act.ts'
import {badRequest} from '../errors.ts'
import {parseQuery} from '../groq/parseQuery.ts'
import {isPublicId} from '../ids.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import {eventStreamResponse} from '../listen/eventStream.ts'
import {listen, liveEvents} from '../listen/listen.ts'
import {mutate} from '../mutations/mutate.ts'
import {evaluateQuery} from '../query/evaluate.ts'
import type {Perspective} from '../query/view.ts'
import {viewOf} from '../query/view.ts'
import {flag, objectBody, queryParameters} from './parameters.ts'
import type {LakeRequest, Route} from './route.ts'

export const dataRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/data/ping/:dataset',
    access: 'public',
    answer: () => Response.json({}),
  },
  {method: 'GET', path: '/data/query/:dataset', access: 'public', answer: queryFromAddress},
  {method: 'POST', path: '/data/query/:dataset', access: 'public', answer: queryFromBody},
  {method: 'GET', path: '/data/doc/:dataset/:ids', access: 'public', answer: documentsById},
  {method: 'POST', path: '/data/mutate/:dataset', access: 'session', answer: mutateDocuments},
  {method: 'POST', path: '/data/actions/:dataset', access: 'session', answer: actOnDocuments},
  {method: 'GET', path: '/data/listen/:dataset', access: 'session', answer: openListener},
  {method: 'GET', path: '/data/live/events/:dataset', access: 'public', answer: openLiveEvents},
  {
    method: 'GET',
    path: '/data/references/:dataset/documents/:id/to',
    access: 'session',
    // References from other datasets and projects, which the lake does not have.
    answer: () => Response.json({totalCount: 0, references: []}),
  },
]

const searchOf = (context: Context): URLSearchParams => new URL(context.req.url).searchParams

function queryFromAddress(request: LakeRequest): Promise<Response> {
  const search = searchOf(request.context)
  return answerQuery(request, search.get('query') ?? '', queryParameters(search))
}

async function queryFromBody(request: LakeRequest): Promise<Response> {
  const {query, params} = await objectBody(request.context.req)
  return answerQuery(request, isString(query) ? query : '', isObject(params) ? params : {})
}

async function answerQuery(
  {lake, context, authorized}: LakeRequest,
  query: string,
  parameters: JsonObject,
): Promise<Response> {
  const started = performance.now()
  if (query.trim() === '') throw badRequest('The query is missing')
  const search = searchOf(context)
  const perspective = perspectiveOf(search.get('perspective'), context.req.param('version') ?? '')
  const view = viewOf(lake.store.documents, perspective, authorized)
  const result = await evaluateQuery(parseQuery(query, parameters), view, {
    identity: authorized ? lake.user.id : '<anonymous>',
    timestamp: new Date(),
    sanity: {projectId: lake.options.projectId, dataset: lake.options.dataset},
  })
  return Response.json({
    ...(flag(search, 'returnQuery', true) ? {query} : {}),
    result,
    syncTags: ['s1:all'],
    ms: Math.round(performance.now() - started),
  })
}

/** From API version 2025-02-19 on, a query that names no perspective sees what is published. */
function perspectiveOf(given: string | null, version: string): Perspective {
  if (given !== null && given !== '') return given.includes(',') ? given.split(',') : given
  if (version === 'vX') return 'published'
  return version.slice(1) >= '2025-02-19' ? 'published' : 'raw'
}

function documentsById({lake, context, authorized}: LakeRequest): Response {
  const ids = (context.req.param('ids') ?? '').split(',').filter((id) => id !== '')
  const documents: Json[] = []
  const omitted: Json[] = []
  const withoutContent = flag(searchOf(context), 'excludeContent')
  for (const id of ids) {
    const document = lake.store.documents.get(id)
    if (document === undefined) omitted.push({id, reason: 'existence'})
    else if (!authorized && !isPublicId(id)) omitted.push({id, reason: 'permission'})
    else if (withoutContent) {
      const {_id, _type, _rev, _createdAt, _updatedAt} = document
      documents.push({_id, _type, _rev, _createdAt, _updatedAt})
    } else documents.push(document)
  }
  return Response.json({documents, omitted})
}

async function mutateDocuments({lake, context}: LakeRequest): Promise<Response> {
  const search = searchOf(context)
  const answer = mutate(lake, await objectBody(context.req), {
    author: lake.user.id,
    dryRun: flag(search, 'dryRun'),
    returnIds: flag(search, 'returnIds'),
    returnDocuments: flag(search, 'returnDocuments'),
    autoGenerateArrayKeys: flag(search, 'autoGenerateArrayKeys'),
  })
  return Response.json(answer)
}

async function actOnDocuments({lake, context}: LakeRequest): Promise<Response> {
  const body = await objectBody(context.req)
  return Response.json(act(lake, body, lake.user.id))
}

function openListener({lake, context}: LakeRequest): Response {
  const open = listen(lake, searchOf(context))
  return eventStreamResponse(lake.listeners, open)
}

function openLiveEvents({lake, authorized}: LakeRequest): Response {
  return eventStreamResponse(lake.listeners, liveEvents(lake, authorized))
}
