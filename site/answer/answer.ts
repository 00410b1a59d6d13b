import {addressFrom, hrefOf} from '../../website/addresses/address.ts'
import type {Documents} from '../published/documents.ts'
import type {Route} from '../published/routes.ts'
import {routeAt, type SiteIndex} from '../published/siteIndex.ts'
import {makeView} from './makeView.ts'
import {placeOf, type ViewSettings} from './pageSettings.ts'
import type {SiteView} from './siteView.ts'

/** What pages are made of; drafts come from another source than what is published. */
export interface ContentSource {
  readonly index: () => Promise<SiteIndex>
  readonly documents: Documents
}

/** The pages of the site, built: makes the page that a view is for. */
export type Render = (request: Request, locals: {readonly site: SiteView}) => Promise<Response>

export interface Answering extends ViewSettings {
  readonly render: Render
}

const notFound = (index: SiteIndex, address: string): Route => {
  const language = index.languages.find((tag) => address.startsWith(`/${tag}/`))
  return {
    address: '/404.html',
    target: {kind: 'notFound', language: language ?? index.languages[0] ?? 'en'},
  }
}

/** The page at a route. Pages are the same whoever asks, live or while the site is built. */
export async function pageAt(
  route: Route,
  source: ContentSource,
  answering: Answering,
): Promise<Response> {
  const index = await source.index()
  const site = await makeView(route, index, source.documents, answering)
  const shown =
    site ?? (await makeView(notFound(index, route.address), index, source.documents, answering))
  if (shown === undefined) return new Response('Not Found', {status: 404})
  const request = new Request(new URL(hrefOf(route.address), answering.baseUrl))
  const response = await answering.render(request, {site: shown})
  const {kind} = shown.target
  return new Response(response.body, {
    status: kind === 'notFound' ? 404 : response.status,
    headers: response.headers,
  })
}

/**
 * Answers a request for a page, by its path within the site; another spelling of its address leads to the right
 * one.
 */
export async function answer(
  path: string,
  source: ContentSource,
  answering: Answering,
): Promise<Response> {
  const index = await source.index()
  const address = addressFrom(path)
  const route = address === undefined ? undefined : routeAt(index, address)
  if (route === undefined) return pageAt(notFound(index, address ?? '/'), source, answering)
  const location = hrefOf(route.target.kind === 'redirect' ? route.target.to : route.address)
  if (location !== path) {
    const {folder} = placeOf(answering.baseUrl)
    return new Response(null, {status: 301, headers: {location: folder + location}})
  }
  return pageAt(route, source, answering)
}
