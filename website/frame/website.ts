import type {WebsiteDocument} from '../../content/documents/website.ts'
import type {Stored} from '../documents/unfinished.ts'

/** The settings of the website as the content lake holds them. */
export type Website = Stored<WebsiteDocument>

/** Whether a document is the one with the settings of the website. */
export function isWebsite(document: object): document is Website {
  return '_type' in document && document._type === 'website'
}
