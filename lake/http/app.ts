import {inspect} from 'node:util'

import type {Context} from 'hono'
import {Hono} from 'hono'

import type {Credentials} from '../auth/credentials.ts'
import type {Asking, Origins} from '../auth/origin.ts'
import type {User} from '../auth/users.ts'
import type {Datasets} from '../datasets/datasets.ts'
import {forbidden, LakeError, notFound, notImplemented, unauthorized} from '../errors.ts'
import {log} from '../log.ts'
import {storeFailure} from '../store/failures.ts'
import {accountRoutes} from './accountRoutes.ts'
import {assetApiRoutes, assetFileRoutes} from './assetRoutes.ts'
import {withinBodyLimit} from './bodyLimits.ts'
import {compactRoute} from './compactRoute.ts'
import {crossOrigin} from './crossOrigin.ts'
import {dataRoutes} from './dataRoutes.ts'
import {datasetRoutes} from './datasetRoutes.ts'
import {exportRoutes} from './exportRoutes.ts'
import {historyRoutes} from './historyRoutes.ts'
import {listenRoutes} from './listenRoutes.ts'
import {projectRoutes} from './projectRoutes.ts'
import type {Route} from './route.ts'
import {serviceRoutes} from './serviceRoutes.ts'
import {siteRoute} from './siteRoute.ts'
import {statusRoute} from './statusRoutes.ts'
import {studioFile} from './studio.ts'

/** What is answered from. */
export interface Served {
  readonly projectId: string
  readonly datasets: Datasets
  readonly credentials: Credentials
  readonly origins: Origins
  /** The one person who works here. */
  readonly user: User
  readonly studioFolder: string | undefined
  readonly maxUploadBytes: number
  readonly siteFile: string
}

const version = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}'
/** No page of the Studio begins like this, so that a mistyped version is told apart from one. */
const anyVersion = '/:version{v(?:X|\\d[\\d-]*)}'

/** Some tools write `//v1/…`. */
const pathOf = (request: Request): string =>
  new URL(request.url).pathname.replaceAll(/\/{2,}/g, '/')

export function lakeApp(served: Served): Hono {
  const {projectId, datasets, credentials, origins, user, studioFolder, maxUploadBytes} = served
  const versioned: readonly Route[] = [
    ...accountRoutes({projectId, user, keyValues: datasets.first.store.keyValues}),
    ...projectRoutes({projectId, user, datasets}),
    ...datasetRoutes(datasets),
    ...serviceRoutes,
    ...dataRoutes(datasets, user),
    ...listenRoutes(datasets, user),
    ...exportRoutes(datasets),
    ...historyRoutes(datasets),
    ...assetApiRoutes(datasets, {user, maxUploadBytes}),
  ]
  const unversioned = [
    ...assetFileRoutes(datasets),
    compactRoute(datasets),
    siteRoute(served.siteFile),
  ]
  const app = new Hono({getPath: pathOf})
  app.onError((error, context) => {
    const refused =
      error instanceof LakeError
        ? error
        : (storeFailure(error) ?? unexpected(error, pathOf(context.req.raw)))
    const {status, body, headers} = refused
    return Response.json(body, {status, headers: {...ofAnswers, ...headers}})
  })
  app.use(crossOrigin(origins))
  for (const route of versioned) mount(app, served, version + route.path, route)
  for (const route of [...unversioned, statusRoute(datasets, [...versioned, ...unversioned])]) {
    mount(app, served, route.path, route)
  }
  app.all(`${anyVersion}/*`, ({req}) => {
    const asked = `${req.method} ${pathOf(req.raw)}`
    log('not-implemented', {request: asked})
    throw notImplemented(`The embedded lake does not answer ${asked}`)
  })
  const studio = {folder: studioFolder, cookie: credentials.setCookie}
  app.get('*', (context) => {
    if (askingOf(context, origins) === 'allowed') {
      throw forbidden('Pages of other origins read the API and assets, not the Studio')
    }
    return studioFile(studio, pathOf(context.req.raw))
  })
  app.all('*', () => {
    throw notFound('Not Found')
  })
  return app
}

/** Answers are for the page that asked: not for caches, not as a script or an image of another page. */
const ofAnswers = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

const askingOf = ({req}: Context, origins: Origins): Asking =>
  origins.admit(req.header('host'), req.header('origin'))

const mount = (app: Hono, served: Served, path: string, route: Route): void => {
  const {projectId, credentials, origins} = served
  app.on(route.method, path, async (context) => {
    const asking = askingOf(context, origins)
    const access = credentials.accessOf(
      context.req.header('authorization'),
      asking === 'own' ? context.req.header('cookie') : undefined,
    )
    if (access === 'refused') throw unauthorized()
    if (access === 'anonymous' && route.access === 'session') throw unauthorized()
    const project = context.req.param('project')
    if (project !== undefined && project !== projectId) {
      throw notFound(`There is no project "${project}" here`)
    }
    const authorized = access === 'session'
    const response = await withinBodyLimit(context, authorized, route, () =>
      route.answer({context, asking, authorized}),
    )
    for (const [name, value] of Object.entries(ofAnswers)) {
      if (!response.headers.has(name)) response.headers.set(name, value)
    }
    return response
  })
}

const unexpected = (error: unknown, path: string): LakeError => {
  log('failed', {
    path,
    reason: inspect(error),
  })
  return new LakeError(
    500,
    {statusCode: 500, error: 'Internal Server Error', message: 'An unexpected error; see the log'},
    'An unexpected error',
  )
}
