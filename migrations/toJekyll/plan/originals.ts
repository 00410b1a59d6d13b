import {isObject, mapObjects} from '../../fromMarkdown/dataset/json.ts'
import type {Holdings} from '../dataset/holdings.ts'
import type {FindAsset} from '../reading/siteReader.ts'

/** An image of a document that came from a file of the site, which is still there. */
export interface OriginalImage {
  /** Of its asset. */
  readonly id: string
  /** As the page wrote it. */
  readonly original: string
  readonly file: string
  /** As `_sanityAsset` names the file. */
  readonly written: string
}

/** Images whose files are in the site, though no page of it may show them at present. */
export function originalImages(
  {published, drafts}: Pick<Holdings, 'published' | 'drafts'>,
  asset: FindAsset,
): readonly OriginalImage[] {
  const found: OriginalImage[] = []
  for (const document of [...published.values(), ...drafts.values()]) {
    mapObjects(document, (object) => {
      const {asset: reference, original} = object
      const id = isObject(reference) ? reference['_ref'] : undefined
      const file = typeof original === 'string' ? asset(original) : undefined
      if (typeof id === 'string' && typeof original === 'string' && file !== undefined)
        found.push({id, original, file, written: `image@file://./${file}`})
      return object
    })
  }
  return found
}
