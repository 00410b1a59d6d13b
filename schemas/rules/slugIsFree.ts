import {defineQuery} from 'groq'
import {type SlugValidationContext, getPublishedId} from 'sanity'

const slugOwnersQuery = defineQuery(`count(*[
  _type == $type && slug.current == $slug && language == $language && !(_id in $own)
])`)

/** Whether no other document of the type has the slug in the same language. */
export async function slugIsFree(slug: string, {document, getClient}: SlugValidationContext) {
  if (document === undefined) return true
  const id = getPublishedId(document._id)
  const owners = await getClient({apiVersion: '2025-02-19'})
    .withConfig({perspective: 'raw'})
    .fetch(slugOwnersQuery, {
      type: document._type,
      slug,
      language: document['language'] ?? null,
      own: [id, `drafts.${id}`],
    })
  return owners === 0
}
