import {getPublishedId} from '@sanity/client/csm'

import {defined} from '../../content/objects/defined.ts'
import {hrefOf} from '../../website/addresses/address.ts'
import type {Channel} from '../../website/channels/channels.ts'
import {siteTitle} from '../../website/frame/siteFrame.ts'
import {isWebsite} from '../../website/frame/website.ts'
import type {EditAttribute} from '../../website/page/editing.ts'
import type {PageSettings} from '../../website/page/settings.ts'
import {wordsOf} from '../../website/wording/wordsOf.ts'
import {channelFolder} from '../files/channelScopes.ts'
import {imagePath} from '../images/imagePath.ts'
import type {SiteIndex} from '../published/siteIndex.ts'
import type {ShareImage} from '../shareImages/shareImage.ts'
import {siteHref} from './siteHref.ts'

/** What all pages of one site have in common, besides its content. */
export interface ViewSettings {
  /** Where the site is: `https://example.org/`, perhaps with a folder (`/club/`). */
  readonly baseUrl: string
  readonly now: () => Date
  /** Told the path of each image of the lake that a page leads to, from the site's own root. */
  readonly onImage?: (path: string) => void
  /** Told what is drawn to be shown where a page is shared, and its path. */
  readonly onShareImage?: (path: string, image: ShareImage) => void
  readonly channels: readonly Channel[]
  readonly isLive: boolean
  /** Only where an editor looks at the pages. */
  readonly editAttribute?: EditAttribute
}

/** Where the site is on its host. */
export interface Place {
  /** `/club`, or empty where the site has a host of its own. */
  readonly folder: string
  /** The full address of a path from the site's root. */
  readonly full: (path: string) => string
}

export function placeOf(baseUrl: string): Place {
  const {origin, pathname} = new URL(baseUrl)
  const folder = pathname.replace(/\/$/, '')
  return {folder, full: (path) => origin + folder + path}
}

const isOfThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' || /^[\d.]+$|^\[/.test(hostname)

/** The name of the site in a language: what the Studio says, else its host, else what stands on it. */
export function titleOf(
  {website, languages}: SiteIndex,
  baseUrl: string,
  language: string = languages[0] ?? '',
): string {
  const said =
    website !== undefined && isWebsite(website) ? siteTitle(website, language) : undefined
  const {host, hostname} = new URL(baseUrl)
  return said ?? (isOfThisMachine(hostname) ? wordsOf(language).site.events : host)
}

/**
 * What the components take; with addresses from the root of the host, or full ones.
 *
 * @param from The address of the page that is made, from which relative addresses lead.
 */
export function pageSettings(
  index: SiteIndex,
  {baseUrl, channels, onImage, editAttribute}: ViewSettings,
  now: Date,
  addresses: 'rooted' | 'full',
  from = '/',
): PageSettings {
  const {folder, full} = placeOf(baseUrl)
  const finish = (path: string): string => (addresses === 'full' ? full(path) : folder + path)
  const addressOf = (id: string | undefined): string | undefined =>
    index.addressById.get(getPublishedId(id ?? ''))
  const urlOf = ({_id}: {readonly _id?: string}): string | undefined => {
    const address = addressOf(_id)
    return address === undefined ? undefined : finish(hrefOf(address))
  }
  const calendar = channels.find(({name}) => name === 'calendar')
  return {
    now,
    ...defined({editAttribute}),
    timeZone: index.timeZone,
    imageUrl: (figure, widthPx) => {
      const path = imagePath(figure, widthPx)
      if (path?.startsWith('/') !== true) return path
      onImage?.(path)
      return finish(path)
    },
    urlOf,
    siteHref: (href) => {
      const path = siteHref(href, from, index)
      return path === undefined ? undefined : finish(path)
    },
    personUrl: urlOf,
    calendarUrl: ({_id, _type}) => {
      const address = addressOf(_id)
      if (_type !== 'event' || address === undefined || calendar === undefined) return undefined
      return finish(`${hrefOf(channelFolder(address))}${calendar.fileName}`)
    },
  }
}
