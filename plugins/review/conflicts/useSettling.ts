import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {getDraftId, useClient} from 'sanity'

import {apiVersion} from '../../../content/documents/apiVersion.ts'
import {defined} from '../../../content/objects/defined.ts'
import {
  baseRecordId,
  type OpenConflict,
  readBaseRecord,
} from '../../../migrations/fromMarkdown/dataset/baseRecords.ts'
import {statusOf} from '../../../migrations/fromMarkdown/dataset/errors.ts'
import {toJson} from '../../../migrations/fromMarkdown/dataset/json.ts'
import {remarkKey} from '../../../migrations/fromMarkdown/plan/conflictRemarks.ts'
import {keepOurs, type Outcome, type Settling, takeSite, type Telling} from './settle.ts'

const ways = {takeSite, keepOurs} satisfies Readonly<
  Record<string, (settling: Settling, now: string) => Outcome>
>

const changedMeanwhile = 409
const mostTries = 3

const tellingQuery = `*[_type == "lectern.review" && $key in diagnostics[]._key][0]{
  _id, "diagnostics": coalesce(diagnostics, []), "suggestions": coalesce(suggestions, [])
}`

/** Carries out what an editor decides about a conflict, in one transaction. @param id without `drafts.` */
export function useSettling(id: string): {
  readonly settle: (how: keyof typeof ways, conflict: OpenConflict) => void
  readonly isSending: boolean
} {
  const client = useClient({apiVersion})
  const toast = useToast()
  const [isSending, setIsSending] = useState(false)

  const read = async (conflict: OpenConflict): Promise<Settling | undefined> => {
    const [draft, published, stored] = await client.getDocuments([
      getDraftId(id),
      id,
      baseRecordId(id),
    ])
    const record = stored ? readBaseRecord(toJson(stored)) : undefined
    if (record === undefined) return undefined
    const key = remarkKey(conflict)
    const review = await client.fetch<Telling | null>(tellingQuery, {key}, {perspective: 'raw'})
    return {
      conflict,
      record,
      ...defined({
        draft: draft ? toJson(draft) : undefined,
        published: published ? toJson(published) : undefined,
        review: review ?? undefined,
      }),
    }
  }

  const send = async (
    how: keyof typeof ways,
    conflict: OpenConflict,
    tries = mostTries,
  ): Promise<void> => {
    const settling = await read(conflict)
    const outcome: Outcome =
      settling === undefined
        ? {refused: 'What the import knew of this document is not there any more.'}
        : ways[how](settling, new Date().toISOString())
    if ('refused' in outcome) {
      toast.push({status: 'warning', title: 'Left as it is', description: outcome.refused})
      return
    }
    if (outcome.mutations.length === 0) return
    try {
      await client.mutate([...outcome.mutations], {returnDocuments: false})
    } catch (error) {
      // Somebody wrote one of the documents at the same moment: it is read again.
      if (statusOf(error) !== changedMeanwhile || tries === 0) throw error
      await send(how, conflict, tries - 1)
    }
  }

  const settle = (how: keyof typeof ways, conflict: OpenConflict): void => {
    setIsSending(true)
    send(how, conflict)
      .catch((error: unknown) => {
        toast.push({
          status: 'error',
          title: 'Not saved: press the button again',
          description: String(error),
        })
      })
      .finally(() => setIsSending(false))
  }
  return {settle, isSending}
}
