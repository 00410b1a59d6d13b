import {getPublishedId} from '@sanity/client/csm'

import {defined} from '../../../content/objects/defined.ts'
import {withAssets} from '../../fromMarkdown/dataset/assetReferences.ts'
import {isObject, type JsonDocument, toJson} from '../../fromMarkdown/dataset/json.ts'
import {firstText} from '../../fromMarkdown/mapping/pageKeys.ts'
import type {PageContent} from '../compare/fields.ts'
import type {PageReading} from './siteReader.ts'

/** The id of an asset by what `_sanityAsset` names. */
export type AssetId = (written: string) => string | undefined

const refersTo = ({event}: JsonDocument, id: string): boolean =>
  isObject(event) && event['_ref'] === id

/** What a page has in common with its translations, as it writes it; `undefined` where it says nothing. */
export function translationOf({page, keys}: PageReading): string | undefined {
  return firstText(page.frontMatter, keys.translation)
}

/** What a page says, as the import reads it. */
export function pageContent(page: PageReading, assetId: AssetId): PageContent | undefined {
  const [own, ...others] = page.documents.map((document) => withAssets(toJson(document), assetId))
  if (own === undefined) return undefined
  return {
    document: own,
    isHidden: page.page.draft,
    ...defined({translation: translationOf(page)}),
    sessions: others.filter(
      (document) => document._type === 'session' && refersTo(document, getPublishedId(own._id)),
    ),
  }
}
