import {defineQuery} from 'groq'
import {type ValidationContext, isReference} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {defined} from '../../content/objects/defined.ts'

const eventQuery = defineQuery(`*[_id in [$id, "drafts." + $id]][0]{title}`)

/**
 * Refuses a strong reference to what is not published, and names it. Takes the place of Sanity's own
 * rule, whose words are no help to an editor; the content lake refuses such a reference as well.
 */
export async function publishedFirst(
  reference: unknown,
  {getDocumentExists, getClient, signal}: ValidationContext,
): Promise<true | string> {
  if (!isReference(reference) || getDocumentExists === undefined) return true
  const id = reference._ref
  if (await getDocumentExists({id, ...defined({signal})})) return true
  const event = await getClient({apiVersion})
    .withConfig({perspective: 'raw'})
    .fetch(eventQuery, {id})
  return event === null
    ? 'This event does not exist any more. Choose another one.'
    : `Publish the event “${event.title ?? 'without a title'}” first.`
}
