import {fileURLToPath} from 'node:url'

import {getPublishedId} from '@sanity/client/csm'

import type {ContentDocument} from '../../content/documents/documents.ts'
import {documentsOf} from '../../migrations/fromMarkdown/pipeline.ts'
import {openSite} from '../../migrations/fromMarkdown/read/openSite.ts'
import type {PageContent} from '../documents/pageContent.ts'
import type {PageDocument} from '../documents/pageDocument.ts'
import type {RelatedDocument} from '../documents/relatedDocument.ts'

export const exampleSite = fileURLToPath(new URL('../../example-site', import.meta.url))

/** The documents that an import makes of a site's folder, as one who sees drafts reads them. */
export async function imported(folder: string, exact = false): Promise<readonly ContentDocument[]> {
  const site = await openSite(folder)
  const options = {markdown: 'kramdown', exact} as const
  const documents = await Array.fromAsync(documentsOf({site, options, onMessage: () => {}}))
  return documents.map((document) => ({...document, _id: getPublishedId(document._id)}))
}

/** The documents that are made of a whole file: those with a page in the old site. */
export function pagesOf(documents: readonly ContentDocument[]): readonly PageDocument[] {
  return documents.flatMap((document) => {
    if (document._type === 'person' || document._type === 'organisation') return []
    if (document._type === 'translation.metadata' || document.source === undefined) return []
    return document.source.line === undefined ? [document] : []
  })
}

/** A page together with what `relatedQuery` finds for it in a dataset of `documents`. */
export function contentOf(
  document: PageDocument,
  documents: readonly ContentDocument[],
): PageContent {
  return {document, related: documents.flatMap((other) => relatedDocument(other, documents))}
}

const relatedDocument = (
  document: ContentDocument,
  documents: readonly ContentDocument[],
): readonly RelatedDocument[] => {
  if (document._type === 'translation.metadata') return []
  const find = (id: string | undefined) => documents.find(({_id}) => _id === id)
  if (document._type === 'person') {
    const organisation = find(document.organisation?._ref)
    const organisationName = organisation?._type === 'organisation' ? organisation.name : null
    return [{...document, organisationName}]
  }
  if (document._type !== 'session') return [document]
  const speakerNames = (document.speakers ?? []).map(({_ref}) => {
    const person = find(_ref)
    return person?._type === 'person' ? person.name : null
  })
  const whole = find(document.event._ref)
  return [{...document, speakerNames, whole: whole?._type === 'event' ? whole : null}]
}
