import {withoutEmpties} from '../../content/objects/withoutEmpties.ts'
import type {PageContent} from './pageContent.ts'
import type {PageDocument} from './pageDocument.ts'

/**
 * Content as its type promises it. What a dataset answers can hold null, texts of nothing and lists
 * with holes; whoever shows a page asks here once, and everything behind it takes a field that is
 * there for one that says something.
 */
export function inShape<Document extends PageDocument>({
  document,
  related,
}: PageContent<Document>): PageContent<Document> {
  return {
    document: withoutEmpties(document) ?? document,
    related: withoutEmpties(related) ?? [],
  }
}
