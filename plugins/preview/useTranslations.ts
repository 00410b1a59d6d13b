import {getDraftId, getPublishedId} from 'sanity'

import type {PageDocument} from '../../website/documents/pageDocument.ts'
import {useListened} from './useListened.ts'

const metadata = '*[_type == "translation.metadata" && $page in translations[].value._ref]'

/** The same page in other languages, drafts included, as they change. */
export function useTranslations(document: PageDocument): readonly PageDocument[] {
  const page = getPublishedId(document._id ?? '')
  const all = useListened<readonly string[] | null>({
    query: `${metadata}[0].translations[].value._ref`,
    listen: metadata,
    params: {page},
  })
  const ids = (all ?? []).filter((id) => id !== page)
  const found = useListened<readonly PageDocument[]>({
    query: '*[_id in $ids]',
    listen: '*[_id in $stored]',
    params: {ids, stored: ids.flatMap((id) => [id, getDraftId(id)])},
  })
  return found ?? none
}

const none: readonly PageDocument[] = []
