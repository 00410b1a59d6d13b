import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {getDraftId, useClient} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import type {Review, Suggestion} from '../../content/documents/review.ts'
import {defined} from '../../content/objects/defined.ts'
import {accept, type Outcome, putAway, undo, type Decision} from './decide.ts'
import {offeredDocument} from './offer.ts'

const decisions = {accept, putAway, undo} satisfies Readonly<
  Record<string, (decision: Decision, now: string) => Outcome>
>

interface Options {
  readonly review: Review
  readonly suggestion: Suggestion
  readonly isList: boolean
}

/** Carries out what an editor decides about a suggestion, in one transaction with the review's state. */
export function useDecision({review, suggestion, isList}: Options): {
  readonly decide: (what: keyof typeof decisions) => void
  readonly isSending: boolean
} {
  const client = useClient({apiVersion})
  const toast = useToast()
  const [isSending, setIsSending] = useState(false)

  const send = async (what: keyof typeof decisions): Promise<void> => {
    const id = suggestion.field === undefined ? offeredDocument(suggestion)._id : review.page._ref
    const [draft, published] = await client.getDocuments([getDraftId(id), id])
    const versions = defined({
      draft: draft === null || draft === undefined ? undefined : draft,
      published: published === null || published === undefined ? undefined : published,
    })
    const now = new Date().toISOString()
    const outcome = decisions[what]({review, suggestion, versions, isList}, now)
    if ('refused' in outcome) {
      toast.push({status: 'warning', title: 'Left as it is', description: outcome.refused})
      return
    }
    await client.mutate([...outcome.mutations], {returnDocuments: false})
  }

  const decide = (what: keyof typeof decisions): void => {
    setIsSending(true)
    send(what)
      .catch((error: unknown) => {
        toast.push({status: 'error', title: 'Not saved', description: String(error)})
      })
      .finally(() => setIsSending(false))
  }
  return {decide, isSending}
}
