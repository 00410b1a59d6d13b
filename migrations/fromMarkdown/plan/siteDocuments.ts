import {getPublishedId} from '@sanity/client/csm'

import {defined} from '../../../content/objects/defined.ts'
import type {BaseEntry} from '../dataset/baseRecords.ts'
import {isObject, mapDocument, type Json, type JsonDocument} from '../dataset/json.ts'
import type {SiteAsset} from '../dataset/siteAssets.ts'
import type {Move} from '../identify/knownSite.ts'
import {contentText} from '../merge/contentText.ts'
import {hash} from '../parse/keys.ts'
import {withOlderAddresses} from './movedPages.ts'
import type {SiteDocument} from './planDocument.ts'

type AssetOf = (written: string) => SiteAsset | undefined

const digestOf = (document: JsonDocument, assetOf: AssetOf): string =>
  hash(
    contentText(
      mapDocument(document, (object) => {
        if (typeof object['_sanityAsset'] !== 'string') return object
        const {_sanityAsset: written, ...rest} = object
        const sha1 = typeof written === 'string' ? assetOf(written)?.sha1 : undefined
        return {...rest, asset: sha1 ?? written ?? null}
      }),
    ),
  )

/** Files that the lake has stand for themselves; the others are still to be uploaded. */
const withSiteAssets = (document: JsonDocument, assetOf: AssetOf): JsonDocument =>
  mapDocument(document, (object) => {
    if (typeof object['_sanityAsset'] !== 'string') return object
    const {_sanityAsset: written, ...rest} = object
    const id = typeof written === 'string' ? assetOf(written)?.id : undefined
    return id === undefined ? object : {...rest, asset: {_type: 'reference', _ref: id}}
  })

const textIn = (value: Json | undefined, key: string): string | undefined => {
  const text = isObject(value) ? value[key] : undefined
  return typeof text === 'string' ? text : undefined
}

/** The file of a document: what it was made of, or found in. */
const fileOf = ({source}: JsonDocument): Pick<BaseEntry, 'path' | 'file' | 'within'> => {
  if (!isObject(source)) return {}
  const path = textIn(source, 'path')
  return source['line'] === undefined
    ? defined({path, file: textIn(source, 'digest')})
    : defined({within: path})
}

/** A document as an import compares it with its last one. */
export function siteDocument(
  written: JsonDocument,
  older: readonly string[],
  move: Move | undefined,
  read: string | undefined,
  assetOf: AssetOf,
): SiteDocument {
  const document = withOlderAddresses(written, older)
  const entry: BaseEntry = {
    document: getPublishedId(document._id),
    digest: digestOf(document, assetOf),
    ...fileOf(document),
    ...defined({read}),
    movedFrom: older,
  }
  return {
    document: withSiteAssets(document, assetOf),
    entry,
    ...defined({movedFrom: move?.from}),
  }
}
