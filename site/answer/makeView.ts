import {getPublishedId} from '@sanity/client/csm'

import {hrefOf} from '../../website/addresses/address.ts'
import type {PageSettings} from '../../website/page/settings.ts'
import {contentOf, relatedDocuments} from '../published/contentOf.ts'
import type {Documents} from '../published/documents.ts'
import type {Route} from '../published/routes.ts'
import {addressOf, type SiteIndex} from '../published/siteIndex.ts'
import {languageLinks} from './languageLinks.ts'
import type {SiteView} from './siteView.ts'

export interface ViewSettings {
  /** Where the site is: `https://example.org/`, perhaps with a folder (`/club/`). */
  readonly baseUrl: string
  readonly now: () => Date
  /** The path of an image, from the site's own root. */
  readonly imageUrl: PageSettings['imageUrl']
  readonly isLive: boolean
}

const titleOf = (index: SiteIndex, baseUrl: string): string => {
  const named = index.website?.['title']
  return typeof named === 'string' && named !== '' ? named : new URL(baseUrl).host
}

/** What the page at a route is made from; `undefined` where its document is no longer there. */
export async function makeView(
  {address, target}: Route,
  index: SiteIndex,
  documents: Documents,
  {baseUrl, now, imageUrl, isLive}: ViewSettings,
): Promise<SiteView | undefined> {
  const base = new URL(baseUrl)
  const folder = base.pathname.replace(/\/$/, '')
  const pathOf = (to: string): string => folder + hrefOf(to)
  const full = (path: string): string => new URL(path, base).href
  const id = target.kind === 'document' ? target.id : undefined
  const isPerson = target.kind === 'document' && target.type === 'person'
  const content = id === undefined || isPerson ? undefined : await contentOf(id, index, documents)
  if (id !== undefined && !isPerson && content === undefined) return undefined
  const appearances = isPerson && id !== undefined ? [id, ...index.relations.appearancesOf(id)] : []
  const moment = now()
  const settingsWith = (finish: (path: string) => string): PageSettings => ({
    now: moment,
    timeZone: index.timeZone,
    imageUrl: (figure, widthPx) => {
      const url = imageUrl(figure, widthPx)
      return url?.startsWith('/') === true ? finish(folder + url) : url
    },
    urlOf: ({_id}) => {
      const known = index.addressById.get(getPublishedId(_id ?? ''))
      return known === undefined ? undefined : finish(pathOf(known))
    },
  })
  return {
    target,
    path: pathOf(address),
    canonical: full(pathOf(address)),
    language: target.language,
    languages: languageLinks(target, index, pathOf),
    settings: settingsWith((path) => path),
    absolute: settingsWith(full),
    website: index.website,
    title: titleOf(index, baseUrl),
    content,
    related: await relatedDocuments(appearances, documents),
    listed: index.pagesByLanguage.get(target.language) ?? [],
    channels: [],
    shareImage: undefined,
    pathOf: (other) => {
      const found = addressOf(index, other)
      return found === undefined ? undefined : pathOf(found)
    },
    full,
    folder,
    redirectTo: target.kind === 'redirect' ? full(pathOf(target.to)) : undefined,
    isLive,
  }
}
