import {useSchema} from 'sanity'

import type {Suggestion} from '../../content/documents/review.ts'
import {offeredDocument} from './offer.ts'

interface OfferedPlace {
  /** What a form calls it. */
  readonly title: string
  /** What accepting does, for a button. */
  readonly action: string
  /** Whether the value is added to a list. */
  readonly isList: boolean
}

/** Where accepting a suggestion writes: a field of the page's document, or a document of its own. */
export function useOfferedPlace(
  suggestion: Suggestion,
  pageType: string | null | undefined,
): OfferedPlace {
  const schema = useSchema()
  const {field} = suggestion
  if (field === undefined) {
    const {_type: type} = offeredDocument(suggestion)
    const title = schema.get(type)?.title ?? type
    return {title, action: `Create it as a draft`, isList: false}
  }
  const schemaType = schema.get(pageType ?? '')
  const found =
    schemaType?.jsonType === 'object'
      ? schemaType.fields.find(({name}) => name === field)
      : undefined
  const title = found?.type.title ?? field
  const isList = found?.type.jsonType === 'array'
  return {title, action: isList ? `Add to ${title}` : `Fill in ${title}`, isList}
}
