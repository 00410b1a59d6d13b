import {hrefOf} from '../../website/addresses/address.ts'
import type {PageContent} from '../../website/documents/pageContent.ts'
import {contentOf, relatedDocuments} from '../published/contentOf.ts'
import type {Documents} from '../published/documents.ts'
import type {Route} from '../published/routes.ts'
import {addressOf, type SiteIndex} from '../published/siteIndex.ts'
import {channelLinks} from './channelLinks.ts'
import {languageLinks} from './languageLinks.ts'
import {pageSettings, placeOf, titleOf, type ViewSettings} from './pageSettings.ts'
import {sharedImageOf} from './sharedImage.ts'
import type {SiteView} from './siteView.ts'

/** The path of the image that is shown where a page is shared. */
const shareImageFor = (
  content: PageContent,
  index: SiteIndex,
  {baseUrl, onImage, onShareImage}: ViewSettings,
): string | undefined => {
  const shared = sharedImageOf(content, index, baseUrl)
  if (shared?.drawn !== undefined) onShareImage?.(shared.path, shared.drawn)
  else if (shared !== undefined) onImage?.(shared.path)
  return shared?.path
}

/** What the page at a route is made from; `undefined` where its document is no longer there. */
export async function makeView(
  {address, target}: Route,
  index: SiteIndex,
  documents: Documents,
  settings: ViewSettings,
): Promise<SiteView | undefined> {
  const {baseUrl, isLive} = settings
  const {folder, full} = placeOf(baseUrl)
  const pathOf = (to: string): string => folder + hrefOf(to)
  const id = target.kind === 'document' ? target.id : undefined
  const isPerson = target.kind === 'document' && target.type === 'person'
  const content = id === undefined || isPerson ? undefined : await contentOf(id, index, documents)
  if (id !== undefined && !isPerson && content === undefined) return undefined
  const appearances = isPerson && id !== undefined ? [id, ...index.relations.appearancesOf(id)] : []
  const shareImage = content === undefined ? undefined : shareImageFor(content, index, settings)
  const title = titleOf(index, baseUrl, target.language)
  const now = settings.now()
  return {
    target,
    path: pathOf(address),
    canonical: full(hrefOf(address)),
    language: target.language,
    languages: languageLinks(target, index, {folder, full}),
    settings: pageSettings(index, settings, now, 'rooted', address),
    absolute: pageSettings(index, settings, now, 'full', address),
    website: index.website,
    title,
    content,
    related: await relatedDocuments(appearances, documents),
    listed: index.pagesByLanguage.get(target.language) ?? [],
    channels: channelLinks(target, index, title, settings),
    shareImage: shareImage === undefined ? undefined : full(shareImage),
    pathOf: (other) => {
      const found = addressOf(index, other)
      return found === undefined ? undefined : pathOf(found)
    },
    full: (path) => new URL(path, baseUrl).href,
    folder,
    redirectTo: target.kind === 'redirect' ? full(hrefOf(target.to)) : undefined,
    isLive,
  }
}
