import {defineQuery} from 'groq'
import {type ValidationContext, isReference} from 'sanity'

const titleQuery = defineQuery(`*[_id in [$id, "drafts." + $id]][0].title`)

/**
 * Refuses a strong reference to what is not published, and names it: the content lake would not
 * take the reference either, in words that are no help to an editor.
 */
export async function publishedFirst(
  reference: unknown,
  {getDocumentExists, getClient, signal}: ValidationContext,
): Promise<true | string> {
  if (!isReference(reference) || getDocumentExists === undefined) return true
  const id = reference._ref
  if (await getDocumentExists({id, ...(signal === undefined ? {} : {signal})})) return true
  const title = await getClient({apiVersion: '2025-02-19'})
    .withConfig({perspective: 'raw'})
    .fetch(titleQuery, {id})
  return `Publish the event “${title ?? 'without a title'}” first. A published page can only be part of a published event.`
}
