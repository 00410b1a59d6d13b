import {createHash} from 'node:crypto'

import {stated} from '../../content/documents/occasion.ts'
import {defined} from '../../content/objects/defined.ts'
import {
  type PageContent,
  isOccasionContent,
  occasionOf,
} from '../../website/documents/pageContent.ts'
import {whenText} from '../../website/wording/whenText.ts'
import {wordsOf} from '../../website/wording/wordsOf.ts'

/** What the image says that is shown where an event's page is shared. */
export interface ShareImage {
  readonly title: string
  readonly when: string
  readonly where?: string
  readonly siteTitle: string
  /** Path of the event's picture on the site. */
  readonly picture?: string
}

/** Changes whenever the same content is drawn in another way. */
const drawing = 1

/**
 * The image of an event; `undefined` of other pages.
 * @param picturePath where the picture is, in the shape of the image
 */
export function shareImageOf(
  content: PageContent,
  siteTitle: string,
  timeZone: string,
  picturePath: string | undefined,
): ShareImage | undefined {
  const {document} = content
  if (document._type !== 'event' || !isOccasionContent(content)) return undefined
  const words = wordsOf(document.language)
  const occasion = occasionOf(content)
  const place = stated(occasion, 'place')
  return {
    title: document.title ?? words.untitled,
    when: whenText(stated(occasion, 'period'), words, timeZone),
    siteTitle,
    ...defined({where: place?.name ?? place?.address, picture: picturePath}),
  }
}

/** Its path on the site; another one when it says something else, for those who keep copies. */
export function shareImagePath(id: string, image: ShareImage): string {
  const digest = createHash('sha256').update(shareImageKey(image)).digest('hex').slice(0, 12)
  return `/images/share/${encodeURIComponent(id)}.${digest}.jpg`
}

/** Of which document the image at a path is; `undefined` of other paths. */
export function sharedId(path: string): string | undefined {
  return /^\/images\/share\/([\w.-]+)\.[0-9a-f]{12}\.jpg$/.exec(path)?.[1]
}

/** All that decides how it looks. */
export function shareImageKey(image: ShareImage): string {
  return JSON.stringify([drawing, Object.entries(image).toSorted()])
}
