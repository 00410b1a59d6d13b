import {defineQuery} from 'groq'
import {type SlugValue, type ValidationContext, getDraftId, getPublishedId} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'

const slugOwnerQuery = defineQuery(`*[
  _type == $type && slug.current == $slug && language == $language && !(_id in $own)
][0]{title}`)

/**
 * Asks for another short name if another page of the same type and language has it. Takes the place
 * of Sanity's own rule, which knows no languages.
 */
export async function freeSlug(
  slug: SlugValue | undefined,
  {document, getClient}: ValidationContext,
): Promise<true | string> {
  if (document === undefined || slug?.current === undefined) return true
  const id = getPublishedId(document._id)
  const owner = await getClient({apiVersion})
    .withConfig({perspective: 'raw'})
    .fetch(slugOwnerQuery, {
      type: document._type,
      slug: slug.current,
      language: document['language'] ?? null,
      own: [id, getDraftId(id)],
    })
  return owner === null
    ? true
    : `“${owner.title ?? 'Another page'}” has this short name already. Choose another one.`
}
