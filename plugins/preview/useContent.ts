import {useMemo} from 'react'
import {getDraftId} from 'sanity'

import type {PageContent} from '../../website/documents/pageContent.ts'
import type {PageDocument} from '../../website/documents/pageDocument.ts'
import type {RelatedDocument} from '../../website/documents/relatedDocument.ts'
import {relatedParams, relatedQuery} from '../../website/documents/relatedQuery.ts'
import {useListened} from './useListened.ts'

const listen = `*[
  _id in $stored ||
  (_type == "session" && event._ref == $page) ||
  (_type == "event" && partOf._ref == $page) ||
  (_type in ["event", "session"] && $page in presentations[].project._ref)
]`

/** A page with what it shows of other documents, drafts included, as they change. */
export function useContent(document: PageDocument): PageContent {
  const {page, references} = relatedParams(document)
  const stored = references.flatMap((id) => [id, getDraftId(id)])
  const related = useListened<readonly RelatedDocument[]>({
    query: relatedQuery,
    listen,
    params: {page, references: [...references], stored},
  })
  return useMemo(() => ({document, related: related ?? []}), [document, related])
}
