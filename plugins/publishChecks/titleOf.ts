import type {SanityDocument} from 'sanity'

/** What an editor calls the document. */
export function titleOf(document: SanityDocument): string {
  const title = document['title'] ?? document['name']
  return typeof title === 'string' && title.trim() !== '' ? title : 'Without a title'
}
