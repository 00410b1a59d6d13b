import type {PageContent} from '../../website/documents/pageContent.ts'
import {sharedImagePath} from '../images/imagePath.ts'
import type {SiteIndex} from '../published/siteIndex.ts'
import {type ShareImage, shareImageOf, shareImagePath} from '../shareImages/shareImage.ts'
import {titleOf} from './pageSettings.ts'

/** What is shown where a page is shared. */
export interface SharedImage {
  readonly path: string
  /** What is drawn; without it, the image is one of the lake. */
  readonly drawn?: ShareImage
}

/** Of events an image that says what and when, of other pages their picture. */
export function sharedImageOf(
  content: PageContent,
  index: SiteIndex,
  baseUrl: string,
): SharedImage | undefined {
  const {_id, mainImage} = content.document
  const picture = mainImage === undefined ? undefined : sharedImagePath(mainImage)
  const drawn = shareImageOf(
    content,
    titleOf(index, baseUrl, content.document.language),
    index.timeZone,
    picture,
  )
  if (drawn !== undefined && _id !== undefined) return {path: shareImagePath(_id, drawn), drawn}
  return picture === undefined ? undefined : {path: picture}
}
