import {isLanguageTag} from '../../content/language/language.ts'
import {withoutEmpties} from '../../content/objects/withoutEmpties.ts'
import type {PageContent} from './pageContent.ts'
import type {PageDocument} from './pageDocument.ts'
import {relatedIn} from './relatedDocument.ts'

/**
 * Content as its type promises it. What a dataset answers can hold null, texts of nothing, lists with
 * holes, and whatever a program wrote into a field; whoever shows a page asks here once, and everything
 * behind it takes a field that is there for one that says something.
 */
export function inShape<Document extends PageDocument>({
  document,
  related,
}: PageContent<Document>): PageContent<Document> {
  return {
    document: documentInShape(document),
    related: relatedIn(withoutEmpties(related) ?? []).map(documentInShape),
  }
}

/** The same of one document. What is already in shape stays the very same object. */
export function documentInShape<Document extends object>(document: Document): Document {
  const full = withoutEmpties(document) ?? document
  const hasNoLanguage =
    'language' in full && typeof full.language === 'string' && !isLanguageTag(full.language)
  return hasNoLanguage ? {...full, language: undefined} : full
}
